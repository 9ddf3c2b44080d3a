package org.consilium.register.service.cordis;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows of a CSV file, one by one. The separator (comma or semicolon) is found out from the heading.
 *
 * <p>A row whose quotation marks are not in pairs ends before the next line that begins like a row,
 * so one broken row does not swallow those after it.
 */
final class CsvReader implements AutoCloseable {

  private final Lines lines;
  private final Pattern beginning;
  private final CSVFormat format;
  private final List<String> header;

  /**
   * Opens a file and reads its heading.
   *
   * @param name of the file, for what is said about it
   * @param beginning how every row begins: the key in its first column, with the separator
   */
  CsvReader(String name, InputStream in, Pattern beginning) throws IOException {
    this.lines = new Lines(name, in);
    this.beginning = beginning;
    String heading = lines.next();
    if (heading == null || heading.isBlank()) {
      throw new Unfit("import.empty", name);
    }
    char separator = count(heading, ';') > count(heading, ',') ? ';' : ',';
    format = CSVFormat.RFC4180.builder().setDelimiter(separator).get();
    List<String> names = parse(heading);
    if (names == null) {
      throw new Unfit("import.empty", name);
    }
    header = names.stream().map(n -> n.trim().toLowerCase(Locale.ROOT)).toList();
  }

  /** Names of the columns, in lower case. */
  List<String> header() {
    return header;
  }

  /** The next row, or null after the last. Empty lines between rows are no rows. */
  CsvRow next() throws IOException {
    String first = lines.next();
    while (first != null && first.isBlank()) {
      first = lines.next();
    }
    if (first == null) {
      return null;
    }
    int number = lines.number();
    StringBuilder text = new StringBuilder(first);
    boolean open = opens(first, false);
    while (open) {
      String more = lines.next();
      if (more == null || text.length() > Lines.LONGEST) {
        break;
      }
      if (beginning.matcher(more).lookingAt()) {
        lines.back(more);
        break;
      }
      text.append('\n').append(more);
      open = opens(more, true);
    }
    String raw = text.toString();
    return new CsvRow(number, raw, open ? null : parse(raw));
  }

  /** Whether a quoted value is open at the end of the line. */
  private static boolean opens(String line, boolean open) {
    return (count(line, '"') % 2 != 0) != open;
  }

  private static int count(String text, char what) {
    int count = 0;
    for (int i = text.indexOf(what); i >= 0; i = text.indexOf(what, i + 1)) {
      count++;
    }
    return count;
  }

  private List<String> parse(String row) {
    try (CSVParser parser = CSVParser.parse(row, format)) {
      List<CSVRecord> records = parser.getRecords();
      return records.size() == 1 ? records.get(0).toList() : null;
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      return null;
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
