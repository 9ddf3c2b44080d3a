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
 * How a subject is decided: outcome, money, conditions, and why.
 *
 * <p>Life: proposed by one person → released by another; then it cannot be changed.
 */
@Entity
@Table(name = "decision")
public class Decision {

  /** Where a decision stands. */
  public enum State {
    PROPOSED,
    RELEASED
  }

  /** What is done with a decision. */
  public enum Action {
    RELEASE
  }

  /** The table of its life. */
  public static final StateTable<State, Action> STATES =
      StateTable.<State, Action>of("decision", Action.class)
          .row(State.PROPOSED, Action.RELEASE, State.RELEASED);

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "decision_seq")
  @SequenceGenerator(name = "decision_seq", sequenceName = "decision_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "subject_id")
  private long subjectId;

  @Enumerated(EnumType.STRING)
  private Outcome outcome;

  @Column(name = "amount_fen")
  private long amountFen;

  private String conditions = "";
  private String reason = "";

  @Column(name = "rank")
  private Integer rank;

  @Enumerated(EnumType.STRING)
  private State state = State.PROPOSED;

  @Column(name = "proposed_by")
  private long proposedBy;

  @Column(name = "proposed_at")
  private OffsetDateTime proposedAt;

  @Column(name = "released_by")
  private Long releasedBy;

  @Column(name = "released_at")
  private OffsetDateTime releasedAt;

  protected Decision() {}

  /** A proposal about a subject at a place of the ranking. */
  public Decision(long subjectId, Integer rank) {
    this.subjectId = subjectId;
    this.rank = rank;
  }

  /** Says how it is to be decided; possible until it is released. */
  public void propose(Outcome newOutcome, Money amount, String newConditions, String newReason) {
    if (state != State.PROPOSED) {
      throw new RuleBroken("decision.released", state);
    }
    newOutcome.mustFit(amount);
    outcome = newOutcome;
    amountFen = amount.minor();
    conditions = newConditions == null ? "" : newConditions.trim();
    reason = newReason == null ? "" : newReason.trim();
  }

  /** Who proposes it, and when. */
  public void by(long accountId, OffsetDateTime now) {
    proposedBy = accountId;
    proposedAt = now;
  }

  /** Releases it; by another person than the one who proposed it. */
  public void release(long accountId, OffsetDateTime now) {
    if (accountId == proposedBy) {
      throw new RuleBroken("decision.four-eyes");
    }
    state = STATES.next(state, Action.RELEASE);
    releasedBy = accountId;
    releasedAt = now;
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The subject. */
  public long subjectId() {
    return subjectId;
  }

  /** How it is decided. */
  public Outcome outcome() {
    return outcome;
  }

  /** The money given. */
  public Money amount() {
    return Money.fen(amountFen);
  }

  /** What it depends on, in words. */
  public String conditions() {
    return conditions;
  }

  /** Where it stands. */
  public State state() {
    return state;
  }

  /** Why, in words. */
  public String reason() {
    return reason;
  }
}
