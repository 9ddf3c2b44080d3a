package org.consilium.decision.select;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.consilium.decision.program.NativeSolver;
import org.consilium.decision.program.OjAlgoSolver;
import org.consilium.decision.program.Solver;
import org.junit.jupiter.api.Test;

class SelectionTest {

  @Test
  void both_solvers_find_what_trying_every_choice_finds_and_its_neighbours() {
    for (int seed = 0; seed < 30; seed++) {
      Portfolio portfolio = random(new Random(seed));
      List<Double> all = everything(portfolio);
      for (Solver solver : List.of(new NativeSolver(), new OjAlgoSolver())) {
        Selection selection = new Selection(portfolio, solver);
        Optional<Selection.Best> best = selection.best(30);
        assertThat(best.isPresent()).as("%s %d", solver.name(), seed).isEqualTo(!all.isEmpty());
        best.ifPresent(
            b -> {
              assertThat(b.choice().worth()).isCloseTo(all.get(0), within(1e-9));
              assertThat(b.gap()).isLessThan(1e-9);
            });
        List<Choice> near = selection.nearOptimal(3, 0.2, 30);
        for (int i = 0; i < near.size(); i++) {
          assertThat(near.get(i).worth()).isCloseTo(all.get(i), within(1e-9));
        }
      }
    }
  }

  private static Portfolio random(Random random) {
    List<Double> values = new ArrayList<>();
    List<Portfolio.Use> cost = new ArrayList<>();
    List<Portfolio.Use> theme = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      values.add(1 + random.nextInt(40) / 4.0);
      cost.add(new Portfolio.Use(i, 1 + random.nextInt(9)));
      if (random.nextBoolean()) {
        theme.add(cost.get(i));
      }
    }
    List<Portfolio.Synergy> synergies = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      int one = random.nextInt(7);
      synergies.add(new Portfolio.Synergy(one, one + 1, random.nextInt(9) - 4));
    }
    double none = Double.NEGATIVE_INFINITY;
    return new Portfolio(
        values,
        synergies,
        List.of(
            new Portfolio.Rule("budget", cost, none, 15),
            new Portfolio.Rule("theme", theme, random.nextInt(9), 10)));
  }

  /** The worth of every choice that keeps the rules, best first. */
  private static List<Double> everything(Portfolio portfolio) {
    List<Double> worths = new ArrayList<>();
    for (int set = 0; set < 1 << portfolio.size(); set++) {
      boolean[] taken = new boolean[portfolio.size()];
      for (int i = 0; i < taken.length; i++) {
        taken[i] = (set >> i & 1) != 0;
      }
      if (portfolio.broken(taken).isEmpty()) {
        worths.add(portfolio.worth(taken));
      }
    }
    worths.sort((a, b) -> Double.compare(b, a));
    return worths;
  }
}
