package org.consilium.decision.assign;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.consilium.decision.assign.Explanation.Certificate;
import org.consilium.decision.flow.MaximumFlow;

/**
 * Finds sets that break Hall's condition, and counts any set after.
 *
 * <p>Needs and least loads can be met together whenever each can be met alone (linking theorem, Pym
 * 1969), so one of the two kinds of certificate always exists for an infeasible problem.
 */
public final class HallCertificates {
  private HallCertificates() {}

  /**
   * A certificate for an infeasible problem; {@code null} when there is none because the problem
   * has an answer.
   */
  static Certificate of(AssignmentProblem problem) {
    Certificate needs = ofNeeds(problem);
    return needs != null ? needs : ofLeastLoads(problem);
  }

  /** Checks the claim by counting, without solving anything. */
  public static boolean holds(AssignmentProblem problem, Certificate claim) {
    if (claim.needed() <= claim.available()) {
      return false;
    }
    BitSet reviewers = set(claim.reviewers());
    if (claim.proposals().isEmpty()) {
      return claim.needed() == claim.reviewers().stream().mapToInt(problem::minLoad).sum()
          && claim.available() >= openTo(problem, reviewers);
    }
    return claim.needed() == claim.proposals().stream().mapToInt(problem::reviews).sum()
        && claim.available() >= leftFor(problem, set(claim.proposals()), reviewers);
  }

  private static BitSet set(Iterable<Integer> numbers) {
    BitSet set = new BitSet();
    numbers.forEach(set::set);
    return set;
  }

  private static Certificate ofNeeds(AssignmentProblem problem) {
    int proposals = problem.proposals();
    int source = proposals + problem.reviewers();
    MaximumFlow flow = network(problem, source, source + 1, true);
    int[] needs = new int[proposals];
    for (int p = 0; p < proposals; p++) {
      needs[p] = flow.arc(source, p, problem.reviews(p));
    }
    flow.solve();
    Certificate smallest = null;
    for (int p = 0; p < proposals; p++) {
      if (flow.left(needs[p]) > 0) {
        BitSet reached = flow.reachable(p);
        Certificate found =
            needs(problem, reached.get(0, proposals), reached.get(proposals, source));
        smallest =
            smallest == null || found.proposals().size() < smallest.proposals().size()
                ? found
                : smallest;
      }
    }
    return smallest;
  }

  private static Certificate needs(AssignmentProblem problem, BitSet proposals, BitSet reviewers) {
    return new Certificate(
        proposals.stream().boxed().toList(),
        reviewers.stream().boxed().toList(),
        proposals.stream().map(problem::reviews).sum(),
        leftFor(problem, proposals, reviewers));
  }

  /**
   * Most reviews that the proposals can get: full loads of the reviewers, and from others what
   * pairs and groups allow.
   */
  private static int leftFor(AssignmentProblem problem, BitSet proposals, BitSet full) {
    int available = full.stream().map(problem::maxLoad).sum();
    BitSet others = new BitSet();
    others.set(0, problem.reviewers());
    others.andNot(full);
    return available + proposals.stream().map(p -> mostFrom(problem, p, others)).sum();
  }

  private static Certificate ofLeastLoads(AssignmentProblem problem) {
    int proposals = problem.proposals();
    int source = proposals + problem.reviewers();
    MaximumFlow flow = network(problem, source, source + 1, false);
    for (int p = 0; p < proposals; p++) {
      flow.arc(source, p, problem.reviews(p));
    }
    if (flow.solve() == IntStream.range(0, problem.reviewers()).map(problem::minLoad).sum()) {
      return null;
    }
    BitSet reached = flow.reachable(source);
    BitSet lacking = new BitSet();
    IntStream.range(0, problem.reviewers())
        .filter(r -> !reached.get(proposals + r) && problem.minLoad(r) > 0)
        .forEach(lacking::set);
    return new Certificate(
        java.util.List.of(),
        lacking.stream().boxed().toList(),
        lacking.stream().map(problem::minLoad).sum(),
        openTo(problem, lacking));
  }

  private static int openTo(AssignmentProblem problem, BitSet reviewers) {
    return IntStream.range(0, problem.proposals())
        .map(p -> Math.min(problem.reviews(p), mostFrom(problem, p, reviewers)))
        .sum();
  }

  /** Most reviewers out of a set that one proposal can take under conflicts and the group rule. */
  private static int mostFrom(AssignmentProblem problem, int proposal, BitSet reviewers) {
    int[] perGroup = new int[problem.groupCount()];
    int most = 0;
    for (int r = reviewers.nextSetBit(0); r >= 0; r = reviewers.nextSetBit(r + 1)) {
      int group = problem.group(r);
      if (problem.allowed(proposal, r)
          && (group < 0 || perGroup[group]++ < problem.maxPerGroup())) {
        most++;
      }
    }
    return most;
  }

  private static MaximumFlow network(
      AssignmentProblem problem, int source, int target, boolean most) {
    int groups = problem.groupCount();
    MaximumFlow flow = new MaximumFlow(target + 1 + problem.proposals() * groups, source, target);
    for (int p = 0; p < problem.proposals(); p++) {
      int firstGroup = target + 1 + p * groups;
      for (int g = 0; g < groups; g++) {
        flow.arc(p, firstGroup + g, problem.maxPerGroup());
      }
      for (int r = 0; r < problem.reviewers(); r++) {
        if (problem.allowed(p, r)) {
          int group = problem.group(r);
          flow.arc(group < 0 ? p : firstGroup + group, problem.proposals() + r, 1);
        }
      }
    }
    for (int r = 0; r < problem.reviewers(); r++) {
      flow.arc(problem.proposals() + r, target, most ? problem.maxLoad(r) : problem.minLoad(r));
    }
    return flow;
  }
}
