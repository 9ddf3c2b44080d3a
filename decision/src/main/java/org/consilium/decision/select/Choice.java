package org.consilium.decision.select;

import java.util.List;

/**
 * Projects taken together.
 *
 * @param taken their numbers, ascending
 * @param worth computed from the definition, not by the solver
 */
public record Choice(List<Integer> taken, double worth) {
  /** Copies the list. */
  public Choice {
    taken = List.copyOf(taken);
  }
}
