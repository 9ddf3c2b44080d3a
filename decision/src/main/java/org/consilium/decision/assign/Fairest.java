package org.consilium.decision.assign;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.consilium.decision.program.Solution;
import org.consilium.decision.program.Solver;

/**
 * The fairest assignment: the highest floor for the worst proposal, and under that floor the
 * largest total; then, giving up at most a hundred-thousandth of that total, the highest floor for
 * those the first one does not hold down, and so on.
 *
 * <p>Each floor starts at the bound of the relaxed program and goes down by bisection only where
 * whole numbers cannot reach it, so most floors are proved highest by their first try. How many
 * tries there are depends on the problem, never on the clock: the same problem gives the same
 * answer, unless the time limit cuts it short.
 */
public final class Fairest {
  /** Share of the total that floors after the first may cost. */
  public static final double GIVE_UP = 1e-5;

  private static final int LEVELS = 4;
  private static final int TRIES = 24;
  private static final int LATER_TRIES = 3;
  private static final int LARGE = 40_000;

  private final AssignmentProblem problem;
  private final Solver solver;
  private final Deadline deadline;
  private final LargestTotal largest;
  private final BitSet[] candidates;
  private final boolean[] held;
  private final long[] floors;
  private final List<Level> levels = new ArrayList<>();
  private Assignment current;
  private Assignment lifted;
  private long bound;
  private boolean finished = true;

  private Fairest(AssignmentProblem problem, Solver solver, Deadline deadline, Assignment start) {
    this.problem = problem;
    this.solver = solver;
    this.deadline = deadline;
    current = start;
    bound = start.total();
    largest = new LargestTotal(problem, solver, deadline);
    candidates = Candidates.best(problem, 60, 30);
    Pairs.add(candidates, start);
    held = new boolean[problem.proposals()];
    floors = new long[problem.proposals()];
    Arrays.fill(floors, PairProgram.NONE);
  }

  /** Solves; {@link Answer.Solved#bound} is the bound of the total under the floors reached. */
  public static Answer solve(AssignmentProblem problem, Solver solver, Deadline deadline) {
    Answer sum = MaxSum.solve(problem);
    if (!(sum instanceof Answer.Solved best) || problem.proposals() == 0) {
      return sum;
    }
    return new Fairest(problem, solver, deadline, best.assignment()).raise();
  }

  private Answer raise() {
    long least = PairProgram.NONE;
    int most = pairs() > LARGE ? 1 : LEVELS;
    while (levels.size() < most && finished && !allHeld()) {
      level(least, levels.isEmpty() ? TRIES : LATER_TRIES);
      if (levels.size() == 1) {
        least = (long) Math.ceil(current.total() - GIVE_UP * Math.abs(current.total()));
      }
    }
    return new Answer.Solved(current, bound, levels, finished);
  }

  private Assignment known(long aim) {
    return lifted != null && lifted.worst() >= aim ? lifted : null;
  }

  private int pairs() {
    return Arrays.stream(candidates).mapToInt(BitSet::cardinality).sum();
  }

  /** The first floor alone. */
  static Answer firstFloor(AssignmentProblem problem, Solver solver, Deadline deadline) {
    Answer sum = MaxSum.solve(problem);
    if (!(sum instanceof Answer.Solved best)) {
      return sum;
    }
    Fairest alone = new Fairest(problem, solver, deadline, best.assignment());
    alone.level(PairProgram.NONE, TRIES);
    return new Answer.Solved(alone.current, alone.bound, alone.levels, alone.finished);
  }

  /** In a large problem: what the hardest proposals reach alone, and all with them if possible. */
  private long liftHardest(long high) {
    long[] sums = IntStream.range(0, held.length).mapToLong(this::bestSum).toArray();
    HardestFew few = new HardestFew(problem, sums, current, high, solver, deadline);
    lifted = few.lift(candidates, current);
    if (lifted != null) {
      Pairs.add(candidates, lifted);
    }
    return Math.max(worstFree(), Math.min(high, few.bound()));
  }

  private void level(long least, int tries) {
    long low = worstFree();
    long high = highest(low, least);
    if (levels.isEmpty() && pairs() > LARGE && problem.proposals() > HardestFew.MOST) {
      high = liftHardest(high);
    }
    long top = high;
    long aim = high;
    for (int tried = 0; low < top && tried < tries && !deadline.over(); tried++) {
      LargestTotal.Found found = largest.with(candidates, aims(aim), least, known(aim));
      if (found.assignment() != null && found.assignment().total() >= least) {
        current = found.assignment();
        bound = found.bound();
        low = Math.max(aim, worstFree());
      } else {
        high = found.outcome() == LargestTotal.Outcome.NONE && high == top ? aim - 1 : high;
        top = aim - 1;
      }
      aim = low + (top - low + 1) / 2;
    }
    finished = finished && !deadline.over();
    hold(low);
    levels.add(new Level(low, high, count()));
  }

  private long[] aims(long aim) {
    long[] aims = floors.clone();
    for (int p = 0; p < aims.length; p++) {
      aims[p] = held[p] ? aims[p] : aim;
    }
    return aims;
  }

  /** The floor of the relaxed program; no assignment that keeps the earlier floors beats it. */
  private long highest(long low, long least) {
    if (!solver.givesPrices()) {
      return Math.max(low, easyBound());
    }
    while (true) {
      PairProgram pairs = PairProgram.highestFloor(problem, candidates, held, floors, least, 1);
      Solution relaxed = solver.solve(pairs.program(), 0, deadline.left());
      if (relaxed.status() != Solution.Status.OPTIMAL) {
        finished = false;
        return Math.max(low, easyBound());
      }
      double[] duals = relaxed.duals();
      if (!Pairs.add(candidates, pairs.worthwhile(duals, -1e-9))) {
        return Math.max(low, LargestTotal.millionths(relaxed.bound()));
      }
    }
  }

  /** The least, over free proposals, of what its best reviewers add up to under the group rule. */
  private long easyBound() {
    long easy = Long.MAX_VALUE;
    for (int p = 0; p < held.length; p++) {
      easy = held[p] ? easy : Math.min(easy, bestSum(p));
    }
    return easy;
  }

  private long bestSum(int proposal) {
    int[] members = new int[problem.groupCount()];
    return IntStream.range(0, problem.reviewers())
        .filter(r -> problem.allowed(proposal, r))
        .boxed()
        .sorted(Comparator.comparingLong(r -> -problem.affinity(proposal, r)))
        .filter(r -> problem.group(r) < 0 || members[problem.group(r)]++ < problem.maxPerGroup())
        .limit(problem.reviews(proposal))
        .mapToLong(r -> problem.affinity(proposal, r))
        .sum();
  }

  private long worstFree() {
    long worst = Long.MAX_VALUE;
    for (int p = 0; p < held.length; p++) {
      worst = held[p] ? worst : Math.min(worst, current.sums().get(p));
    }
    return worst;
  }

  private void hold(long floor) {
    for (int p = 0; p < held.length; p++) {
      if (!held[p]) {
        floors[p] = floor;
        held[p] = current.sums().get(p) <= floor;
      }
    }
  }

  private int count() {
    int count = 0;
    for (boolean one : held) {
      count += one ? 1 : 0;
    }
    return count;
  }

  private boolean allHeld() {
    return count() == held.length;
  }
}
