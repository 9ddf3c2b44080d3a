package org.consilium.screening.model;

import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;

/** How a subject is decided. */
public enum Outcome {
  FUND,
  RESERVE,
  REVISE,
  DECLINE;

  /** Refuses unless money is given exactly where something is funded. */
  public void mustFit(Money amount) {
    if ((this == FUND) != amount.minor() > 0) {
      throw new RuleBroken("decision.amount", this, amount);
    }
  }
}
