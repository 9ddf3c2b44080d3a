package org.consilium.consortium.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.consilium.consortium.model.Commitment;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/** A promise with what was delivered against it. */
public record CommitmentRow(
    long id,
    long organisationId,
    Names organisation,
    Commitment.Kind kind,
    String purpose,
    Money promised,
    Money delivered,
    LocalDate promisedOn,
    LocalDate dueOn,
    String decisionRef,
    LocalDate releasedOn,
    String releaseRef,
    Commitment.Standing standing)
    implements Serializable {

  /** What is still to come; nothing once it is released. */
  public Money missing() {
    return releasedOn == null ? promised.minus(delivered) : promised.zero();
  }

  /** True while something can still be delivered or released. */
  public boolean open() {
    return releasedOn == null && delivered.compareTo(promised) < 0;
  }
}
