package org.consilium.decision.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.decision.program.Solver;
import org.consilium.decision.select.Choice;
import org.consilium.decision.select.Portfolio;
import org.consilium.decision.select.Selection;

/** {@code select}: projects, budget and quotas in, the best portfolio and its neighbours out. */
final class SelectCommand {
  private static final double WITHIN = 0.01;

  private SelectCommand() {}

  static int run(List<String> words) {
    Arguments given =
        new Arguments(
            words, "instance", "petersen", "near-optimal", "budget-sweep", "time-limit", "out");
    Path out = given.file("out");
    double limit = given.number("time-limit", 300, 0.001, 1e6);
    if (given.has("petersen")) {
      return petersen(given.file("petersen"), limit, out);
    }
    final long started = System.nanoTime();
    Portfolio portfolio = SelectInput.json(given.file("instance"));
    Selection selection = new Selection(portfolio, Solver.best());
    Map<String, Object> report = new LinkedHashMap<>();
    Optional<Selection.Best> best = selection.best(limit);
    report.put("status", status(best));
    if (best.isPresent()) {
      report.putAll(figures(portfolio, best.get()));
      report.put("shadowPrices", selection.shadowPrices(limit));
      if (given.has("near-optimal")) {
        int most = given.whole("near-optimal", 50, 1);
        report.put("nearOptimal", near(selection.nearOptimal(most, WITHIN, limit)));
      }
      if (given.has("budget-sweep")) {
        report.put(
            "budgetSweep", sweep(portfolio, selection, given.whole("budget-sweep", 11, 2), limit));
      }
    }
    report.put("seconds", (System.nanoTime() - started) / 1e9);
    Output.write(out, Output.json(report));
    return code(best);
  }

  private static int petersen(Path file, double limit, Path out) {
    List<Object> all = new ArrayList<>();
    int code = Main.SOLVED;
    for (SelectInput.Known known : SelectInput.petersen(file)) {
      final long started = System.nanoTime();
      Selection selection = new Selection(known.portfolio(), Solver.best());
      Optional<Selection.Best> best = selection.best(limit);
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("status", status(best));
      best.ifPresent(b -> one.putAll(figures(known.portfolio(), b)));
      one.put("known", known.optimum());
      one.put("seconds", (System.nanoTime() - started) / 1e9);
      all.add(one);
      code = Math.max(code, code(best));
    }
    Output.write(out, Output.json(Map.of("instances", all)));
    return code;
  }

  private static String status(Optional<Selection.Best> best) {
    return best.map(b -> b.proved() ? "solved" : "time limit").orElse("infeasible");
  }

  private static int code(Optional<Selection.Best> best) {
    return best.map(b -> b.proved() ? Main.SOLVED : Main.TIME_LIMIT).orElse(Main.INFEASIBLE);
  }

  private static Map<String, Object> figures(Portfolio portfolio, Selection.Best best) {
    boolean[] taken = new boolean[portfolio.size()];
    best.choice().taken().forEach(i -> taken[i] = true);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("objective", best.choice().worth());
    map.put("bound", best.bound());
    map.put("gap", best.gap());
    map.put("count", best.choice().taken().size());
    map.put("selected", best.choice().taken());
    map.put("broken", portfolio.broken(taken));
    return map;
  }

  /** Each by what it takes beyond the best and leaves out of it. */
  private static List<Object> near(List<Choice> choices) {
    List<Object> all = new ArrayList<>();
    for (Choice choice : choices) {
      List<Integer> best = choices.get(0).taken();
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("objective", choice.worth());
      one.put("count", choice.taken().size());
      one.put("added", choice.taken().stream().filter(i -> !best.contains(i)).toList());
      one.put("removed", best.stream().filter(i -> !choice.taken().contains(i)).toList());
      all.add(one);
    }
    return all;
  }

  /** So many budgets from half to one and a half of the given one; quotas stay as they are. */
  private static List<Object> sweep(
      Portfolio portfolio, Selection selection, int steps, double limit) {
    double budget =
        portfolio.rules().stream()
            .filter(r -> r.name().equals(SelectInput.BUDGET))
            .findFirst()
            .orElseThrow()
            .most();
    List<Object> all = new ArrayList<>();
    for (int i = 0; i < steps; i++) {
      double at = budget * (0.5 + i / (steps - 1.0));
      Optional<Selection.Best> best = selection.at(SelectInput.BUDGET, at, limit);
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("budget", at);
      one.put("status", status(best));
      best.ifPresent(b -> one.put("objective", b.choice().worth()));
      best.ifPresent(b -> one.put("count", b.choice().taken().size()));
      all.add(one);
    }
    return all;
  }
}
