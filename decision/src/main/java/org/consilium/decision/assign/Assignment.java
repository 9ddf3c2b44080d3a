package org.consilium.decision.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reviewers of every proposal.
 *
 * @param reviewers per proposal, ascending
 * @param sums affinity per proposal in millionths
 */
public record Assignment(List<List<Integer>> reviewers, List<Long> sums) {
  /** One review: who reviews what. */
  public record Pair(int proposal, int reviewer) {}

  /** Copies both lists. */
  public Assignment {
    reviewers = reviewers.stream().map(List::copyOf).toList();
    sums = List.copyOf(sums);
  }

  /** An assignment with its sums; {@code chosen} holds the reviewers per proposal in any order. */
  public static Assignment of(AssignmentProblem problem, int[][] chosen) {
    List<List<Integer>> reviewers = new ArrayList<>();
    List<Long> sums = new ArrayList<>();
    for (int p = 0; p < chosen.length; p++) {
      int proposal = p;
      reviewers.add(Arrays.stream(chosen[p]).sorted().boxed().toList());
      sums.add(Arrays.stream(chosen[p]).mapToLong(r -> problem.affinity(proposal, r)).sum());
    }
    return new Assignment(reviewers, sums);
  }

  /** All pairs, by proposal, then reviewer. */
  public List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int p = 0; p < reviewers.size(); p++) {
      for (int r : reviewers.get(p)) {
        pairs.add(new Pair(p, r));
      }
    }
    return pairs;
  }

  /** Affinity of all pairs in millionths. */
  public long total() {
    return sums.stream().mapToLong(Long::longValue).sum();
  }

  /** Affinity of the proposal that fares worst, in millionths; 0 without proposals. */
  public long worst() {
    return sums.stream().mapToLong(Long::longValue).min().orElse(0);
  }

  /** Mean affinity of the worst fifth of the proposals (at least one), in millionths. */
  public double meanOfWorstFifth() {
    long count = Math.max(1, Math.round(Math.ceil(sums.size() / 5.0)));
    return sums.stream().mapToLong(Long::longValue).sorted().limit(count).average().orElse(0);
  }
}
