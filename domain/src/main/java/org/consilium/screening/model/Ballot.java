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
 * A motion on an item (“fund with 500,000”) and the votes on it. Open: everybody sees who voted
 * how.
 *
 * <p>Life: open → carried when more say yes than no, or not carried; then another motion can
 * follow.
 */
@Entity
@Table(name = "ballot")
public class Ballot {

  /** Where a motion stands. */
  public enum State {
    OPEN,
    CARRIED,
    NOT_CARRIED
  }

  /** How it ends. */
  public enum Action {
    CARRY,
    REJECT
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("ballot", Action.class)
          .row(State.OPEN, Action.CARRY, State.CARRIED)
          .row(State.OPEN, Action.REJECT, State.NOT_CARRIED);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "ballot_seq")
  @SequenceGenerator(name = "ballot_seq", sequenceName = "ballot_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "agenda_item_id")
  private long itemId;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Column(name = "amount_fen")
  private long amountFen;

  @Enumerated(EnumType.STRING)
  private State state = State.OPEN;

  private int yes;
  private int no;
  private int abstained;

  @Column(name = "opened_at")
  private OffsetDateTime openedAt;

  @Column(name = "counted_at")
  private OffsetDateTime countedAt;

  protected Ballot() {}

  /** A motion. */
  public Ballot(long itemId, Outcome outcome, Money amount, OffsetDateTime now) {
    outcome.mustFit(amount);
    this.itemId = itemId;
    this.outcome = outcome;
    this.amountFen = amount.minor();
    this.openedAt = now;
  }

  /** Counts the votes and ends it; abstentions are counted and decide nothing. */
  public void count(int yesVotes, int noVotes, int abstentions, OffsetDateTime now) {
    if (yesVotes + noVotes + abstentions == 0) {
      throw new RuleBroken("ballot.no-votes");
    }
    state = STATES.next(state, yesVotes > noVotes ? Action.CARRY : Action.REJECT);
    yes = yesVotes;
    no = noVotes;
    abstained = abstentions;
    countedAt = now;
  }

  /** Refuses unless votes are still taken. */
  public void mustBeOpen() {
    if (state != State.OPEN) {
      throw new RuleBroken("ballot.closed", state);
    }
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The item it is about. */
  public long itemId() {
    return itemId;
  }

  /** What is moved. */
  public Outcome outcome() {
    return outcome;
  }

  /** The money moved. */
  public Money amount() {
    return Money.fen(amountFen);
  }

  /** Where it stands. */
  public State state() {
    return state;
  }
}
