package org.consilium.project.model;

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
import java.time.LocalDate;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.StateTable;

/**
 * An approval by a committee (ethics, animals, clinical trial practice) without which nothing is
 * spent.
 *
 * <p>Life: needed → granted until a day, revoked back to needed; or waived by the office when it
 * turns out not to be needed.
 */
@Entity
@Table(name = "approval")
public class Approval {

  /** Which committee's. */
  public enum Kind {
    ETHICS,
    ANIMAL,
    GCP
  }

  /** Where an approval stands. */
  public enum State {
    NEEDED,
    GRANTED,
    WAIVED
  }

  /** What is done with an approval. */
  public enum Action {
    GRANT,
    REVOKE,
    WAIVE
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("approval", Action.class)
          .row(State.NEEDED, Action.GRANT, State.GRANTED)
          .row(State.NEEDED, Action.WAIVE, State.WAIVED)
          .row(State.GRANTED, Action.GRANT, State.GRANTED)
          .row(State.GRANTED, Action.REVOKE, State.NEEDED)
          .row(State.WAIVED, Action.REVOKE, State.NEEDED);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "approval_seq")
  @SequenceGenerator(name = "approval_seq", sequenceName = "approval_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "project_id")
  private long projectId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  @Enumerated(EnumType.STRING)
  private State state = State.NEEDED;

  private String committee;
  private String reference;

  @Column(name = "granted_on")
  private LocalDate grantedOn;

  @Column(name = "valid_until")
  private LocalDate validUntil;

  protected Approval() {}

  /** An approval that is needed. */
  public Approval(long projectId, Kind kind) {
    this.projectId = projectId;
    this.kind = kind;
  }

  /**
   * The committee approved, or approved anew.
   *
   * @param number the committee's own reference
   * @param until last day
   */
  public void grant(String who, String number, LocalDate from, LocalDate until) {
    if (until.isBefore(from)) {
      throw new RuleBroken("period.ends-before-it-starts", from, until);
    }
    state = STATES.next(state, Action.GRANT);
    committee = who.trim();
    reference = number.trim();
    grantedOn = from;
    validUntil = until;
  }

  /** It is needed again. */
  public void revoke() {
    state = STATES.next(state, Action.REVOKE);
    committee = null;
    reference = null;
    grantedOn = null;
    validUntil = null;
  }

  /** It is not needed after all. */
  public void waive() {
    state = STATES.next(state, Action.WAIVE);
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The project. */
  public long projectId() {
    return projectId;
  }

  /** Which committee's. */
  public Kind kind() {
    return kind;
  }

  /** Where it stands. */
  public State state() {
    return state;
  }
}
