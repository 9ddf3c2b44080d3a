package org.consilium.decision.assign;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Prices of floors: what a proposal's floor costs the total at the margin (Lagrange multipliers),
 * found by flows in integers.
 *
 * <p>For any prices λ ≥ 0 the value of the flow with affinities weighed 1 + λ, less Σ λ · floor, is
 * a bound of the largest total under the floors; the prices here make it small. They move by
 * resilient steps (sign of the shortfall only), each flow continuing from the last.
 */
final class FloorPrices {
  private static final long UNIT = 4096;
  private static final long MOST = 1000 * UNIT;
  private static final int STEPS = 50;
  private static final int PATIENCE = 6;

  private final AssignmentProblem problem;
  private final BitSet[] candidates;
  private final long[] floors;
  private final long[] prices;
  private long[] bestPrices;
  private long bestValue = Long.MAX_VALUE;
  private ReviewNetwork network;
  private Assignment feasible;

  private FloorPrices(AssignmentProblem problem, BitSet[] candidates, long[] floors, long[] start) {
    this.problem = problem;
    this.candidates = candidates;
    this.floors = floors;
    prices = start.clone();
    bestPrices = start.clone();
  }

  /**
   * Finds prices; pairs that could help at these prices are added to the candidates, so that the
   * bound holds over all allowed pairs.
   *
   * @param start prices to start from, per proposal; changed to those found
   */
  static FloorPrices of(
      AssignmentProblem problem,
      BitSet[] candidates,
      long[] floors,
      long[] start,
      Deadline deadline) {
    for (long step = UNIT / 8; true; step = UNIT / 256) {
      FloorPrices found = new FloorPrices(problem, candidates, floors, start);
      found.descend(step, deadline);
      System.arraycopy(found.bestPrices, 0, start, 0, start.length);
      if (!Pairs.add(candidates, found.within(-1)) || deadline.over()) {
        return found;
      }
    }
  }

  private void descend(long firstStep, Deadline deadline) {
    network = new ReviewNetwork(problem, candidates);
    long[] step = new long[floors.length];
    long[] last = new long[floors.length];
    BitSet turned = new BitSet();
    Arrays.fill(step, firstStep);
    int idle = 0;
    for (int i = 0; i < STEPS && idle < PATIENCE && !deadline.over(); i++) {
      Assignment answer = solve(prices);
      idle = value(answer) < bestValue ? 0 : idle + 1;
      if (idle == 0) {
        bestValue = value(answer);
        bestPrices = prices.clone();
      }
      if (keeps(answer) && (feasible == null || answer.total() > feasible.total())) {
        feasible = answer;
      }
      if (!move(answer, step, last, turned)) {
        break;
      }
    }
    solve(bestPrices);
  }

  private Assignment solve(long[] at) {
    for (int p = 0; p < at.length; p++) {
      network.weigh(p, UNIT + at[p]);
    }
    if (!network.solve()) {
      throw new IllegalStateException("the rules were found to leave an answer");
    }
    return Assignment.of(problem, network.chosen());
  }

  /** Bound of the total in {@link #UNIT}ths of millionths. */
  private long value(Assignment answer) {
    long value = 0;
    for (int p = 0; p < floors.length; p++) {
      long sum = answer.sums().get(p);
      value += UNIT * sum + (prices[p] == 0 ? 0 : prices[p] * (sum - floors[p]));
    }
    return value;
  }

  /** Whether any price changed. */
  private boolean move(Assignment answer, long[] step, long[] last, BitSet turned) {
    boolean moved = false;
    for (int p = 0; p < floors.length; p++) {
      long shortfall = floors[p] == PairProgram.NONE ? 0 : floors[p] - answer.sums().get(p);
      long sign = Long.signum(shortfall);
      if (sign != 0 && (sign > 0 || prices[p] > 0)) {
        step[p] = next(step[p], sign * last[p], turned, p);
        long before = prices[p];
        prices[p] = Math.max(0, Math.min(MOST, before + sign * step[p]));
        moved |= prices[p] != before;
        last[p] = sign;
      }
    }
    return moved;
  }

  /**
   * Doubles until the shortfall first changes its sign; then half on a change, a fifth more else.
   */
  private static long next(long step, long agreement, BitSet turned, int proposal) {
    if (agreement < 0) {
      turned.set(proposal);
      return Math.max(1, step / 2);
    } else if (agreement == 0) {
      return step;
    }
    return turned.get(proposal) ? step + step / 5 : step * 2;
  }

  private boolean keeps(Assignment answer) {
    for (int p = 0; p < floors.length; p++) {
      if (answer.sums().get(p) < floors[p]) {
        return false;
      }
    }
    return true;
  }

  /** No assignment over all allowed pairs that keeps the floors has a larger total; millionths. */
  long bound() {
    return Math.floorDiv(bestValue, UNIT);
  }

  /** The best assignment met on the way that keeps the floors, or null. */
  Assignment feasible() {
    return feasible;
  }

  /**
   * The allowed pairs an assignment may use whose total falls short of the bound by at most {@code
   * slack} millionths; a negative slack asks for pairs that would raise the bound.
   */
  BitSet[] within(long slack) {
    BitSet[] kept = new BitSet[problem.proposals()];
    for (int p = 0; p < kept.length; p++) {
      kept[p] = new BitSet();
      for (int r = 0; r < problem.reviewers(); r++) {
        boolean open = slack >= 0 || !candidates[p].get(r);
        if (open
            && problem.allowed(p, r)
            && network.price(p, r, UNIT + bestPrices[p]) <= slack * UNIT) {
          kept[p].set(r);
        }
      }
    }
    return kept;
  }
}
