package org.consilium.decision.assign;

import java.util.List;

/** What a solver says: an assignment with its proof, or why there is none. */
public sealed interface Answer {
  /**
   * An assignment.
   *
   * @param assignment who reviews what
   * @param bound no assignment that obeys the same rules and floors has a larger total, in
   *     millionths
   * @param levels floors of a fair assignment, the worst proposal's first; empty when only the
   *     total was asked for
   * @param finished whether all was done before the time limit
   */
  record Solved(Assignment assignment, long bound, List<Level> levels, boolean finished)
      implements Answer {
    /** Copies the levels. */
    public Solved {
      levels = List.copyOf(levels);
    }

    /** The answer to a question for the largest total. */
    static Solved best(Assignment assignment) {
      return new Solved(assignment, assignment.total(), List.of(), true);
    }

    /** How far the total may be from the largest, 0 to 1; 0 means proved best. */
    public double gap() {
      long total = assignment.total();
      return bound <= total ? 0 : (bound - total) / (double) Math.max(1, Math.abs(bound));
    }
  }

  /** No assignment obeys all rules. */
  record Infeasible(Explanation explanation) implements Answer {}
}
