package org.consilium.decision.assign;

import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * The promising pairs: the best reviewers of every proposal and the best proposals of every
 * reviewer.
 */
final class Candidates {
  private Candidates() {}

  /** Every allowed pair. */
  static BitSet[] all(AssignmentProblem problem) {
    BitSet[] rows = new BitSet[problem.proposals()];
    for (int p = 0; p < rows.length; p++) {
      rows[p] = new BitSet();
      for (int r = 0; r < problem.reviewers(); r++) {
        rows[p].set(r, problem.allowed(p, r));
      }
    }
    return rows;
  }

  /**
   * The {@code perProposal} best reviewers of each proposal and the {@code perReviewer} best
   * proposals of each reviewer.
   */
  static BitSet[] best(AssignmentProblem problem, int perProposal, int perReviewer) {
    BitSet[] rows = new BitSet[problem.proposals()];
    for (int p = 0; p < rows.length; p++) {
      int proposal = p;
      rows[p] = new BitSet();
      largest(allowedReviewers(problem, p), perProposal, r -> problem.affinity(proposal, r))
          .forEach(rows[p]::set);
    }
    for (int r = 0; r < problem.reviewers(); r++) {
      int reviewer = r;
      int[] proposals =
          IntStream.range(0, rows.length).filter(p -> problem.allowed(p, reviewer)).toArray();
      largest(proposals, perReviewer, p -> problem.affinity(p, reviewer))
          .forEach(p -> rows[p].set(reviewer));
    }
    return rows;
  }

  private static int[] allowedReviewers(AssignmentProblem problem, int proposal) {
    return IntStream.range(0, problem.reviewers())
        .filter(r -> problem.allowed(proposal, r))
        .toArray();
  }

  /** The {@code count} numbers of largest value; ties go to the smaller number. O(n log n). */
  private static IntStream largest(
      int[] numbers, int count, java.util.function.IntToLongFunction value) {
    if (numbers.length <= count) {
      return IntStream.of(numbers);
    }
    int bits = 32 - Integer.numberOfLeadingZeros(numbers.length);
    long[] keys = new long[numbers.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (-value.applyAsLong(numbers[i]) << bits) | i;
    }
    java.util.Arrays.sort(keys);
    return IntStream.range(0, count).map(i -> numbers[(int) (keys[i] & ((1L << bits) - 1))]);
  }
}
