package org.consilium.decision.assign;

import java.util.Arrays;
import java.util.BitSet;
import org.consilium.decision.program.Solution;
import org.consilium.decision.program.Solver;

/**
 * The assignment of largest total that gives every proposal its floor.
 *
 * <p>The prices of the floors bound the total and price every allowed pair. Pairs that would lose
 * more than the distance between the bound and a known answer cannot belong to a better one, so the
 * program with whole numbers is solved over the few others and its answer is the optimum over all
 * pairs.
 */
final class LargestTotal {
  private static final long FIRST_SLACK = 1_000;
  private static final double GAP = 1e-9;
  private static final int LARGEST_CORE = 30_000;

  private final AssignmentProblem problem;
  private final Solver solver;
  private final Deadline deadline;
  private final long[] prices;

  /** How a search ended. */
  enum Outcome {
    BEST,
    /** An answer, but time ran out before it was proved best. */
    GOOD,
    /** No assignment keeps the floors with such a total. */
    NONE,
    /** Neither found nor excluded. */
    UNDECIDED
  }

  /** An answer (null without one) with the bound of its total, in millionths. */
  record Found(Outcome outcome, Assignment assignment, long bound) {
    static Found without(Outcome outcome) {
      return new Found(outcome, null, 0);
    }
  }

  LargestTotal(AssignmentProblem problem, Solver solver, Deadline deadline) {
    this.problem = problem;
    this.solver = solver;
    this.deadline = deadline;
    prices = new long[problem.proposals()];
  }

  /**
   * Searches.
   *
   * @param candidates pairs to start with; promising ones are added
   * @param least totals below this are not wanted, in millionths
   * @param start an assignment that keeps the floors, or null
   */
  Found with(BitSet[] candidates, long[] floors, long least, Assignment start) {
    FloorPrices priced = FloorPrices.of(problem, candidates, floors, prices, deadline);
    if (priced.bound() < least) {
      return Found.without(Outcome.NONE);
    }
    Assignment known = better(start, priced.feasible());
    if (known != null && known.total() == priced.bound()) {
      return new Found(Outcome.BEST, known, known.total());
    }
    return whole(candidates, floors, priced, known);
  }

  private Found whole(BitSet[] candidates, long[] floors, FloorPrices priced, Assignment start) {
    Assignment known = start;
    long slack = FIRST_SLACK;
    while (!deadline.over()) {
      BitSet[] core = priced.within(slack);
      openPriced(core, candidates);
      boolean all = Arrays.equals(core, Candidates.all(problem));
      if (Arrays.stream(core).mapToInt(BitSet::cardinality).sum() > LARGEST_CORE && !all) {
        break;
      }
      PairProgram pairs = PairProgram.largestTotal(problem, core, floors);
      Solution best = solver.solve(pairs.program(), GAP, deadline.left());
      if (best.status() == Solution.Status.INFEASIBLE) {
        if (all) {
          return Found.without(Outcome.NONE);
        }
        slack *= 4;
      } else if (!best.found()) {
        break;
      } else {
        Assignment found = pairs.assignment(best.point());
        known = better(known, found);
        long distance = priced.bound() - known.total();
        if (best.status() != Solution.Status.OPTIMAL) {
          break;
        } else if (all || distance <= slack) {
          return new Found(Outcome.BEST, known, known.total());
        }
        slack = Math.min(distance, slack * 16);
      }
    }
    return known == null
        ? Found.without(Outcome.UNDECIDED)
        : new Found(Outcome.GOOD, known, priced.bound());
  }

  private static Assignment better(Assignment one, Assignment other) {
    return one == null || other != null && other.total() > one.total() ? other : one;
  }

  /** Proposals whose floor costs something need room to trade. */
  private void openPriced(BitSet[] core, BitSet[] candidates) {
    for (int p = 0; p < prices.length; p++) {
      if (prices[p] > 0) {
        core[p].or(candidates[p]);
      }
    }
  }

  static long millionths(double value) {
    return (long) Math.floor(value * AssignmentProblem.ONE + 0.01);
  }
}
