package org.consilium.decision.assign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RandomisedTest {

  @Test
  void pairs_come_up_as_often_as_their_cap_allows_and_every_draw_keeps_the_rules() {
    double[][] affinity = {{1, 0.9, 0.1, 0.1}, {1, 0.8, 0.1, 0.1}, {0.9, 1, 0.2, 0.1}};
    AssignmentProblem problem =
        AssignmentProblem.of(affinity)
            .reviews(2)
            .load(0, 3)
            .maxPerGroup(1)
            .group(0, 0)
            .group(1, 0)
            .group(2, 1)
            .group(3, 2)
            .build();
    int draws = 300;
    int[][] count = new int[3][4];
    for (int seed = 0; seed < draws; seed++) {
      Assignment drawn = draw(problem, 0.6, seed).assignment();
      for (Assignment.Pair pair : drawn.pairs()) {
        count[pair.proposal()][pair.reviewer()]++;
      }
      keepsRules(problem, drawn);
    }
    for (int[] row : count) {
      for (int times : row) {
        assertThat(times / (double) draws).isLessThan(1.0);
      }
    }
    assertThat(count[0][0] / (double) draws).isCloseTo(0.6, within(0.1));
  }

  @Test
  void a_cap_that_is_too_strict_is_answered_with_the_least_one_that_works() {
    AssignmentProblem problem =
        AssignmentProblem.of(new double[2][4]).reviews(2).load(0, 4).build();
    Randomised.Result result = Randomised.solve(problem, 0.4, false, 1);
    assertThat(((Randomised.TooStrict) result).smallestCap()).isCloseTo(0.5, within(2e-6));
  }

  @Test
  void without_a_cap_the_whole_maximum_is_kept_and_a_seed_fixes_the_draw() {
    double[][] affinity = {{0.5, 0.25, 0.75}, {0.5, 1, 0.25}, {0.25, 0.75, 1}};
    AssignmentProblem problem = AssignmentProblem.of(affinity).reviews(2).load(2, 2).build();
    Randomised.Drawn drawn = (Randomised.Drawn) Randomised.solve(problem, 1, false, 7);
    assertThat(drawn.shareOfMaximum()).isCloseTo(1, within(1e-9));
    assertThat(Randomised.solve(problem, 1, false, 7)).isEqualTo(drawn);
  }

  private static Randomised.Drawn draw(AssignmentProblem problem, double cap, long seed) {
    return (Randomised.Drawn) Randomised.solve(problem, cap, false, seed);
  }

  private static void keepsRules(AssignmentProblem problem, Assignment drawn) {
    int[] load = new int[problem.reviewers()];
    for (int p = 0; p < problem.proposals(); p++) {
      assertThat(drawn.reviewers().get(p)).hasSize(problem.reviews(p));
      int[] perGroup = new int[problem.groupCount()];
      for (int r : drawn.reviewers().get(p)) {
        assertThat(problem.allowed(p, r)).isTrue();
        assertThat(++perGroup[problem.group(r)]).isLessThanOrEqualTo(problem.maxPerGroup());
        load[r]++;
      }
    }
    for (int r = 0; r < load.length; r++) {
      assertThat(load[r]).isBetween(problem.minLoad(r), problem.maxLoad(r));
    }
  }
}
