package org.consilium.decision.assign;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.consilium.decision.assign.Explanation.Relaxation;
import org.consilium.decision.assign.Explanation.Rule;
import org.consilium.decision.flow.NetworkSimplex;

/**
 * Explains why a problem has no assignment: fewest units of rules to relax (an elastic flow, exact)
 * and a Hall certificate.
 *
 * <p>Conflicts are never offered for relaxation. Among equally few changes, one more reviewer of a
 * group comes before a larger load, and that before a missing review.
 */
final class Explainer {
  private static final long UNIT = 1_000_000;
  private static final long GROUP = UNIT;
  private static final long LOAD = UNIT + 1;
  private static final long REVIEW = UNIT + 2;

  private final AssignmentProblem problem;
  private final int done;
  private final List<Slack> slacks = new ArrayList<>();
  private NetworkSimplex flow;

  private record Slack(int arc, Relaxation meaning) {}

  private Explainer(AssignmentProblem problem) {
    this.problem = problem;
    this.done = problem.proposals() + problem.reviewers();
  }

  static Explanation explain(AssignmentProblem problem) {
    Explainer explainer = new Explainer(problem);
    List<Relaxation> relaxations = explainer.fewest();
    int missing = relaxations.stream().mapToInt(Relaxation::by).sum();
    return new Explanation(missing, relaxations, HallCertificates.of(problem));
  }

  private List<Relaxation> fewest() {
    int groups = problem.groupCount();
    long[] supply = new long[done + 1 + problem.proposals() * groups];
    for (int p = 0; p < problem.proposals(); p++) {
      supply[p] = problem.reviews(p);
    }
    supply[done] = -problem.totalReviews();
    flow = new NetworkSimplex(supply);
    for (int p = 0; p < problem.proposals(); p++) {
      addProposal(p, done + 1 + p * groups);
    }
    List<int[]> loads = new ArrayList<>();
    for (int r = 0; r < problem.reviewers(); r++) {
      loads.add(addReviewer(r));
    }
    if (!flow.solve()) {
      throw new IllegalStateException("the elastic problem always has an answer");
    }
    return read(loads);
  }

  private void addProposal(int p, int firstGroup) {
    slack(p, done, problem.reviews(p), REVIEW, new Relaxation(Rule.REVIEWS, p, -1, -1, 1));
    boolean[] seen = new boolean[problem.groupCount()];
    for (int r = 0; r < problem.reviewers(); r++) {
      if (!problem.allowed(p, r)) {
        continue;
      }
      int group = problem.group(r);
      if (group >= 0 && !seen[group]) {
        seen[group] = true;
        flow.arc(p, firstGroup + group, 0, problem.maxPerGroup(), 0);
        slack(
            p,
            firstGroup + group,
            problem.reviews(p),
            GROUP,
            new Relaxation(Rule.GROUP, p, -1, group, 1));
      }
      flow.arc(group < 0 ? p : firstGroup + group, problem.proposals() + r, 0, 1, 0);
    }
  }

  private int[] addReviewer(int r) {
    int node = problem.proposals() + r;
    int least = flow.arc(node, done, 0, problem.minLoad(r), -LOAD);
    flow.arc(node, done, 0, problem.maxLoad(r) - problem.minLoad(r), 0);
    slack(node, done, problem.proposals(), LOAD, new Relaxation(Rule.MAX_LOAD, -1, r, -1, 1));
    return new int[] {r, least};
  }

  private void slack(int source, int target, int most, long cost, Relaxation meaning) {
    slacks.add(new Slack(flow.arc(source, target, 0, most, cost), meaning));
  }

  private List<Relaxation> read(List<int[]> loads) {
    List<Relaxation> found = new ArrayList<>();
    for (Slack slack : slacks) {
      int by = flow.flow(slack.arc());
      Relaxation one = slack.meaning();
      if (by > 0) {
        found.add(new Relaxation(one.rule(), one.proposal(), one.reviewer(), one.group(), by));
      }
    }
    for (int[] load : loads) {
      int lacking = problem.minLoad(load[0]) - flow.flow(load[1]);
      if (lacking > 0) {
        found.add(new Relaxation(Rule.MIN_LOAD, -1, load[0], -1, lacking));
      }
    }
    found.sort(
        Comparator.comparing(Relaxation::rule)
            .thenComparing(Relaxation::proposal)
            .thenComparing(Relaxation::reviewer)
            .thenComparing(Relaxation::group));
    return found;
  }
}
