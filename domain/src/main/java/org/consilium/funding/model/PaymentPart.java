package org.consilium.funding.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.consilium.shared.model.Money;

/** What a payment takes from one line of an award. */
@Entity
@Table(name = "payment_part")
public class PaymentPart {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "payment_part_seq")
  @SequenceGenerator(
      name = "payment_part_seq",
      sequenceName = "payment_part_seq",
      initialValue = 50)
  private Long id;

  @Column(name = "payment_id")
  private long paymentId;

  @Column(name = "line_id")
  private long lineId;

  @Column(name = "amount_fen")
  private long amountFen;

  protected PaymentPart() {}

  /** An amount above zero. */
  public PaymentPart(long paymentId, long lineId, Money amount) {
    this.paymentId = paymentId;
    this.lineId = lineId;
    this.amountFen = amount.minor();
  }

  /** The id. */
  public Long id() {
    return id;
  }

  /** The line of the award. */
  public long lineId() {
    return lineId;
  }

  /** The amount. */
  public Money amount() {
    return Money.fen(amountFen);
  }
}
