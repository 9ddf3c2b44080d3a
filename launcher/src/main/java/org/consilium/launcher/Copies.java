package org.consilium.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/** The contents of a schema, table by table, out of a database and into one. */
final class Copies {

  private static final String COLUMNS =
      "select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_class c"
          + " join pg_attribute a on a.attrelid = c.oid where c.relnamespace = 'public'::regnamespace"
          + " and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''"
          + " and c.relname <> 'flyway_schema_history' group by c.relname order by c.relname";

  private static final String SEQUENCES =
      "select sequencename from pg_sequences where schemaname = 'public' order by sequencename";

  private static final String SCHEMA =
      "select coalesce(version, description) || ':' || checksum from flyway_schema_history"
          + " where success and checksum is not null order by 1";

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

  private final Connection connection;

  Copies(Connection connection) {
    this.connection = connection;
  }

  /** Each table with its columns, those left out that the database computes. */
  Map<String, String> tables() throws SQLException {
    Map<String, String> tables = new LinkedHashMap<>();
    for (List<String> row : rows(COLUMNS)) {
      tables.put(row.get(0), row.get(1));
    }
    return tables;
  }

  /** The migrations that made the schema, with their checksums. */
  String schema() throws SQLException {
    return rows(SCHEMA).stream().map(row -> row.get(0)).collect(Collectors.joining(" "));
  }

  /** Each sequence with where it stands. */
  Map<String, String> sequences() throws SQLException {
    Map<String, String> all = new LinkedHashMap<>();
    for (List<String> row : rows(SEQUENCES)) {
      String name = named(row.get(0));
      List<String> stand = rows("select last_value, is_called from " + name).get(0);
      all.put(name, stand.get(0) + " " + stand.get(1));
    }
    return all;
  }

  /** Writes a table's rows; returns how many. */
  long write(String table, String columns, OutputStream out) throws SQLException, IOException {
    String sql = "copy (select " + columns + " from " + named(table) + ") to stdout";
    return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(sql, out);
  }

  /** Reads rows into a table; returns how many. */
  long read(String table, String columns, InputStream in) throws SQLException, IOException {
    String sql = "copy " + named(table) + " (" + columns + ") from stdin";
    return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, in);
  }

  /** Empties all tables and lets everything in, until {@link #close}. */
  void open(Iterable<String> tables) throws SQLException {
    execute("set constraints all deferred");
    for (String table : tables) {
      execute("alter table " + named(table) + " disable trigger user");
    }
    execute("truncate " + String.join(", ", tables));
  }

  /** Checks every reference and watches again. */
  void close(Iterable<String> tables, Map<String, String> sequences) throws SQLException {
    execute("set constraints all immediate");
    for (String table : tables) {
      execute("alter table " + named(table) + " enable trigger user");
    }
    for (Map.Entry<String, String> one : sequences.entrySet()) {
      String[] stand = one.getValue().split(" ", 2);
      execute(
          "select setval('"
              + named(one.getKey())
              + "', "
              + Long.parseLong(stand[0])
              + ", "
              + stand[1].startsWith("t")
              + ")");
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private List<List<String>> rows(String query) throws SQLException {
    List<List<String>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
          cells.add(row.getString(column));
        }
        rows.add(cells);
      }
    }
    return rows;
  }

  /** A name that comes from a file is one, or nothing is done with it. */
  private static String named(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new Refusal("The backup names a table \"" + name + "\": it is damaged.");
    }
    return name;
  }
}
