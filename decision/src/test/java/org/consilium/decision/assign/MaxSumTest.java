package org.consilium.decision.assign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.consilium.decision.assign.Explanation.Relaxation;
import org.consilium.decision.assign.Explanation.Rule;
import org.junit.jupiter.api.Test;

class MaxSumTest {
  @Test
  void small_problems_get_the_total_that_trying_everything_finds() {
    for (int seed = 0; seed < 300; seed++) {
      AssignmentProblem problem = random(new Random(seed));
      long best = bruteForce(problem, 0, new int[problem.reviewers()], 0);
      Answer answer = MaxSum.solve(problem);
      if (best == Long.MIN_VALUE) {
        assertThat(answer).as("seed %d", seed).isInstanceOf(Answer.Infeasible.class);
        Explanation why = ((Answer.Infeasible) answer).explanation();
        assertThat(HallCertificates.holds(problem, why.certificate())).as("seed %d", seed).isTrue();
        assertThat(why.relaxations()).isNotEmpty();
      } else {
        assertThat(answer).as("seed %d", seed).isInstanceOf(Answer.Solved.class);
        assertThat(((Answer.Solved) answer).assignment().total())
            .as("seed %d", seed)
            .isEqualTo(best);
      }
    }
  }

  @Test
  void least_loads_are_true_bounds() {
    double[][] affinity = {{9, 1, 0}, {9, 1, 0}, {9, 1, 0}};
    AssignmentProblem problem = AssignmentProblem.of(affinity).reviews(1).load(1, 3).build();
    Assignment found = ((Answer.Solved) MaxSum.solve(problem)).assignment();
    assertThat(found.total()).isEqualTo(10 * AssignmentProblem.ONE);
    assertThat(found.pairs())
        .extracting(Assignment.Pair::reviewer)
        .containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void one_institution_too_few_is_named_with_the_proposal() {
    AssignmentProblem problem =
        AssignmentProblem.of(new double[2][4])
            .reviews(2)
            .load(0, 2)
            .group(0, 0)
            .group(1, 0)
            .group(2, 0)
            .group(3, 1)
            .forbid(1, 3)
            .build();
    Explanation why = ((Answer.Infeasible) MaxSum.solve(problem)).explanation();
    assertThat(why.relaxations()).containsExactly(new Relaxation(Rule.GROUP, 1, -1, 0, 1));
    assertThat(why.certificate().proposals()).containsExactly(1);
    assertThat(why.certificate().needed()).isEqualTo(2);
    assertThat(why.certificate().available()).isEqualTo(1);
  }

  @Test
  void many_pairs_left_out_at_first_do_not_spoil_the_optimum() {
    Random random = new Random(5);
    double[][] affinity = new double[40][300];
    for (double[] row : affinity) {
      for (int r = 0; r < row.length; r++) {
        row[r] = random.nextInt(4) / 4.0 + (r < 70 ? 1 : 0);
      }
    }
    AssignmentProblem problem = AssignmentProblem.of(affinity).reviews(3).load(0, 1).build();
    ReviewNetwork whole = new ReviewNetwork(problem, Candidates.all(problem));
    assertThat(whole.solve()).isTrue();
    assertThat(((Answer.Solved) MaxSum.solve(problem)).assignment().total())
        .isEqualTo(Assignment.of(problem, whole.chosen()).total());
  }

  static AssignmentProblem random(Random random) {
    int proposals = 1 + random.nextInt(4);
    int reviewers = 2 + random.nextInt(4);
    double[][] affinity = new double[proposals][reviewers];
    IntStream.range(0, proposals)
        .forEach(
            p ->
                IntStream.range(0, reviewers)
                    .forEach(r -> affinity[p][r] = random.nextInt(20) / 10.0 - 0.3));
    AssignmentProblem.Builder builder =
        AssignmentProblem.of(affinity).maxPerGroup(1 + random.nextInt(2));
    for (int r = 0; r < reviewers; r++) {
      int least = random.nextInt(2);
      builder.load(r, least, least + random.nextInt(3)).group(r, random.nextInt(4) - 1);
    }
    for (int p = 0; p < proposals; p++) {
      builder.reviews(p, random.nextInt(3));
      for (int r = 0; r < reviewers; r++) {
        if (random.nextInt(4) == 0) {
          builder.forbid(p, r);
        }
      }
    }
    return builder.build();
  }

  /** Largest total from proposal {@code p} on, over all subsets of reviewers. */
  static long bruteForce(AssignmentProblem problem, int p, int[] load, long total) {
    if (p == problem.proposals()) {
      return IntStream.range(0, load.length).allMatch(r -> load[r] >= problem.minLoad(r))
          ? total
          : Long.MIN_VALUE;
    }
    long best = Long.MIN_VALUE;
    for (int set = 0; set < 1 << problem.reviewers(); set++) {
      if (Integer.bitCount(set) == problem.reviews(p) && fits(problem, p, set, load)) {
        long gain = add(problem, p, set, load, 1);
        best = Math.max(best, bruteForce(problem, p + 1, load, total + gain));
        add(problem, p, set, load, -1);
      }
    }
    return best;
  }

  static boolean fits(AssignmentProblem problem, int p, int set, int[] load) {
    int[] perGroup = new int[problem.groupCount()];
    for (int r = 0; r < problem.reviewers(); r++) {
      if ((set >> r & 1) == 0) {
        continue;
      }
      int group = problem.group(r);
      if (!problem.allowed(p, r)
          || load[r] >= problem.maxLoad(r)
          || (group >= 0 && ++perGroup[group] > problem.maxPerGroup())) {
        return false;
      }
    }
    return true;
  }

  static long add(AssignmentProblem problem, int p, int set, int[] load, int by) {
    long gain = 0;
    for (int r = 0; r < problem.reviewers(); r++) {
      if ((set >> r & 1) != 0) {
        load[r] += by;
        gain += problem.affinity(p, r);
      }
    }
    return gain;
  }
}
