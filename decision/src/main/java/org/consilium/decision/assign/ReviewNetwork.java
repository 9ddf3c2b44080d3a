package org.consilium.decision.assign;

import java.util.Arrays;
import java.util.BitSet;
import org.consilium.decision.flow.NetworkSimplex;

/**
 * The assignment as a flow: proposal → (group on the proposal) → reviewer → done.
 *
 * <p>Only the candidate pairs are arcs. A group node exists where a proposal has more candidates of
 * a group than the rule lets in; elsewhere the rule cannot bind.
 */
final class ReviewNetwork {
  private final AssignmentProblem problem;
  private final BitSet[] candidates;
  private final int[][] reviewersOf;
  private final int[][] arcsOf;
  private final int[][] groupNode;
  private final NetworkSimplex flow;

  ReviewNetwork(AssignmentProblem problem, BitSet[] candidates) {
    this.problem = problem;
    this.candidates = candidates;
    int proposals = problem.proposals();
    int first = proposals + problem.reviewers() + 1;
    groupNode = new int[proposals][problem.groupCount()];
    int nodes = numberGroupNodes(first);
    long[] supply = new long[nodes];
    for (int p = 0; p < proposals; p++) {
      supply[p] = problem.reviews(p);
    }
    supply[first - 1] = -problem.totalReviews();
    flow = new NetworkSimplex(supply);
    reviewersOf = new int[proposals][];
    arcsOf = new int[proposals][];
    for (int p = 0; p < proposals; p++) {
      addProposal(p);
    }
    for (int r = 0; r < problem.reviewers(); r++) {
      flow.arc(proposals + r, first - 1, problem.minLoad(r), problem.maxLoad(r), 0);
    }
  }

  private int numberGroupNodes(int first) {
    int node = first;
    for (int p = 0; p < candidates.length; p++) {
      int[] members = new int[problem.groupCount()];
      for (int r = candidates[p].nextSetBit(0); r >= 0; r = candidates[p].nextSetBit(r + 1)) {
        if (problem.group(r) >= 0) {
          members[problem.group(r)]++;
        }
      }
      for (int g = 0; g < members.length; g++) {
        groupNode[p][g] = members[g] > problem.maxPerGroup() ? node++ : -1;
      }
    }
    return node;
  }

  private void addProposal(int p) {
    for (int node : groupNode[p]) {
      if (node >= 0) {
        flow.arc(p, node, 0, problem.maxPerGroup(), 0);
      }
    }
    reviewersOf[p] = candidates[p].stream().toArray();
    arcsOf[p] = new int[reviewersOf[p].length];
    for (int i = 0; i < reviewersOf[p].length; i++) {
      int r = reviewersOf[p][i];
      int source = entry(p, r);
      arcsOf[p][i] = flow.arc(source, problem.proposals() + r, 0, 1, -problem.affinity(p, r));
    }
  }

  private int entry(int proposal, int reviewer) {
    int group = problem.group(reviewer);
    return group >= 0 && groupNode[proposal][group] >= 0 ? groupNode[proposal][group] : proposal;
  }

  /**
   * Sets the value of every candidate pair of a proposal to {@code weight} · affinity (plus a
   * constant per pair).
   */
  void weigh(int proposal, long weight) {
    for (int i = 0; i < arcsOf[proposal].length; i++) {
      flow.cost(
          arcsOf[proposal][i], -weight * problem.affinity(proposal, reviewersOf[proposal][i]));
    }
  }

  boolean solve() {
    return flow.solve();
  }

  /** Reviewers chosen per proposal, ascending. */
  int[][] chosen() {
    int[][] chosen = new int[candidates.length][];
    for (int p = 0; p < chosen.length; p++) {
      int[] row = new int[problem.reviews(p)];
      int size = 0;
      for (int i = 0; i < arcsOf[p].length; i++) {
        if (flow.flow(arcsOf[p][i]) > 0) {
          row[size++] = reviewersOf[p][i];
        }
      }
      chosen[p] = Arrays.copyOf(row, size);
    }
    return chosen;
  }

  /**
   * What a pair costs at the present prices if it became a candidate; negative means that the
   * answer might improve. Right for pairs that are no candidates, too.
   */
  long price(int proposal, int reviewer, long weight) {
    return -weight * problem.affinity(proposal, reviewer)
        + flow.potential(entry(proposal, reviewer))
        - flow.potential(problem.proposals() + reviewer);
  }
}
