package org.consilium.funding.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import org.consilium.shared.model.Money;

/** What one partner may ask for by an instalment. */
@Embeddable
public class InstalmentPart implements Serializable {

  private static final long serialVersionUID = 1L;

  @Column(name = "organisation_id")
  private long organisationId;

  @Column(name = "amount_fen")
  private long amountFen;

  protected InstalmentPart() {}

  /** An amount above zero. */
  public InstalmentPart(long organisationId, Money amount) {
    this.organisationId = organisationId;
    this.amountFen = amount.minor();
  }

  /** The partner. */
  public long organisationId() {
    return organisationId;
  }

  /** The amount. */
  public Money amount() {
    return Money.fen(amountFen);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof InstalmentPart other
        && organisationId == other.organisationId
        && amountFen == other.amountFen;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(organisationId) * 31 + Long.hashCode(amountFen);
  }
}
