package org.consilium.proposal.model;

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
import org.consilium.shared.model.Money;

/** What a partner plans to spend of one source on one cost category in one year. */
@Entity
@Table(name = "budget_line")
public class BudgetLine {

  /** Whose money it is. */
  public enum Source {
    GRANT,
    OWN
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "budget_line_seq")
  @SequenceGenerator(name = "budget_line_seq", sequenceName = "budget_line_seq", initialValue = 50)
  private Long id;

  @Version private int version;

  @Column(name = "participation_id")
  private long participationId;

  private String category;

  @Enumerated(EnumType.STRING)
  private Source source;

  private int year;

  @Column(name = "amount_fen")
  private long amountFen;

  protected BudgetLine() {}

  /** A line above zero. */
  public BudgetLine(long participationId, String category, Source source, int year, Money amount) {
    this.participationId = participationId;
    this.category = category;
    this.source = source;
    this.year = year;
    this.amountFen = amount.minor();
  }

  /** Changes the amount. */
  public void set(Money amount) {
    amountFen = amount.minor();
  }

  /** Code of the cost category. */
  public String category() {
    return category;
  }

  /** Whose money it is. */
  public Source source() {
    return source;
  }

  /** The calendar year. */
  public int year() {
    return year;
  }

  /** The amount, above zero. */
  public Money amount() {
    return Money.fen(amountFen);
  }
}
