package org.consilium.consortium.model;

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
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;

/**
 * What an organisation promised to bring to the centre: money, or things and work valued in money.
 *
 * <p>Life: promised by a decision, delivered in parts until it is whole, or released by a decision
 * from what is missing.
 */
@Entity
@Table(name = "commitment")
public class Commitment {

  /** Money or something else. */
  public enum Kind {
    CASH,
    IN_KIND
  }

  /** Where a promise stands on a day. */
  public enum Standing {
    PROMISED,
    PARTLY_DELIVERED,
    OVERDUE,
    DELIVERED,
    RELEASED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "commitment_seq")
  @SequenceGenerator(name = "commitment_seq", sequenceName = "commitment_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "organisation_id")
  private Long organisationId;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private String purpose;

  @Column(name = "promised_fen")
  private long promisedFen;

  @Column(name = "promised_on")
  private LocalDate promisedOn;

  @Column(name = "due_on")
  private LocalDate dueOn;

  @Column(name = "decision_ref")
  private String decisionRef;

  @Column(name = "released_on")
  private LocalDate releasedOn;

  @Column(name = "release_ref")
  private String releaseRef;

  protected Commitment() {}

  /**
   * A promise.
   *
   * @param promised more than nothing
   * @param dueOn day by which all of it is to be there, not before {@code promisedOn}
   * @param decisionRef agreement or decision it rests on
   */
  public Commitment(
      long organisationId,
      Kind kind,
      String purpose,
      Money promised,
      LocalDate promisedOn,
      LocalDate dueOn,
      String decisionRef) {
    if (promised.minor() <= 0) {
      throw new RuleBroken("commitment.amount.positive", promised);
    }
    if (dueOn.isBefore(promisedOn)) {
      throw new RuleBroken("commitment.due-before-promised", promisedOn, dueOn);
    }
    this.organisationId = organisationId;
    this.kind = kind;
    this.purpose = purpose.trim();
    this.promisedFen = promised.minor();
    this.promisedOn = promisedOn;
    this.dueOn = dueOn;
    this.decisionRef = decisionRef.trim();
  }

  /**
   * Refuses a delivery that does not fit.
   *
   * @param already what was delivered before
   * @param more what is delivered now; negative takes a mistaken delivery back
   */
  public void mustTake(Money already, Money more) {
    if (releasedOn != null) {
      throw new RuleBroken("commitment.released-already", releasedOn);
    }
    Money sum = already.plus(more);
    if (sum.minor() > promisedFen) {
      throw new RuleBroken(
          "commitment.more-than-promised", more, promised().minus(already), promised());
    }
    if (sum.isNegative()) {
      throw new RuleBroken("commitment.less-than-nothing", more, already);
    }
  }

  /** Lets the organisation off from what is missing. */
  public void release(Money delivered, LocalDate day, String ref) {
    if (releasedOn != null) {
      throw new RuleBroken("commitment.released-already", releasedOn);
    }
    if (delivered.minor() >= promisedFen) {
      throw new RuleBroken("commitment.delivered-already", promised());
    }
    if (day.isBefore(promisedOn)) {
      throw new RuleBroken("commitment.due-before-promised", promisedOn, day);
    }
    releasedOn = day;
    releaseRef = ref.trim();
  }

  /** Where a promise stands on a day. */
  public static Standing standing(
      Money promised, Money delivered, LocalDate dueOn, LocalDate releasedOn, LocalDate day) {
    if (delivered.compareTo(promised) >= 0) {
      return Standing.DELIVERED;
    }
    if (releasedOn != null) {
      return Standing.RELEASED;
    }
    if (dueOn.isBefore(day)) {
      return Standing.OVERDUE;
    }
    return delivered.minor() > 0 ? Standing.PARTLY_DELIVERED : Standing.PROMISED;
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The organisation that promised. */
  public long organisationId() {
    return organisationId;
  }

  /** What was promised. */
  public Money promised() {
    return Money.fen(promisedFen);
  }
}
