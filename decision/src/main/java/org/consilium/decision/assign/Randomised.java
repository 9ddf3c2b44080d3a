package org.consilium.decision.assign;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import org.consilium.decision.program.Program;
import org.consilium.decision.program.Solution;
import org.consilium.decision.program.Solver;

/**
 * An assignment by lot in which no pair is drawn with more than a given chance, so that nobody can
 * arrange to review a certain proposal (Jecmen et al. 2020), at the largest expected total.
 */
public final class Randomised {

  private Randomised() {}

  /** What came of it. */
  public sealed interface Result {}

  /**
   * An assignment drawn.
   *
   * @param expectedTotal mean total over all draws, in units of 1.0
   * @param expectedWorst least mean affinity of a proposal
   * @param shareOfMaximum expected total as a share of the largest total without the cap
   */
  public record Drawn(
      Assignment assignment, double expectedTotal, double expectedWorst, double shareOfMaximum)
      implements Result {}

  /** The rules leave no assignment, whatever the cap. */
  public record NoAnswer(Explanation explanation) implements Result {}

  /**
   * The cap leaves no assignment.
   *
   * @param smallestCap the least cap that does
   */
  public record TooStrict(double smallestCap) implements Result {}

  /**
   * Draws.
   *
   * @param cap greatest chance of a pair, 0 to 1
   * @param fair whether the least expected affinity comes first, then the expected total
   * @param seed the same seed draws the same assignment
   */
  public static Result solve(AssignmentProblem problem, double cap, boolean fair, long seed) {
    Answer sum = MaxSum.solve(problem);
    if (sum instanceof Answer.Infeasible none) {
      return new NoAnswer(none.explanation());
    }
    Solver solver = Solver.best();
    BitSet[] pairs = Candidates.all(problem);
    long[] floors = new long[problem.proposals()];
    Arrays.fill(floors, PairProgram.NONE);
    if (fair && problem.proposals() > 0) {
      Program highest =
          PairProgram.highestFloor(
                  problem, pairs, new boolean[floors.length], floors, PairProgram.NONE, cap)
              .program();
      Solution floor = solver.solve(highest, 0, 1e6);
      if (!floor.found()) {
        return new TooStrict(smallestCap(problem, pairs, solver));
      }
      Arrays.fill(floors, LargestTotal.millionths(floor.point()[0]));
    }
    PairProgram expected = PairProgram.largestExpected(problem, pairs, floors, cap);
    Solution shares = solver.solve(expected.program(), 0, 1e6);
    if (!shares.found()) {
      return new TooStrict(smallestCap(problem, pairs, solver));
    }
    double[][] chances = expected.shares(shares.point());
    Assignment drawn = Rounding.draw(problem, chances, new SplittableRandom(seed));
    return drawn(problem, chances, drawn, ((Answer.Solved) sum).assignment().total());
  }

  private static Drawn drawn(
      AssignmentProblem problem, double[][] chances, Assignment assignment, long largest) {
    double total = 0;
    double worst = Double.POSITIVE_INFINITY;
    for (int p = 0; p < chances.length; p++) {
      double sum = 0;
      for (int r = 0; r < chances[p].length; r++) {
        sum += chances[p][r] * problem.affinity(p, r) / AssignmentProblem.ONE;
      }
      total += sum;
      worst = Math.min(worst, sum);
    }
    double most = largest / (double) AssignmentProblem.ONE;
    return new Drawn(
        assignment, total, chances.length == 0 ? 0 : worst, most == 0 ? 1 : total / most);
  }

  /** By bisection to a millionth; every cap above one that works works. */
  private static double smallestCap(AssignmentProblem problem, BitSet[] pairs, Solver solver) {
    long[] none = new long[problem.proposals()];
    Arrays.fill(none, PairProgram.NONE);
    double low = 0;
    double high = 1;
    while (high - low > 1e-6) {
      double middle = (low + high) / 2;
      Program program = PairProgram.largestExpected(problem, pairs, none, middle).program();
      if (solver.solve(program, 0, 1e6).found()) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }
}
