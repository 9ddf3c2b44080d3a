package org.consilium.decision.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.consilium.decision.program.NativeSolver;
import org.consilium.decision.program.OjAlgoSolver;
import org.consilium.decision.program.Solver;
import org.junit.jupiter.api.Test;

class FairestTest {

  private static final List<Solver> BOTH = List.of(new NativeSolver(), new OjAlgoSolver());

  @Test
  void small_problems_get_the_floor_and_the_total_that_trying_everything_finds() {
    for (int seed = 0; seed < 120; seed++) {
      AssignmentProblem problem = MaxSumTest.random(new Random(seed));
      Everything best = new Everything(problem);
      for (Solver solver : BOTH) {
        Answer answer = Fairest.solve(problem, solver, new Deadline(60));
        if (best.found == null) {
          assertThat(answer).as("seed %d", seed).isInstanceOf(Answer.Infeasible.class);
        } else {
          Answer.Solved solved = (Answer.Solved) answer;
          assertThat(solved.finished()).isTrue();
          assertThat(solved.assignment().worst())
              .as("%s, seed %d", solver.name(), seed)
              .isEqualTo(best.worst);
          assertThat((double) solved.assignment().total())
              .as("%s, seed %d", solver.name(), seed)
              .isBetween(best.total - Fairest.GIVE_UP * Math.abs(best.total), (double) best.total);
        }
      }
    }
  }

  @Test
  void who_is_held_down_by_nobody_else_is_lifted_next() {
    double[][] affinity = {{0.1, 0, 0, 0}, {0, 0.9, 0.5, 0}, {0, 0.7, 0.5, 0}};
    AssignmentProblem problem = AssignmentProblem.of(affinity).reviews(1).load(0, 1).build();
    Answer.Solved solved =
        (Answer.Solved) Fairest.solve(problem, new NativeSolver(), new Deadline(60));
    assertThat(solved.assignment().sums()).containsExactly(100_000L, 900_000L, 500_000L);
    assertThat(solved.levels().get(0)).isEqualTo(new Level(100_000, 100_000, 1));
    assertThat(solved.levels().get(1).floor()).isEqualTo(500_000);
  }

  @Test
  void in_a_large_problem_the_proposals_nobody_fits_still_reach_what_they_could_reach_alone() {
    Random random = new Random(11);
    double[][] affinity = new double[800][300];
    for (int p = 0; p < affinity.length; p++) {
      for (int r = 0; r < affinity[p].length; r++) {
        affinity[p][r] = random.nextDouble() * (p % 100 == 0 ? 0.01 * random.nextInt(20) : 1);
      }
    }
    AssignmentProblem.Builder builder = AssignmentProblem.of(affinity).reviews(3).load(0, 9);
    for (int r = 0; r < 300; r++) {
      builder.group(r, r / 8);
    }
    AssignmentProblem problem = builder.build();
    Answer.Solved solved =
        (Answer.Solved) Fairest.solve(problem, new NativeSolver(), new Deadline(120));
    Answer.Solved largest = (Answer.Solved) MaxSum.solve(problem);
    Level floor = solved.levels().get(0);
    assertThat(floor.floor()).isEqualTo(floor.bound()).isEqualTo(solved.assignment().worst());
    assertThat(floor.floor()).isGreaterThan(largest.assignment().worst());
    assertThat(solved.bound()).isLessThanOrEqualTo(largest.assignment().total());
    assertThat(solved.gap()).isLessThan(0.001);
    obeys(problem, solved.assignment());
  }

  /** The rules, checked from their definition. */
  private static void obeys(AssignmentProblem problem, Assignment assignment) {
    int[] loads = new int[problem.reviewers()];
    for (int p = 0; p < problem.proposals(); p++) {
      List<Integer> reviewers = assignment.reviewers().get(p);
      assertThat(reviewers).doesNotHaveDuplicates().hasSize(problem.reviews(p));
      assertThat(reviewers.stream().map(problem::group)).doesNotHaveDuplicates();
      reviewers.forEach(r -> loads[r]++);
    }
    for (int r = 0; r < loads.length; r++) {
      assertThat(loads[r]).isBetween(problem.minLoad(r), problem.maxLoad(r));
    }
  }

  @Test
  void the_same_problem_gets_the_same_answer() {
    AssignmentProblem problem = contested(new Random(3));
    assertThat(Fairest.solve(problem, new NativeSolver(), new Deadline(60)))
        .isEqualTo(Fairest.solve(problem, new NativeSolver(), new Deadline(60)));
  }

  @Test
  void a_limit_that_is_over_gives_what_is_known_and_says_so() {
    Answer.Solved cut =
        (Answer.Solved)
            Fairest.solve(contested(new Random(4)), new NativeSolver(), new Deadline(1e-9));
    assertThat(cut.finished()).isFalse();
    assertThat(cut.levels().get(0).bound()).isGreaterThanOrEqualTo(cut.levels().get(0).floor());
  }

  private static AssignmentProblem contested(Random random) {
    double[][] affinity = new double[30][25];
    for (double[] row : affinity) {
      for (int r = 0; r < row.length; r++) {
        row[r] = random.nextInt(1_000_000) / 1e6;
      }
    }
    AssignmentProblem.Builder builder =
        AssignmentProblem.of(affinity).reviews(3).load(0, 4).maxPerGroup(1);
    for (int r = 0; r < 25; r++) {
      builder.group(r, r % 7);
    }
    return builder.build();
  }

  /** The best worst sum, and under it the best total, over all assignments. */
  private static final class Everything {
    private final AssignmentProblem problem;
    private long[] found;
    private long worst = Long.MIN_VALUE;
    private long total = Long.MIN_VALUE;

    Everything(AssignmentProblem problem) {
      this.problem = problem;
      from(0, new int[problem.reviewers()], new long[problem.proposals()]);
    }

    private void from(int p, int[] load, long[] sums) {
      if (p == problem.proposals()) {
        for (int r = 0; r < load.length; r++) {
          if (load[r] < problem.minLoad(r)) {
            return;
          }
        }
        judge(sums);
        return;
      }
      for (int set = 0; set < 1 << problem.reviewers(); set++) {
        if (Integer.bitCount(set) == problem.reviews(p) && MaxSumTest.fits(problem, p, set, load)) {
          sums[p] = MaxSumTest.add(problem, p, set, load, 1);
          from(p + 1, load, sums);
          MaxSumTest.add(problem, p, set, load, -1);
        }
      }
    }

    private void judge(long[] sums) {
      long least = LongStream.of(sums).min().orElse(0);
      long all = LongStream.of(sums).sum();
      if (found == null || least > worst || (least == worst && all > total)) {
        found = sums.clone();
        worst = least;
        total = all;
      }
    }
  }
}
