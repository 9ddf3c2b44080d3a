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
import java.time.OffsetDateTime;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.StateTable;

/**
 * The panel's meeting about all subjects of a round.
 *
 * <p>Life: planned → open (people are noted as present; items are discussed one after another) →
 * closed with its minutes.
 */
@Entity
@Table(name = "meeting")
public class Meeting {

  /** Where a meeting stands. */
  public enum State {
    PLANNED,
    OPEN,
    CLOSED
  }

  /** What is done with a meeting. */
  public enum Action {
    OPEN,
    CLOSE
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("meeting", Action.class)
          .row(State.PLANNED, Action.OPEN, State.OPEN)
          .row(State.OPEN, Action.CLOSE, State.CLOSED);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "meeting_seq")
  @SequenceGenerator(name = "meeting_seq", sequenceName = "meeting_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "round_id")
  private long roundId;

  @Column(name = "held_at")
  private OffsetDateTime heldAt;

  private String place;

  @Enumerated(EnumType.STRING)
  private State state = State.PLANNED;

  private int quorum;

  @Column(name = "minutes_each")
  private Integer minutesEach;

  @Column(name = "opened_at")
  private OffsetDateTime openedAt;

  @Column(name = "closed_at")
  private OffsetDateTime closedAt;

  private String minutes;

  protected Meeting() {}

  /** A meeting of a round's panel. */
  public Meeting(long roundId) {
    this.roundId = roundId;
  }

  /** Says when, where, and how many of the voting members must be present. */
  public void plan(OffsetDateTime when, String where, int present, int voting) {
    if (state != State.PLANNED) {
      throw new RuleBroken("meeting.begun", state);
    }
    if (present < 1 || present > voting) {
      throw new RuleBroken("meeting.quorum-range", present, voting);
    }
    heldAt = when;
    place = where.trim();
    quorum = present;
  }

  /** Says how many minutes an item is given; null means as many as it takes. */
  public void pace(Integer minutes) {
    minutesEach = minutes;
  }

  /** The usual quorum: two thirds of those who vote, rounded up. */
  public static int usualQuorum(int voting) {
    return Math.max(1, Math.floorDiv(2 * voting + 2, 3));
  }

  /** Opens it. */
  public void open(OffsetDateTime now) {
    state = STATES.next(state, Action.OPEN);
    openedAt = now;
  }

  /** Refuses unless it is open and enough voting members are present. */
  public void mustBeQuorate(int present) {
    mustBeOpen();
    if (present < quorum) {
      throw new RuleBroken("meeting.no-quorum", present, quorum);
    }
  }

  /** Refuses unless it is open. */
  public void mustBeOpen() {
    if (state != State.OPEN) {
      throw new RuleBroken("meeting.not-open", state);
    }
  }

  /** Closes it with its minutes; every item must be done. */
  public void close(int waiting, String text, OffsetDateTime now) {
    if (waiting > 0) {
      throw new RuleBroken("meeting.items-left", waiting);
    }
    state = STATES.next(state, Action.CLOSE);
    minutes = text;
    closedAt = now;
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The round. */
  public long roundId() {
    return roundId;
  }

  /** Where it stands. */
  public State state() {
    return state;
  }
}
