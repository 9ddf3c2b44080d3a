package org.consilium.decision.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.consilium.decision.Natural;
import org.consilium.decision.select.Portfolio;
import org.consilium.decision.select.Portfolio.Rule;
import org.consilium.decision.select.Portfolio.Synergy;
import org.consilium.decision.select.Portfolio.Use;

/** Reads portfolios: one of JSON, or the instances of a file in the layout of the OR-Library. */
final class SelectInput {

  static final String BUDGET = "budget";

  private static final double NONE = Double.NEGATIVE_INFINITY;

  private final Path file;
  private final JsonNode root;

  private SelectInput(Path file, JsonNode root) {
    this.file = file;
    this.root = root;
  }

  /**
   * The layout: {@code n, budget, cost[], value[]}; optional {@code theme[]}, {@code
   * institution_share{project: {institution: share}}}, {@code pairs[[a, b, worth]]}, {@code
   * exclusive[[a, b]]}, {@code requires[[a, needs b]]}, {@code rules{theme_min, theme_max,
   * institution_max}} as fractions of the budget.
   */
  static Portfolio json(Path file) {
    try (BufferedReader in = Table.open(file)) {
      JsonNode root = new ObjectMapper().readTree(in);
      if (root == null || !root.isObject()) {
        throw BadInput.at(file, 1, 1, "this is no JSON object.", "give one instance as an object.");
      }
      return new SelectInput(file, root).portfolio();
    } catch (JsonProcessingException broken) {
      throw BadInput.at(
          file,
          broken.getLocation().getLineNr(),
          broken.getLocation().getColumnNr(),
          broken.getOriginalMessage() + ".",
          "mend the JSON there.",
          broken);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private Portfolio portfolio() {
    List<Double> cost = numbers("cost");
    List<Double> value = numbers("value");
    if (cost.size() != value.size()) {
      throw bad("\"cost\" has " + cost.size() + " entries, \"value\" " + value.size() + ".");
    }
    int n = value.size();
    double budget = number(root.path(BUDGET), "\"budget\"");
    List<Rule> rules = new ArrayList<>();
    rules.add(new Rule(BUDGET, uses(cost), NONE, budget));
    themes(rules, cost, budget);
    institutions(rules, cost, budget);
    for (int[] pair : pairs("exclusive", n)) {
      List<Use> both = List.of(new Use(pair[0], 1), new Use(pair[1], 1));
      rules.add(new Rule("exclusive " + pair[0] + " " + pair[1], both, NONE, 1));
    }
    for (int[] pair : pairs("requires", n)) {
      List<Use> needs = List.of(new Use(pair[0], 1), new Use(pair[1], -1));
      rules.add(new Rule("requires " + pair[0] + " " + pair[1], needs, NONE, 0));
    }
    return new Portfolio(value, synergies(n), rules);
  }

  private void themes(List<Rule> rules, List<Double> cost, double budget) {
    JsonNode themes = root.path("theme");
    Map<String, List<Use>> byTheme = new TreeMap<>(Natural::compare);
    for (int i = 0; i < themes.size(); i++) {
      byTheme
          .computeIfAbsent(themes.get(i).asText(), t -> new ArrayList<>())
          .add(new Use(project(i, cost.size()), cost.get(i)));
    }
    double least = fraction("theme_min", NONE);
    double most = fraction("theme_max", Double.POSITIVE_INFINITY);
    byTheme.forEach(
        (name, uses) -> rules.add(new Rule("theme " + name, uses, least * budget, most * budget)));
  }

  private void institutions(List<Rule> rules, List<Double> cost, double budget) {
    double most = fraction("institution_max", Double.POSITIVE_INFINITY);
    Map<String, List<Use>> byInstitution = new TreeMap<>(Natural::compare);
    root.path("institution_share")
        .properties()
        .forEach(
            entry -> {
              int project = project(whole(entry.getKey()), cost.size());
              entry
                  .getValue()
                  .properties()
                  .forEach(
                      share ->
                          byInstitution
                              .computeIfAbsent(share.getKey(), k -> new ArrayList<>())
                              .add(
                                  new Use(
                                      project,
                                      cost.get(project)
                                          * number(
                                              share.getValue(), "a share of an institution"))));
            });
    byInstitution.forEach(
        (name, uses) -> rules.add(new Rule("institution " + name, uses, NONE, most * budget)));
  }

  private List<Synergy> synergies(int n) {
    List<Synergy> all = new ArrayList<>();
    for (JsonNode pair : root.path("pairs")) {
      all.add(
          new Synergy(
              project(pair.path(0).asInt(-1), n),
              project(pair.path(1).asInt(-1), n),
              number(pair.path(2), "the worth of a pair")));
    }
    return all;
  }

  private List<int[]> pairs(String name, int n) {
    List<int[]> all = new ArrayList<>();
    for (JsonNode pair : root.path(name)) {
      all.add(new int[] {project(pair.path(0).asInt(-1), n), project(pair.path(1).asInt(-1), n)});
    }
    return all;
  }

  private List<Double> numbers(String name) {
    List<Double> all = new ArrayList<>();
    if (!root.path(name).isArray()) {
      throw bad("there is no list \"" + name + "\".");
    }
    root.path(name).forEach(v -> all.add(number(v, "an entry of \"" + name + "\"")));
    return all;
  }

  private double fraction(String name, double otherwise) {
    JsonNode value = root.path("rules").path(name);
    return value.isMissingNode() ? otherwise : number(value, "\"" + name + "\"");
  }

  private double number(JsonNode node, String what) {
    if (!node.isNumber()) {
      throw bad(what + " is no number.");
    }
    return node.asDouble();
  }

  private int whole(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException notANumber) {
      throw new BadInput(file + ": project \"" + text + "\" is no number.", notANumber);
    }
  }

  private int project(int number, int n) {
    if (number < 0 || number >= n) {
      throw bad("project " + number + " does not exist; they are counted 0 to " + (n - 1) + ".");
    }
    return number;
  }

  private BadInput bad(String what) {
    return new BadInput(file + ": " + what);
  }

  private static List<Use> uses(List<Double> amounts) {
    List<Use> uses = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      if (amounts.get(i) != 0) {
        uses.add(new Use(i, amounts.get(i)));
      }
    }
    return uses;
  }

