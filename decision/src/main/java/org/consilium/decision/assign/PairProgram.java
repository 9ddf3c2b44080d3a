package org.consilium.decision.assign;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.consilium.decision.program.Program;

/**
 * The rules of an assignment as a linear program: one column per candidate pair, rows for reviews,
 * loads, groups and floors. Affinities and floors in units of 1.0.
 */
final class PairProgram {
  /** No floor. */
  static final long NONE = Long.MIN_VALUE;

  /** Sums are whole millionths, so a floor may be relaxed by less than half of one. */
  private static final double SLACK = 0.4;

  private final AssignmentProblem problem;
  private final boolean whole;
  private final Program program = new Program();
  private final int[] reviewRow;
  private final int[] loadRow;
  private final int[] floorRow;
  private final Map<Long, Integer> groupRow = new HashMap<>();
  private int totalRow = -1;
  private final double most;
  private double worth = 1;
  private int[] proposalOf = new int[1024];
  private int[] reviewerOf = new int[1024];
  private int first;

  private PairProgram(AssignmentProblem problem, boolean whole, double most) {
    this.problem = problem;
    this.whole = whole;
    this.most = most;
    reviewRow = new int[problem.proposals()];
    loadRow = new int[problem.reviewers()];
    floorRow = new int[problem.proposals()];
    Arrays.fill(floorRow, -1);
  }

  /** Largest total with a floor per proposal ({@link #NONE} for none). */
  static PairProgram largestTotal(AssignmentProblem problem, BitSet[] candidates, long[] floors) {
    return new PairProgram(problem, true, 1).under(floors, candidates);
  }

  private PairProgram under(long[] floors, BitSet[] candidates) {
    rules();
    for (int p = 0; p < floors.length; p++) {
      if (floors[p] != NONE) {
        floorRow[p] = program.row((floors[p] - SLACK) / AssignmentProblem.ONE, infinite());
      }
    }
    pairs(candidates);
    return this;
  }

  /**
   * Highest common floor of the proposals that are not held, the held ones keeping theirs; the
   * first column is that floor.
   *
   * @param least least total, or {@link #NONE}
   * @param cap greatest share of a pair, 0 to 1
   */
  static PairProgram highestFloor(
      AssignmentProblem problem,
      BitSet[] candidates,
      boolean[] held,
      long[] floors,
      long least,
      double cap) {
    PairProgram made = new PairProgram(problem, false, cap);
    made.worth = 0;
    made.first = 1;
    int floor = made.program.column(-1e9, infinite(), 1, false);
    made.rules();
    for (int p = 0; p < floors.length; p++) {
      double low = held[p] ? (floors[p] - SLACK) / AssignmentProblem.ONE : 0;
      made.floorRow[p] = made.program.row(low, infinite());
      if (!held[p]) {
        made.program.set(made.floorRow[p], floor, -1);
      }
    }
    if (least != NONE) {
      made.totalRow = made.program.row((least - SLACK) / AssignmentProblem.ONE, infinite());
    }
    made.pairs(candidates);
    return made;
  }

  /**
   * Largest expected total when no pair may be drawn with a greater chance than {@code cap}, with a
   * floor per proposal ({@link #NONE} for none).
   */
  static PairProgram largestExpected(
      AssignmentProblem problem, BitSet[] candidates, long[] floors, double cap) {
    return new PairProgram(problem, false, cap).under(floors, candidates);
  }

  private static double infinite() {
    return Double.POSITIVE_INFINITY;
  }

  private void rules() {
    for (int p = 0; p < reviewRow.length; p++) {
      reviewRow[p] = program.row(problem.reviews(p), problem.reviews(p));
    }
    for (int r = 0; r < loadRow.length; r++) {
      loadRow[r] = program.row(problem.minLoad(r), problem.maxLoad(r));
    }
  }

  private void pairs(BitSet[] candidates) {
    for (int p = 0; p < candidates.length; p++) {
      int[] members = new int[problem.groupCount()];
      candidates[p].stream().map(problem::group).filter(g -> g >= 0).forEach(g -> members[g]++);
      for (int r = candidates[p].nextSetBit(0); r >= 0; r = candidates[p].nextSetBit(r + 1)) {
        int group = problem.group(r);
        boolean binds = group >= 0 && members[group] > problem.maxPerGroup();
        pair(p, r, binds ? group : -1);
      }
    }
  }

  private void pair(int p, int r, int group) {
    double affinity = problem.affinity(p, r) / (double) AssignmentProblem.ONE;
    int column = program.column(0, most, worth * affinity, whole);
    int pair = column - first;
    if (pair == proposalOf.length) {
      proposalOf = Arrays.copyOf(proposalOf, pair * 2);
      reviewerOf = Arrays.copyOf(reviewerOf, pair * 2);
    }
    proposalOf[pair] = p;
    reviewerOf[pair] = r;
    program.set(reviewRow[p], column, 1);
    program.set(loadRow[r], column, 1);
    if (floorRow[p] >= 0) {
      program.set(floorRow[p], column, affinity);
    }
    if (totalRow >= 0) {
      program.set(totalRow, column, affinity);
    }
    if (group >= 0) {
      int row =
          groupRow.computeIfAbsent(
              key(p, group), k -> program.row(-infinite(), problem.maxPerGroup()));
      program.set(row, column, 1);
    }
  }

  private long key(int proposal, int group) {
    return (long) proposal * problem.groupCount() + group;
  }

  Program program() {
    return program;
  }

  /** Candidates that are worth more than {@code −slack} at these prices, and promising others. */
  BitSet[] worthwhile(double[] duals, double slack) {
    BitSet[] kept = new BitSet[problem.proposals()];
    for (int p = 0; p < kept.length; p++) {
      kept[p] = new BitSet();
      for (int r = 0; r < problem.reviewers(); r++) {
        if (problem.allowed(p, r) && gain(p, r, duals) > -slack) {
          kept[p].set(r);
        }
      }
    }
    return kept;
  }

  /**
   * What a pair would add at these prices, whether it is a candidate or not: never less than the
   * truth.
   */
  private double gain(int p, int r, double[] duals) {
    double affinity = problem.affinity(p, r) / (double) AssignmentProblem.ONE;
    double gain = worth * affinity - duals[reviewRow[p]] - duals[loadRow[r]];
    if (floorRow[p] >= 0) {
      gain -= duals[floorRow[p]] * affinity;
    }
    if (totalRow >= 0) {
      gain -= duals[totalRow] * affinity;
    }
    int group = problem.group(r);
    Integer row = group < 0 ? null : groupRow.get(key(p, group));
    return row == null ? gain : gain - duals[row];
  }

  /** The chosen reviewers per proposal of a point of whole numbers. */
  Assignment assignment(double[] point) {
    BitSet[] chosen = new BitSet[problem.proposals()];
    Arrays.setAll(chosen, p -> new BitSet());
    for (int c = first; c < point.length; c++) {
      if (point[c] > 0.5) {
        chosen[proposalOf[c - first]].set(reviewerOf[c - first]);
      }
    }
    int[][] rows = Arrays.stream(chosen).map(b -> b.stream().toArray()).toArray(int[][]::new);
    return Assignment.of(problem, rows);
  }

  /** The share of every pair in a point, per proposal and reviewer. */
  double[][] shares(double[] point) {
    double[][] shares = new double[problem.proposals()][problem.reviewers()];
    for (int c = first; c < point.length; c++) {
      shares[proposalOf[c - first]][reviewerOf[c - first]] = Math.max(0, Math.min(1, point[c]));
    }
    return shares;
  }
}
