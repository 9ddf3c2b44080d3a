package org.consilium.decision.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.decision.assign.Answer;
import org.consilium.decision.assign.Assignment;
import org.consilium.decision.assign.AssignmentProblem;
import org.consilium.decision.assign.Deadline;
import org.consilium.decision.assign.Explanation;
import org.consilium.decision.assign.Fairest;
import org.consilium.decision.assign.Level;
import org.consilium.decision.assign.MaxSum;
import org.consilium.decision.assign.Randomised;
import org.consilium.decision.program.Solver;

/** {@code assign}: affinities and rules in, pairs out. */
final class AssignCommand {

  private static final double ONE = AssignmentProblem.ONE;

  private AssignCommand() {}

  static int run(List<String> words) {
    Arguments given =
        new Arguments(
            words,
            "affinity",
            "conflicts",
            "groups",
            "max-per-group",
            "reviews",
            "max-load",
            "min-load",
            "objective",
            "max-probability",
            "time-limit",
            "seed",
            "out",
            "report");
    final long started = System.nanoTime();
    Path out = given.file("out");
    AssignmentProblem problem = AssignInput.read(given);
    Deadline deadline = new Deadline(given.number("time-limit", 300, 0.001, 1e6));
    String objective = given.oneOf("objective", "lexicographic", "lexicographic", "max-sum");
    boolean fair = "lexicographic".equals(objective);
    Map<String, Object> report = new LinkedHashMap<>();
    int code;
    if (given.has("max-probability")) {
      double cap = given.number("max-probability", 1, 1e-9, 1);
      long seed = (long) given.number("seed", 1, 0, 1L << 53);
      code = randomised(Randomised.solve(problem, cap, fair, seed), cap, out, report);
    } else {
      code =
          best(
              fair ? Fairest.solve(problem, Solver.best(), deadline) : MaxSum.solve(problem),
              out,
              report);
    }
    report.put("seconds", (System.nanoTime() - started) / 1e9);
    given.optionalFile("report").ifPresent(r -> Output.write(r, Output.json(report)));
    return code;
  }

  private static int best(Answer answer, Path out, Map<String, Object> report) {
    if (answer instanceof Answer.Solved solved) {
      write(out, solved.assignment());
      report.put("status", solved.finished() ? "solved" : "time limit");
      report.putAll(figures(solved));
      return solved.finished() ? Main.SOLVED : Main.TIME_LIMIT;
    }
    report.put("status", "infeasible");
    report.put("explanation", explanation(((Answer.Infeasible) answer).explanation()));
    return Main.INFEASIBLE;
  }

  private static int randomised(
      Randomised.Result result, double cap, Path out, Map<String, Object> report) {
    if (result instanceof Randomised.Drawn drawn) {
      write(out, drawn.assignment());
      report.put("status", "solved");
      report.put("total", drawn.assignment().total() / ONE);
      report.put("worst", drawn.assignment().worst() / ONE);
      report.put("meanOfWorstFifth", drawn.assignment().meanOfWorstFifth() / ONE);
      report.put("expectedTotal", drawn.expectedTotal());
      report.put("expectedWorst", drawn.expectedWorst());
      report.put("maxProbability", cap);
      report.put("shareOfMaximum", drawn.shareOfMaximum());
      return Main.SOLVED;
    } else if (result instanceof Randomised.TooStrict strict) {
      report.put("status", "infeasible");
      Map<String, Object> why = new LinkedHashMap<>();
      why.put("rule", "max-probability");
      why.put("smallestCap", strict.smallestCap());
      report.put("explanation", why);
    } else if (result instanceof Randomised.NoAnswer none) {
      report.put("status", "infeasible");
      report.put("explanation", explanation(none.explanation()));
    }
    return Main.INFEASIBLE;
  }

  private static void write(Path out, Assignment assignment) {
    StringBuilder text = new StringBuilder("proposal,reviewer\n");
    for (Assignment.Pair pair : assignment.pairs()) {
      text.append(pair.proposal()).append(',').append(pair.reviewer()).append('\n');
    }
    Output.write(out, text);
  }

  private static Map<String, Object> figures(Answer.Solved solved) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("total", solved.assignment().total() / ONE);
    map.put("worst", solved.assignment().worst() / ONE);
    map.put("meanOfWorstFifth", solved.assignment().meanOfWorstFifth() / ONE);
    if (solved.levels().isEmpty()) {
      map.put("bound", solved.bound() / ONE);
      map.put("gap", solved.gap());
    } else {
      Level first = solved.levels().get(0);
      map.put("bound", first.bound() / ONE);
      map.put("gap", first.gap());
      map.put("totalBound", solved.bound() / ONE);
      map.put("totalGap", solved.gap());
      map.put("levels", solved.levels().stream().map(AssignCommand::level).toList());
    }
    return map;
  }

  private static Map<String, Object> level(Level level) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("floor", level.floor() / ONE);
    map.put("bound", level.bound() / ONE);
    map.put("gap", level.gap());
    map.put("held", level.held());
    return map;
  }

  private static Map<String, Object> explanation(Explanation why) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("missing", why.missing());
    List<Object> relax = new ArrayList<>();
    for (Explanation.Relaxation r : why.relaxations()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("rule", r.rule().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
      put(one, "proposal", r.proposal());
      put(one, "reviewer", r.reviewer());
      put(one, "group", r.group());
      one.put("by", r.by());
      relax.add(one);
    }
    map.put("relaxations", relax);
    if (why.certificate() != null) {
      Map<String, Object> certificate = new LinkedHashMap<>();
      certificate.put("proposals", why.certificate().proposals());
      certificate.put("reviewers", why.certificate().reviewers());
      certificate.put("needed", why.certificate().needed());
      certificate.put("available", why.certificate().available());
      map.put("certificate", certificate);
    }
    return map;
  }

  private static void put(Map<String, Object> map, String name, int number) {
    if (number >= 0) {
      map.put(name, number);
    }
  }
}
