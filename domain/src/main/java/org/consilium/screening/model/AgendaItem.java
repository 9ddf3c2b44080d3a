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
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.StateTable;

/**
 * A subject on a meeting's agenda.
 *
 * <p>Life: waiting → now discussed (at most one at a time) → put off, or done with the outcome of
 * the motion that was carried.
 */
@Entity
@Table(name = "agenda_item")
public class AgendaItem {

  /** Where an item stands. */
  public enum State {
    WAITING,
    NOW,
    DONE
  }

  /** What is done with an item. */
  public enum Action {
    CALL_UP,
    PUT_OFF,
    CLOSE
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("agenda_item", Action.class)
          .row(State.WAITING, Action.CALL_UP, State.NOW)
          .row(State.NOW, Action.PUT_OFF, State.WAITING)
          .row(State.NOW, Action.CLOSE, State.DONE);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "agenda_item_seq")
  @SequenceGenerator(name = "agenda_item_seq", sequenceName = "agenda_item_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "meeting_id")
  private long meetingId;

  @Column(name = "subject_id")
  private long subjectId;

  private int position;

  @Enumerated(EnumType.STRING)
  private State state = State.WAITING;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Column(name = "amount_fen")
  private Long amountFen;

  @Column(name = "called_at")
  private OffsetDateTime calledAt;

  @Column(name = "done_at")
  private OffsetDateTime doneAt;

  protected AgendaItem() {}

  /** A subject at a place of the agenda. */
  public AgendaItem(long meetingId, long subjectId, int position) {
    this.meetingId = meetingId;
    this.subjectId = subjectId;
    this.position = position;
  }

  /** Takes another place of the agenda, as long as it waits. */
  public void moveTo(int newPosition) {
    if (state != State.WAITING) {
      throw new RuleBroken("agenda.stays", position, state);
    }
    position = newPosition;
  }

  /** The meeting turns to it. */
  public void callUp(OffsetDateTime now) {
    state = STATES.next(state, Action.CALL_UP);
    calledAt = now;
  }

  /** The meeting comes back to it later. */
  public void putOff() {
    state = STATES.next(state, Action.PUT_OFF);
  }

  /** The meeting is through with it. */
  public void close(Outcome carried, Money amount, OffsetDateTime now) {
    state = STATES.next(state, Action.CLOSE);
    outcome = carried;
    amountFen = amount.minor();
    doneAt = now;
  }

  /** Refuses unless it is discussed now. */
  public void mustBeNow() {
    if (state != State.NOW) {
      throw new RuleBroken("agenda.not-now", position, state);
    }
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The meeting. */
  public long meetingId() {
    return meetingId;
  }

  /** The subject. */
  public long subjectId() {
    return subjectId;
  }

  /** Its place, from 1. */
  public int position() {
    return position;
  }

  /** Where it stands. */
  public State state() {
    return state;
  }
}
