package org.consilium.decision.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.consilium.decision.assign.AssignmentProblem;

/** Reads an assignment problem from its files. */
final class AssignInput {

  private AssignInput() {}

  static AssignmentProblem read(Arguments given) {
    double[][] affinity = matrix(given.file("affinity"));
    int reviewers = affinity[0].length;
    int least = given.whole("min-load", 0, 0);
    int most = given.whole("max-load", affinity.length, 0);
    if (least > most) {
      throw new BadInput(
          "--min-load " + least + " is above --max-load " + most + ". Fix: swap them.");
    }
    AssignmentProblem.Builder builder =
        AssignmentProblem.of(affinity)
            .reviews(given.whole("reviews", 3, 0))
            .load(least, most)
            .maxPerGroup(given.whole("max-per-group", 1, 0));
    given
        .optionalFile("conflicts")
        .ifPresent(file -> conflicts(file, builder, affinity.length, reviewers));
    given.optionalFile("groups").ifPresent(file -> groups(file, builder, reviewers));
    return builder.build();
  }

  private static void conflicts(
      Path file, AssignmentProblem.Builder builder, int proposals, int reviewers) {
    Table table = new Table(file);
    for (Table.Row row : table.body(0)) {
      builder.forbid(
          table.index(row, 0, "proposal", proposals), table.index(row, 1, "reviewer", reviewers));
    }
  }

  private static void groups(Path file, AssignmentProblem.Builder builder, int reviewers) {
    Table table = new Table(file);
    for (Table.Row row : table.body(0)) {
      builder.group(
          table.index(row, 0, "reviewer", reviewers),
          table.index(row, 1, "group", Integer.MAX_VALUE));
    }
  }

  /** Reads the matrix line by line, so that a large one needs no second copy as text. */
  private static double[][] matrix(Path file) {
    List<double[]> rows = new ArrayList<>();
    long number = 0;
    try (BufferedReader in = Table.open(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          int width = rows.isEmpty() ? -1 : rows.get(0).length;
          rows.add(row(file, number, line, width));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (rows.isEmpty()) {
      throw BadInput.at(file, 1, 1, "the file is empty.", "give one row per proposal.");
    }
    return rows.toArray(new double[0][]);
  }

  private static double[] row(Path file, long line, String text, int width) {
    double[] row =
        new double[width >= 0 ? width : 1 + (int) text.chars().filter(c -> c == ',').count()];
    int cells = 0;
    int start = 0;
    while (start <= text.length()) {
      int comma = text.indexOf(',', start);
      int end = comma < 0 ? text.length() : comma;
      if (cells < row.length) {
        double plain = Decimals.read(text, start, end);
        row[cells] =
            Double.isNaN(plain)
                ? affinity(file, line, cells, text.substring(start, end).trim())
                : plain;
      }
      cells++;
      start = end + 1;
    }
    if (cells != row.length) {
      throw BadInput.at(
          file,
          line,
          Math.min(cells, width) + 1,
          "this row has " + cells + " columns, the first has " + width + ".",
          "give one column per reviewer in every row.");
    }
    return row;
  }

  private static double affinity(Path file, long line, int column, String cell) {
    try {
      double value = Double.parseDouble(cell);
      if (Math.abs(value) < 1e6) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      throw new BadInput(
          BadInput.at(file, line, column + 1, "\"" + cell + "\" is no number.", "give a number.")
              .getMessage(),
          notANumber);
    }
    throw BadInput.at(
        file,
        line,
        column + 1,
        cell + " is out of range.",
        "give a finite number below a million.");
  }
}
