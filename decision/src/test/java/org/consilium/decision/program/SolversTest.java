package org.consilium.decision.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SolversTest {

  private static final List<Solver> BOTH = List.of(new NativeSolver(), new OjAlgoSolver());

  @Test
  void both_solvers_find_the_optimum_that_trying_everything_finds() {
    for (int seed = 0; seed < 120; seed++) {
      Program program = random(new Random(seed));
      double best = bruteForce(program, new double[program.columns()], 0);
      for (Solver solver : BOTH) {
        Solution found = solver.solve(program, 0, 30);
        if (best == Double.NEGATIVE_INFINITY) {
          assertThat(found.status())
              .as("%s %d", solver.name(), seed)
              .isEqualTo(Solution.Status.INFEASIBLE);
        } else {
          assertThat(found.status())
              .as("%s %d", solver.name(), seed)
              .isEqualTo(Solution.Status.OPTIMAL);
          assertThat(program.breach(found.point())).isLessThan(1e-6);
          assertThat(program.objective(found.point())).isCloseTo(best, within(1e-6));
          assertThat(found.bound()).isGreaterThanOrEqualTo(best - 1e-6);
        }
      }
    }
  }

  @Test
  void prices_of_the_native_solver_prove_its_optimum() {
    Program program = new Program();
    int a = program.column(0, 10, 2, false);
    int b = program.column(0, 10, 1, false);
    int together = program.row(Double.NEGATIVE_INFINITY, 5);
    int least = program.row(1, 100);
    program.set(together, a, 1);
    program.set(together, b, 1);
    program.set(least, b, 1);
    Solution found = new NativeSolver().solve(program, 0, 30);
    assertThat(found.point()).containsExactly(4, 1);
    assertThat(found.duals()[together]).isCloseTo(2, within(1e-9));
    assertThat(found.duals()[least]).isCloseTo(-1, within(1e-9));
    assertThat(program.reduced(found.duals())).containsExactly(0, 0);
  }

  private static Program random(Random random) {
    Program program = new Program();
    for (int c = 0; c < 7; c++) {
      program.column(0, 1, random.nextInt(20) - 4, true);
    }
    for (int r = 0; r < 4; r++) {
      double low = random.nextInt(4) == 0 ? 4 + random.nextInt(8) : Double.NEGATIVE_INFINITY;
      int row = program.row(low, 5 + random.nextInt(10));
      for (int c = 0; c < 7; c++) {
        program.set(row, c, random.nextInt(6));
      }
    }
    return program;
  }

  private static double bruteForce(Program program, double[] point, int at) {
    if (at == point.length) {
      return program.breach(point) > 0 ? Double.NEGATIVE_INFINITY : program.objective(point);
    }
    double best = Double.NEGATIVE_INFINITY;
    for (int value = 0; value <= 1; value++) {
      point[at] = value;
      best = Math.max(best, bruteForce(program, point, at + 1));
    }
    return best;
  }
}
