package org.consilium.funding.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.consilium.shared.model.Money;

/** What an award gives one partner for one cost category in one year, or what the partner adds. */
@Entity
@Table(name = "award_line")
public class AwardLine {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "award_line_seq")
  @SequenceGenerator(name = "award_line_seq", sequenceName = "award_line_seq", initialValue = 50)
  private Long id;

  @Column(name = "award_id")
  private long awardId;

  @Column(name = "organisation_id")
  private long organisationId;

  private String category;

  @Column(name = "own")
  private boolean own;

  @Column(name = "year")
  private int year;

  @Column(name = "amount_fen")
  private long amountFen;

  protected AwardLine() {}

  /**
   * A line.
   *
   * @param category code of a cost category of the award's rule pack
   * @param own true for the partner's own money
   * @param amount above zero
   */
  public AwardLine(
      long awardId, long organisationId, String category, boolean own, int year, Money amount) {
    this.awardId = awardId;
    this.organisationId = organisationId;
    this.category = category;
    this.own = own;
    this.year = year;
    this.amountFen = amount.minor();
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The award. */
  public long awardId() {
    return awardId;
  }

  /** The partner. */
  public long organisationId() {
    return organisationId;
  }

  /** Code of the cost category. */
  public String category() {
    return category;
  }

  /** True for the partner's own money, which the centre does not pay. */
  public boolean isOwn() {
    return own;
  }

  /** The calendar year. */
  public int year() {
    return year;
  }

  /** The amount as awarded. */
  public Money amount() {
    return Money.fen(amountFen);
  }
}
