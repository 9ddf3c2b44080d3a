package org.consilium.register.service.cordis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.consilium.register.model.Quirk;
import org.consilium.shared.model.Texts;

/**
 * Copies of the rows that were not taken, each with the reason, in both languages. All rows of a
 * project that is held back are in them, so that the corrected copies can be imported as they are.
 */
final class Copies {

  /** The most a copy may hold; more means that the file is not what it should be. */
  private static final int MAX_BYTES = 50_000_000;

  private static final List<String> ADDED =
      List.of("error_line", "error_en", "error_zh", "error_row");

  private final Connection connection;
  private final long run;
  private final CordisFiles files;

  Copies(Connection connection, long run, CordisFiles files) {
    this.connection = connection;
    this.run = run;
    this.files = files;
  }

  /** Reads the files once more and keeps the copies; does nothing when every row was taken. */
  void keep() throws SQLException, IOException {
    Set<String> held = new HashSet<>();
    for (Object[] row : Sql.rows(connection, "select code from stage_held")) {
      held.add((String) row[0]);
    }
    Map<String, Map<Integer, List<Object[]>>> reasons = reasons();
    if (held.isEmpty() && reasons.isEmpty()) {
      return;
    }
    for (Sheet sheet : files.sheets()) {
      String name = files.name(sheet);
      copy(sheet, held, reasons.getOrDefault(name, Map.of()), name);
    }
  }

  private Map<String, Map<Integer, List<Object[]>>> reasons() throws SQLException {
    List<String> errors = new ArrayList<>();
    for (Quirk quirk : Quirk.values()) {
      if (quirk.isError()) {
        errors.add(quirk.name());
      }
    }
    Map<String, Map<Integer, List<Object[]>>> reasons = new HashMap<>();
    for (Object[] row :
        Sql.rows(
            connection,
            "select file, line, quirk, figures from import_note where run_id = ? and quirk = any"
                + " (?) order by id",
            run,
            connection.createArrayOf("text", errors.toArray()))) {
      reasons
          .computeIfAbsent((String) row[0], f -> new HashMap<>())
          .computeIfAbsent((Integer) row[1], l -> new ArrayList<>())
          .add(row);
    }
    return reasons;
  }

  private void copy(
      Sheet sheet, Set<String> held, Map<Integer, List<Object[]>> reasons, String name)
      throws SQLException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int rows = 0;
    try (CsvReader reader = files.open(sheet, read -> {});
        CSVPrinter out =
            new CSVPrinter(
                new OutputStreamWriter(bytes, StandardCharsets.UTF_8),
                CSVFormat.RFC4180.builder().setRecordSeparator('\n').get())) {
      List<String> heading = new ArrayList<>(reader.header());
      heading.addAll(ADDED);
      out.printRecord(heading);
      for (CsvRow row = reader.next(); row != null; row = reader.next()) {
        String code = Stage.code(row.raw());
        List<Object[]> why = reasons.getOrDefault(row.line(), List.of());
        if ((!why.isEmpty() || code != null && held.contains(code)) && bytes.size() < MAX_BYTES) {
          out.printRecord(annotated(row, code, reader.header().size(), why));
          rows++;
        }
      }
    }
    if (rows > 0) {
      Sql.run(
          connection,
          "insert into import_copy (run_id, name, bytes) values (?, ?, ?)",
          run,
          name.replaceFirst("\\.csv(\\.gz)?$", "") + "-errors.csv",
          bytes.toByteArray());
    }
  }

  private static List<String> annotated(CsvRow row, String code, int width, List<Object[]> why)
      throws SQLException {
    List<String> cells = new ArrayList<>();
    boolean whole = row.values() != null && row.values().size() == width;
    for (int i = 0; i < width; i++) {
      cells.add(whole ? row.values().get(i) : i == 0 && code != null ? code : "");
    }
    cells.add(Integer.toString(row.line()));
    cells.add(sentence(why, code, Locale.ENGLISH));
    cells.add(sentence(why, code, Locale.SIMPLIFIED_CHINESE));
    cells.add(whole ? "" : row.raw());
    return cells;
  }

  private static String sentence(List<Object[]> why, String code, Locale locale)
      throws SQLException {
    Texts texts = Texts.of(locale);
    if (why.isEmpty()) {
      return Quirk.HELD_BACK.say(texts, List.of(String.valueOf(code)));
    }
    List<String> sentences = new ArrayList<>();
    for (Object[] row : why) {
      String[] figures = (String[]) ((java.sql.Array) row[3]).getArray();
      sentences.add(Quirk.valueOf((String) row[2]).say(texts, List.of(figures)));
    }
    return String.join(" ", sentences);
  }
}
