package org.consilium.consortium.model;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;

/** Something brought against a {@link Commitment}, with its evidence. Written once. */
@Entity
@Table(name = "delivery")
public class Delivery {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "delivery_seq")
  @SequenceGenerator(name = "delivery_seq", sequenceName = "delivery_seq", initialValue = 50)
  private Long id;

  @Column(name = "commitment_id")
  private Long commitmentId;

  @Column(name = "amount_fen")
  private long amountFen;

  @Column(name = "delivered_on")
  private LocalDate deliveredOn;

  private String evidence;

  @Column(name = "recorded_by")
  private String recordedBy;

  @Column(name = "recorded_at")
  private OffsetDateTime recordedAt;

  protected Delivery() {}

  /** A delivery; a negative amount takes a mistaken one back. */
  public Delivery(long commitmentId, Money amount, LocalDate deliveredOn, String evidence) {
    if (amount.minor() == 0) {
      throw new RuleBroken("commitment.amount.positive", amount);
    }
    if (evidence == null || evidence.isBlank()) {
      throw new RuleBroken("commitment.evidence.missing");
    }
    this.commitmentId = commitmentId;
    this.amountFen = amount.minor();
    this.deliveredOn = deliveredOn;
    this.evidence = evidence.trim();
  }

  /** Says who wrote it down and when. */
  public Delivery recordedBy(String name, OffsetDateTime now) {
    recordedBy = name;
    recordedAt = now;
    return this;
  }

  /** The id. */
  public Long id() {
    return id;
  }
}
