package org.consilium.decision.select;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.consilium.decision.program.Program;
import org.consilium.decision.program.Solution;
import org.consilium.decision.program.Solver;

/**
 * The best portfolio, exactly, and what lies around it.
 *
 * <p>A synergy that is won needs both projects (z ≤ x, z ≤ y); one that is lost comes with both (z
 * ≥ x + y − 1). Every answer is checked against the definition before it is given out.
 */
public final class Selection {
  private static final double GAP = 1e-9;

  private final Portfolio portfolio;
  private final Solver solver;

  /** The optimum and a bound nobody can beat. */
  public record Best(Choice choice, double bound, boolean proved) {
    /** How far the worth may be from the largest possible, 0 to 1. */
    public double gap() {
      return Math.max(0, (bound - choice.worth()) / Math.max(1e-12, Math.abs(bound)));
    }
  }

  /** Prepares. */
  public Selection(Portfolio portfolio, Solver solver) {
    this.portfolio = portfolio;
    this.solver = solver;
  }

  /** The best choice; empty when no choice keeps all rules. */
  public Optional<Best> best(double seconds) {
    return solve(program(portfolio, true, List.of()), seconds);
  }

  /**
   * The best choices in order of their worth, until {@code most} are found or one is worth less
   * than (1 − within) of the best. Each is found by excluding the earlier ones.
   */
  public List<Choice> nearOptimal(int most, double within, double seconds) {
    List<Choice> found = new ArrayList<>();
    double least = Double.NEGATIVE_INFINITY;
    while (found.size() < most) {
      Optional<Best> next = solve(program(portfolio, true, found), seconds);
      if (next.isEmpty() || next.get().choice().worth() < least - 1e-9) {
        break;
      }
      found.add(next.get().choice());
      double best = found.get(0).worth();
      least = best - within * Math.abs(best);
    }
    return found;
  }

  /** The best choice at another greatest sum of the rule of a name. */
  public Optional<Best> at(String rule, double most, double seconds) {
    return solve(program(portfolio.with(rule, most), true, List.of()), seconds);
  }

  /**
   * What one unit more of each rule would be worth at the margin, by name, with projects divisible;
   * rules that cost nothing are left out. Empty when the solver gives no prices.
   */
  public Map<String, Double> shadowPrices(double seconds) {
    Map<String, Double> prices = new LinkedHashMap<>();
    Program relaxed = program(portfolio, false, List.of());
    Solution solution = solver.solve(relaxed, 0, seconds);
    for (int r = 0; r < portfolio.rules().size() && solution.duals().length > 0; r++) {
      if (Math.abs(solution.duals()[r]) > 1e-9) {
        prices.put(portfolio.rules().get(r).name(), solution.duals()[r]);
      }
    }
    return prices;
  }

  private Optional<Best> solve(Program program, double seconds) {
    Solution solution = solver.solve(program, GAP, seconds);
    if (solution.status() == Solution.Status.INFEASIBLE) {
      return Optional.empty();
    } else if (!solution.found()) {
      throw new IllegalStateException("no portfolio was found within " + seconds + " s");
    }
    boolean[] taken = new boolean[portfolio.size()];
    for (int i = 0; i < taken.length; i++) {
      taken[i] = solution.point()[i] > 0.5;
    }
    List<Integer> numbers = IntStream.range(0, taken.length).filter(i -> taken[i]).boxed().toList();
    Choice choice = new Choice(numbers, portfolio.worth(taken));
    boolean proved = solution.status() == Solution.Status.OPTIMAL;
    double bound = proved ? Math.max(choice.worth(), trim(solution, choice)) : solution.bound();
    return Optional.of(new Best(choice, bound, proved));
  }

  /** The bound, without the solver's rounding. */
  private static double trim(Solution solution, Choice choice) {
    double above = solution.bound() - choice.worth();
    return above <= 1e-6 ? choice.worth() : solution.bound();
  }

  private static Program program(Portfolio portfolio, boolean whole, List<Choice> excluded) {
    Program program = new Program();
    for (double value : portfolio.values()) {
      program.column(0, 1, value, whole);
    }
    for (Portfolio.Rule rule : portfolio.rules()) {
      int row = program.row(rule.least(), rule.most());
      rule.uses().forEach(use -> program.set(row, use.project(), use.amount()));
    }
    portfolio.synergies().forEach(s -> synergy(program, s));
    excluded.forEach(choice -> exclude(program, portfolio.size(), choice));
    return program;
  }

  private static void synergy(Program program, Portfolio.Synergy synergy) {
    int both = program.column(0, 1, synergy.worth(), false);
    if (synergy.worth() > 0) {
      for (int project : new int[] {synergy.one(), synergy.other()}) {
        int row = program.row(Double.NEGATIVE_INFINITY, 0);
        program.set(row, both, 1);
        program.set(row, project, -1);
      }
    } else {
      int row = program.row(Double.NEGATIVE_INFINITY, 1);
      program.set(row, synergy.one(), 1);
      program.set(row, synergy.other(), 1);
      program.set(row, both, -1);
    }
  }

  /** At least one project differs. */
  private static void exclude(Program program, int size, Choice choice) {
    boolean[] taken = new boolean[size];
    choice.taken().forEach(i -> taken[i] = true);
    int row = program.row(1.0 - choice.taken().size(), Double.POSITIVE_INFINITY);
    for (int i = 0; i < size; i++) {
      program.set(row, i, taken[i] ? -1 : 1);
    }
  }
}
