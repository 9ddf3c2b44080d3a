package org.consilium.decision.cli;

import java.util.Arrays;
import java.util.List;

/**
 * The command line. Exit 0 solved, 1 infeasible (explained), 2 bad input, 3 time limit (best answer
 * written).
 */
public final class Main {

  static final int SOLVED = 0;
  static final int INFEASIBLE = 1;
  static final int BAD_INPUT = 2;
  static final int TIME_LIMIT = 3;

  private static final String HELP =
      """
      java -jar decision.jar <command>

        assign --affinity A.csv[.gz] [--conflicts C.csv] [--groups G.csv --max-per-group 1] --reviews 3 --max-load 6
               [--min-load 0] [--objective lexicographic|max-sum] [--max-probability q] [--time-limit s] [--seed n]
               --out X.csv --report R.json
        rank   --votes V.csv [--mode snsf|estimated] [--fund K] [--seed n] [--assessors-per-panel] [--across-panels]
               --out X.csv --report R.json
        select --instance P.json[.gz] | --petersen FILE  [--near-optimal 50] [--budget-sweep n] [--time-limit s] --out X.json
        similar affinity   --reviewers R.jsonl --proposals P.jsonl --out X.csv
        similar duplicates --texts T.jsonl [--threshold 0.2] [--passages P.jsonl] --out X.csv
      """;

  private Main() {}

  /** Runs one command and ends with its exit code. */
  public static void main(String[] args) {
    System.exit(run(Arrays.asList(args)));
  }

  static int run(List<String> words) {
    String command = words.isEmpty() ? "help" : words.get(0);
    List<String> rest = words.isEmpty() ? words : words.subList(1, words.size());
    try {
      return switch (command) {
        case "rank" -> RankCommand.run(rest);
        case "assign" -> AssignCommand.run(rest);
        case "select" -> SelectCommand.run(rest);
        case "similar" -> SimilarCommand.run(rest);
        case "help", "-h", "--help" -> help();
        default -> throw new BadInput("There is no command \"" + command + "\". See: help");
      };
    } catch (BadInput bad) {
      System.err.println(bad.getMessage());
      return BAD_INPUT;
    }
  }

  private static int help() {
    System.out.print(HELP);
    return SOLVED;
  }
}
