package org.consilium.screening.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.StateTable;

/**
 * A person asked to judge in a round.
 *
 * <p>Life: invited → accepted or declined with a reason; taken out again by the call manager.
 */
@Entity
@Table(name = "panel_member")
public class PanelMember {

  /** What the person has answered. */
  public enum State {
    INVITED,
    ACCEPTED,
    DECLINED,
    WITHDRAWN
  }

  /** What is done with a seat in the panel. */
  public enum Action {
    ACCEPT,
    DECLINE,
    WITHDRAW,
    INVITE
  }

  /** What a person brings to the panel. */
  public enum Expertise {
    CLINICAL,
    ENGINEERING,
    FINANCE,
    INDUSTRY
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("panel_member", Action.class)
          .row(State.INVITED, Action.ACCEPT, State.ACCEPTED)
          .row(State.INVITED, Action.DECLINE, State.DECLINED)
          .row(State.INVITED, Action.WITHDRAW, State.WITHDRAWN)
          .row(State.ACCEPTED, Action.DECLINE, State.DECLINED)
          .row(State.ACCEPTED, Action.WITHDRAW, State.WITHDRAWN)
          .row(State.DECLINED, Action.INVITE, State.INVITED)
          .row(State.WITHDRAWN, Action.INVITE, State.INVITED);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "panel_member_seq")
  @SequenceGenerator(
      name = "panel_member_seq",
      sequenceName = "panel_member_seq",
      initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "round_id")
  private long roundId;

  @Column(name = "person_id")
  private long personId;

  @Enumerated(EnumType.STRING)
  private Expertise expertise;

  private boolean voting;

  @Enumerated(EnumType.STRING)
  private State state = State.INVITED;

  private String reason;

  protected PanelMember() {}

  /** Invites a person; one who does not vote writes the minutes. */
  public PanelMember(long roundId, long personId, Expertise expertise, boolean voting) {
    this.roundId = roundId;
    this.personId = personId;
    this.expertise = expertise;
    this.voting = voting;
  }

  /** The person agrees. */
  public void accept() {
    state = STATES.next(state, Action.ACCEPT);
    reason = null;
  }

  /** The person does not agree, or no longer, and says why. */
  public void decline(String why) {
    if (why == null || why.isBlank()) {
      throw new RuleBroken("panel.decline-reason");
    }
    state = STATES.next(state, Action.DECLINE);
    reason = why.trim();
  }

  /** The office takes the person out. */
  public void withdraw() {
    state = STATES.next(state, Action.WITHDRAW);
  }

  /** The office asks once more. */
  public void inviteAgain() {
    state = STATES.next(state, Action.INVITE);
    reason = null;
  }

  /** True while the person belongs to the panel. */
  public boolean isActive() {
    return state == State.ACCEPTED;
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The round. */
  public long roundId() {
    return roundId;
  }

  /** The person. */
  public long personId() {
    return personId;
  }

  /** What the person has answered. */
  public State state() {
    return state;
  }

  /** What the person brings. */
  public Expertise expertise() {
    return expertise;
  }

  /** True for those who vote. */
  public boolean votes() {
    return voting;
  }
}
