package org.consilium.decision.program;

/**
 * What a solver found.
 *
 * @param status how it ended
 * @param point a value per column; empty unless {@link #found}
 * @param bound no feasible point has a larger objective
 * @param duals price per row, for programs without whole numbers; otherwise empty
 */
public record Solution(Status status, double[] point, double bound, double[] duals) {
  /** How a solver ended. */
  public enum Status {
    OPTIMAL,
    /** Stopped at a limit with a point that obeys every rule. */
    FEASIBLE,
    INFEASIBLE,
    /** Stopped at a limit without a point. */
    UNKNOWN
  }

  static Solution without(Status status) {
    return new Solution(status, new double[0], Double.POSITIVE_INFINITY, new double[0]);
  }

  /** Whether there is a point. */
  public boolean found() {
    return status == Status.OPTIMAL || status == Status.FEASIBLE;
  }
}
