package org.consilium.funding.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.OffsetDateTime;

/** That paid money came back: who says so, on what ground, and who confirms it. */
@Embeddable
public class PaymentReturn implements Serializable {

  private static final long serialVersionUID = 1L;

  @Column(name = "return_reported_by")
  private Long reportedBy;

  @Column(name = "return_reported_at")
  private OffsetDateTime reportedAt;

  @Column(name = "return_reference")
  private String reference;

  @Column(name = "return_confirmed_by")
  private Long confirmedBy;

  protected PaymentReturn() {}

  /** A report that is not confirmed yet. */
  PaymentReturn(long reportedBy, String reference, OffsetDateTime now) {
    this.reportedBy = reportedBy;
    this.reference = reference.trim();
    this.reportedAt = now;
  }

  /** Confirms it. */
  void confirm(long accountId) {
    confirmedBy = accountId;
  }

  /** Account of the one who reported it. */
  Long reportedBy() {
    return reportedBy;
  }

  /** What the bank says about it. */
  String reference() {
    return reference;
  }

  @Override
  public String toString() {
    return reference + " (" + reportedBy + ", " + confirmedBy + ")";
  }
}
