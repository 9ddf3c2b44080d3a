package org.consilium.gates.planted.decision;

import jakarta.inject.Inject;
import org.consilium.gates.planted.proposal.model.Offer;

/** Breaks rule 9: mathematics that knows the container and the domain. */
public class Impure {
  @Inject private Offer offer;

  public Offer offer() {
    return offer;
  }
}