  /** An instance of the OR-Library with the optimum its header states (0: unknown). */
  record Known(Portfolio portfolio, double optimum) {}

  /** Every instance of an mknap file: {@code m n optimum}, values, a row per rule, bounds. */
  static List<Known> petersen(Path file) {
    List<Double> all = new ArrayList<>();
    Table table = new Table(file);
    for (Table.Row row : table.rows()) {
      for (String word : row.cells().get(0).trim().split("\\s+", -1)) {
        double plain = Decimals.read(word, 0, word.length());
        if (Double.isNaN(plain)) {
          throw BadInput.at(file, row.line(), 1, "\"" + word + "\" is no number.", "mend it.");
        }
        all.add(plain);
      }
    }
    List<Known> known = new ArrayList<>();
    int at = 1;
    for (int i = 0; i < all.get(0); i++) {
      int n = all.get(at).intValue();
      int rules = all.get(at + 1).intValue();
      double optimum = all.get(at + 2);
      at += 3;
      if (at + n + rules * n + rules > all.size()) {
        throw new BadInput(file + ": instance " + (i + 1) + " ends before its last number.");
      }
      known.add(new Known(knapsack(all, at, n, rules), optimum));
      at += n + rules * n + rules;
    }
    return known;
  }

  private static Portfolio knapsack(List<Double> all, int start, int n, int count) {
    List<Rule> rules = new ArrayList<>();
    for (int r = 0; r < count; r++) {
      int from = start + n + r * n;
      double most = all.get(start + n + count * n + r);
      rules.add(new Rule("row " + (r + 1), uses(all.subList(from, from + n)), NONE, most));
    }
    return new Portfolio(all.subList(start, start + n), List.of(), rules);
  }
}
