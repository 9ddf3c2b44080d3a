package org.consilium.register.service.cordis;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import org.consilium.register.model.Quirk;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Reads files row by row into the staging tables, with COPY. */
final class Stage {

  private static final int FLUSH = 1 << 16;

  private final Connection connection;

  /** Called now and then while a file is read. */
  interface Beat {
    void beat() throws SQLException, RunLog.Cancelled;
  }

  Stage(Connection connection) {
    this.connection = connection;
  }

  /** Makes the empty tables. */
  void open() throws SQLException, IOException {
    Sql.run(connection, "discard temp");
    Sql.script(connection, "stage.sql");
  }

  /** Lets the database know what is in them. */
  void readDone() throws SQLException {
    Sql.run(connection, "create index on stage_project (code)");
    Sql.run(connection, "create index on stage_participation (code)");
    Sql.run(connection, "create index on stage_part (code)");
    Sql.run(connection, "create index on stage_field (code)");
    for (String table : List.of("project", "participation", "topic", "part", "field")) {
      Sql.run(connection, "analyze stage_" + table);
    }
  }

  /**
   * Reads one file.
   *
   * @return everything odd or wrong about its rows
   */
  List<Fault> read(Sheet sheet, String name, CsvReader reader, Beat beat)
      throws SQLException, IOException, RunLog.Cancelled {
    Map<String, Integer> columns = columns(sheet, name, reader.header());
    List<Fault> faults = new ArrayList<>();
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + sheet.target() + " from stdin");
    try {
      StringBuilder buffer = new StringBuilder();
      for (CsvRow row = reader.next(); row != null; row = reader.next()) {
        String staged = stage(sheet, columns, reader.header().size(), row, faults);
        buffer.append(staged == null ? "" : staged);
        if (buffer.length() > FLUSH) {
          flush(copy, buffer);
          beat.beat();
        }
      }
      flush(copy, buffer);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
    return faults;
  }

  private static void flush(CopyIn copy, StringBuilder buffer) throws SQLException {
    byte[] bytes = buffer.toString().getBytes(StandardCharsets.UTF_8);
    copy.writeToCopy(bytes, 0, bytes.length);
    buffer.setLength(0);
  }

  private static String stage(
      Sheet sheet, Map<String, Integer> columns, int width, CsvRow row, List<Fault> faults) {
    Cells cells = new Cells(columns, row, code(row.raw()));
    String staged = null;
    if (row.values() == null) {
      cells.note(Quirk.ROW_BROKEN);
    } else if (row.values().size() != width) {
      cells.note(Quirk.ROW_COLUMNS, row.values().size(), width);
    } else {
      staged = sheet.stage(cells);
    }
    faults.addAll(cells.faults());
    return cells.isBroken() ? null : staged;
  }

  /** The key a row begins with, or null. */
  static String code(String raw) {
    Matcher beginning = Sheet.BEGINNING.matcher(raw);
    return beginning.lookingAt() ? beginning.group(1) : null;
  }

  private static Map<String, Integer> columns(Sheet sheet, String name, List<String> header) {
    Map<String, Integer> columns = new HashMap<>();
    for (String column : sheet.needs()) {
      int place = header.indexOf(column.toLowerCase(Locale.ROOT));
      if (place < 0) {
        throw new Unfit("import.column-missing", name, column);
      }
      columns.put(column, place);
    }
    for (String column : sheet.mayHave()) {
      int place = header.indexOf(column.toLowerCase(Locale.ROOT));
      if (place >= 0) {
        columns.put(column, place);
      }
    }
    return columns;
  }
}
