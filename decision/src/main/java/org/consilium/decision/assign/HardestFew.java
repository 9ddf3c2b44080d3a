package org.consilium.decision.assign;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.consilium.decision.program.Solver;

/**
 * The proposals that are hardest to serve, on their own: without the others to share reviewers
 * with, they reach at least the floor that all reach together, and a small problem is solved in
 * whole numbers where the large one has only its relaxation.
 */
final class HardestFew {
  private static final int FEW = 48;

  /** The few are never more; a problem of so many is not split again. */
  static final int MOST = 300;

  private static final int ROUNDS = 8;

  private final AssignmentProblem all;
  private final int[] hardest;
  private final Answer answer;

  /**
   * Solves the problem of the hardest proposals; no reviewer must review.
   *
   * @param sums what each proposal could get at most
   * @param now an assignment of all; proposals below the floor in it belong to the few
   */
  HardestFew(
      AssignmentProblem all,
      long[] sums,
      Assignment now,
      long floor,
      Solver solver,
      Deadline deadline) {
    this.all = all;
    List<Integer> order =
        IntStream.range(0, sums.length)
            .boxed()
            .sorted(Comparator.comparingLong(p -> sums[p]))
            .toList();
    hardest =
        IntStream.range(0, order.size())
            .filter(i -> i < FEW || now.sums().get(order.get(i)) < floor)
            .limit(MOST)
            .map(order::get)
            .sorted()
            .toArray();
    answer = Fairest.firstFloor(alone(), solver, deadline);
  }

  /** No assignment of all proposals has a higher floor. */
  long bound() {
    return answer instanceof Answer.Solved solved ? solved.levels().get(0).bound() : Long.MAX_VALUE;
  }

  /**
   * An assignment of all proposals in which those of the few that would fall below the bound keep
   * the reviewers they have on their own, so that all reach the bound; null when they do not.
   *
   * @param candidates pairs to choose from
   */
  Assignment lift(BitSet[] candidates, Assignment now) {
    if (!(answer instanceof Answer.Solved alone)) {
      return null;
    }
    BitSet[] narrowed = Arrays.stream(candidates).map(BitSet::clone).toArray(BitSet[]::new);
    BitSet pinned = new BitSet();
    Assignment found = now;
    for (int round = 0; round < ROUNDS; round++) {
      int before = pinned.cardinality();
      for (int i = 0; i < hardest.length; i++) {
        if (found.sums().get(hardest[i]) < bound() && !pinned.get(hardest[i])) {
          pinned.set(hardest[i]);
          narrowed[hardest[i]] = bits(alone.assignment().reviewers().get(i));
        }
      }
      if (pinned.cardinality() == before) {
        break;
      }
      ReviewNetwork network = new ReviewNetwork(all, narrowed);
      IntStream.range(0, narrowed.length).forEach(p -> network.weigh(p, 1));
      if (!network.solve()) {
        return null;
      }
      found = Assignment.of(all, network.chosen());
    }
    return found.worst() < bound() ? null : found;
  }

  private static BitSet bits(List<Integer> numbers) {
    BitSet bits = new BitSet();
    numbers.forEach(bits::set);
    return bits;
  }

  private AssignmentProblem alone() {
    double[][] affinity = new double[hardest.length][all.reviewers()];
    for (int i = 0; i < hardest.length; i++) {
      for (int r = 0; r < all.reviewers(); r++) {
        affinity[i][r] = all.affinity(hardest[i], r) / (double) AssignmentProblem.ONE;
      }
    }
    AssignmentProblem.Builder few = AssignmentProblem.of(affinity).maxPerGroup(all.maxPerGroup());
    for (int r = 0; r < all.reviewers(); r++) {
      few.load(r, 0, all.maxLoad(r)).group(r, all.group(r));
      for (int i = 0; i < hardest.length; i++) {
        if (!all.allowed(hardest[i], r)) {
          few.forbid(i, r);
        }
      }
    }
    for (int i = 0; i < hardest.length; i++) {
      few.reviews(i, all.reviews(hardest[i]));
    }
    return few.build();
  }
}
