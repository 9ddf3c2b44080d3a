package org.consilium.decision.assign;

/** What a solver says: an assignment with its proof, or why there is none. */
public sealed interface Answer {
  /**
   * An assignment.
   *
   * @param assignment who reviews what
   * @param bound no assignment that obeys the same rules has a larger total, in millionths
   */
  record Solved(Assignment assignment, long bound) implements Answer {
    /** How far the total may be from the largest, 0 to 1; 0 means proved best. */
    public double gap() {
      long total = assignment.total();
      return bound <= total ? 0 : (bound - total) / (double) Math.max(1, Math.abs(bound));
    }
  }

  /** No assignment obeys all rules. */
  record Infeasible(Explanation explanation) implements Answer {}
}
