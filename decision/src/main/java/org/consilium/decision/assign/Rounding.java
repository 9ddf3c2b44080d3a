package org.consilium.decision.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Draws an assignment whose pairs have given chances and whose reviews, loads and groups stay
 * between the whole numbers around their expectations (dependent rounding on the network of
 * proposals, groups and reviewers; Gandhi et al. 2006).
 *
 * <p>While some flow is no whole number there is a cycle of such flows; it is pushed round one way
 * or the other, with chances that keep every expectation, until one of its flows is whole.
 */
final class Rounding {
  private static final double WHOLE = 1e-7;

  private final AssignmentProblem problem;
  private final List<int[]> ends = new ArrayList<>();
  private final List<Double> flow = new ArrayList<>();
  private final List<List<Integer>> arcsAt = new ArrayList<>();
  private final List<int[]> pairs = new ArrayList<>();

  private Rounding(AssignmentProblem problem) {
    this.problem = problem;
  }

  static Assignment draw(AssignmentProblem problem, double[][] chances, SplittableRandom random) {
    Rounding rounding = new Rounding(problem);
    rounding.network(chances);
    rounding.round(random);
    return rounding.assignment();
  }

  private void network(double[][] chances) {
    int proposals = problem.proposals();
    int reviewers = problem.reviewers();
    for (int node = 0; node <= proposals + reviewers; node++) {
      arcsAt.add(new ArrayList<>());
    }
    double[] load = new double[reviewers];
    for (int p = 0; p < proposals; p++) {
      Map<Integer, Integer> groupArc = new HashMap<>();
      for (int r = 0; r < reviewers; r++) {
        if (chances[p][r] > WHOLE) {
          pairs.add(
              new int[] {
                p, r, arc(entry(p, r, chances[p][r], groupArc), proposals + r, chances[p][r])
              });
          load[r] += chances[p][r];
        }
      }
    }
    for (int r = 0; r < reviewers; r++) {
      arc(proposals + r, proposals + reviewers, load[r]);
    }
  }

  /** The node a pair starts from: the proposal, or its group there. */
  private int entry(int p, int r, double chance, Map<Integer, Integer> groupArc) {
    int group = problem.group(r);
    if (group < 0) {
      return p;
    }
    Integer known = groupArc.get(group);
    if (known == null) {
      arcsAt.add(new ArrayList<>());
      known = arc(p, arcsAt.size() - 1, 0);
      groupArc.put(group, known);
    }
    flow.set(known, flow.get(known) + chance);
    return ends.get(known)[1];
  }

  private int arc(int from, int to, double amount) {
    ends.add(new int[] {from, to});
    flow.add(amount);
    arcsAt.get(from).add(ends.size() - 1);
    arcsAt.get(to).add(ends.size() - 1);
    return ends.size() - 1;
  }

  private boolean open(int arc) {
    return Math.abs(flow.get(arc) - Math.rint(flow.get(arc))) > WHOLE;
  }

  private void round(SplittableRandom random) {
    for (int arc = 0; arc < ends.size(); arc++) {
      while (open(arc)) {
        push(cycle(arc), random);
      }
    }
  }

  /** A cycle of open arcs reached from one, each with the direction it is walked in. */
  private List<int[]> cycle(int first) {
    List<int[]> walked = new ArrayList<>();
    Map<Integer, Integer> placeOf = new HashMap<>();
    int node = ends.get(first)[0];
    int arc = first;
    while (!placeOf.containsKey(node)) {
      placeOf.put(node, walked.size());
      boolean forward = ends.get(arc)[0] == node;
      walked.add(new int[] {arc, forward ? 1 : -1});
      node = ends.get(arc)[forward ? 1 : 0];
      arc = nextOpen(node, arc);
    }
    return walked.subList(placeOf.get(node), walked.size());
  }

  private int nextOpen(int node, int except) {
    for (int arc : arcsAt.get(node)) {
      if (arc != except && open(arc)) {
        return arc;
      }
    }
    throw new IllegalStateException("a node's flows do not add up to whole numbers");
  }

  private void push(List<int[]> cycle, SplittableRandom random) {
    double ahead = Double.POSITIVE_INFINITY;
    double back = Double.POSITIVE_INFINITY;
    for (int[] step : cycle) {
      double amount = flow.get(step[0]);
      double up = Math.ceil(amount) - amount;
      double down = amount - Math.floor(amount);
      ahead = Math.min(ahead, step[1] > 0 ? up : down);
      back = Math.min(back, step[1] > 0 ? down : up);
    }
    double by = random.nextDouble() * (ahead + back) < back ? ahead : -back;
    for (int[] step : cycle) {
      flow.set(step[0], flow.get(step[0]) + step[1] * by);
    }
  }

  private Assignment assignment() {
    int[][] chosen = new int[problem.proposals()][];
    int[] size = new int[problem.proposals()];
    Arrays.setAll(chosen, p -> new int[problem.reviews(p)]);
    for (int[] pair : pairs) {
      if (flow.get(pair[2]) > 0.5) {
        chosen[pair[0]][size[pair[0]]++] = pair[1];
      }
    }
    for (int p = 0; p < size.length; p++) {
      if (size[p] != problem.reviews(p)) {
        throw new IllegalStateException("proposal " + p + " got " + size[p] + " reviews");
      }
    }
    return Assignment.of(problem, chosen);
  }
}
