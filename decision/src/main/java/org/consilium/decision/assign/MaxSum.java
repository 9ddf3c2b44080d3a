package org.consilium.decision.assign;

import java.util.BitSet;

/**
 * The assignment of largest total affinity, exactly: one minimum-cost flow with true lower bounds
 * on loads.
 *
 * <p>Starts with the promising pairs and adds every pair whose reduced cost says that it could
 * help, until none is left: the answer is the optimum over all allowed pairs. Memory O(proposals ·
 * (reviewers + groups)).
 */
public final class MaxSum {
  private static final int PER_PROPOSAL = 60;
  private static final int PER_REVIEWER = 30;

  private MaxSum() {}

  /** Solves; the bound of the answer equals its total. */
  public static Answer solve(AssignmentProblem problem) {
    BitSet[] candidates = Candidates.best(problem, PER_PROPOSAL, PER_REVIEWER);
    boolean complete = false;
    while (true) {
      ReviewNetwork network = new ReviewNetwork(problem, candidates);
      if (network.solve()) {
        if (complete || addPromising(problem, network, candidates) == 0) {
          Assignment best = Assignment.of(problem, network.chosen());
          return Answer.Solved.best(best);
        }
      } else if (complete) {
        return new Answer.Infeasible(Explainer.explain(problem));
      } else {
        candidates = Candidates.all(problem);
        complete = true;
      }
    }
  }

  private static int addPromising(
      AssignmentProblem problem, ReviewNetwork network, BitSet[] candidates) {
    int added = 0;
    for (int p = 0; p < candidates.length; p++) {
      for (int r = 0; r < problem.reviewers(); r++) {
        if (!candidates[p].get(r) && problem.allowed(p, r) && network.price(p, r, 1) < 0) {
          candidates[p].set(r);
          added++;
        }
      }
    }
    return added;
  }
}
