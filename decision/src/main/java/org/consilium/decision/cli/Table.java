package org.consilium.decision.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** A CSV file, plain or gzipped, UTF-8 with or without a mark, comma-separated, quotes allowed. */
final class Table {

  /** One row and the line of the file it starts on. */
  record Row(long line, List<String> cells) {}

  private final Path file;

  Table(Path file) {
    this.file = file;
  }

  static BufferedReader open(Path file) {
    try {
      InputStream in = Files.newInputStream(file);
      if (file.toString().endsWith(".gz")) {
        in = new GZIPInputStream(in, 1 << 16);
      }
      return new BufferedReader(
          new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
    } catch (NoSuchFileException missing) {
      throw new BadInput(file + " does not exist.", missing);
    } catch (IOException unreadable) {
      throw new BadInput(file + " cannot be read: " + unreadable.getMessage(), unreadable);
    }
  }

  /** All rows that are not empty. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    long number = 0;
    try (BufferedReader in = open(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (!text.isBlank()) {
          rows.add(new Row(number, cells(text, number)));
        }
      }
    } catch (CharacterCodingException notUtf8) {
      throw BadInput.at(file, number + 1, 1, "this is not UTF-8.", "save the file as UTF-8.");
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return rows;
  }

  /** Rows without the heading, if there is one: a first row whose given column is no number. */
  List<Row> body(int numericColumn) {
    List<Row> rows = rows();
    if (!rows.isEmpty()) {
      List<String> first = rows.get(0).cells();
      if (first.size() > numericColumn && !isNumber(first.get(numericColumn))) {
        return rows.subList(1, rows.size());
      }
    }
    return rows;
  }

  private List<String> cells(String line, long number) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    int i = 0;
    while (i < line.length()) {
      char c = line.charAt(i++);
      if (quoted && c == '"' && i < line.length() && line.charAt(i) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString().trim());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    if (quoted) {
      throw BadInput.at(
          file, number, cells.size() + 1, "a quotation mark is not closed.", "close it.");
    }
    cells.add(cell.toString().trim());
    return cells;
  }

  String text(Row row, int column, String name) {
    if (row.cells().size() <= column || row.cells().get(column).isEmpty()) {
      throw BadInput.at(
          file, row.line(), column + 1, name + " is missing.", "give the " + name + ".");
    }
    return row.cells().get(column);
  }

  double number(Row row, int column, String name) {
    String text = text(row, column, name);
    if (!isNumber(text)) {
      throw BadInput.at(
          file,
          row.line(),
          column + 1,
          name + " is \"" + text + "\".",
          "give a number with a decimal point.");
    }
    return Double.parseDouble(text);
  }

  int index(Row row, int column, String name, int below) {
    double value = number(row, column, name);
    if (value != Math.rint(value) || value < 0 || value >= below) {
      throw BadInput.at(
          file,
          row.line(),
          column + 1,
          name + " is " + row.cells().get(column) + ".",
          "give a whole number from 0 to " + (below - 1) + ".");
    }
    return (int) value;
  }

  private static boolean isNumber(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException no) {
      return false;
    }
  }
}
