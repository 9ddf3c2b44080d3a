package org.consilium.gates;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** The columns of the migrated schema, and what the list of classes says of them. */
final class Columns {

  static final List<String> CLASSES =
      List.of("public", "internal", "personal", "confidential", "secret");

  /**
   * One column.
   *
   * @param table its table
   * @param name its name
   * @param type as the database names it
   * @param needed true when it cannot be empty
   * @param refers the table its foreign key leads to, or null
   */
  record Column(String table, String name, String type, boolean needed, String refers) {

    String full() {
      return table + "." + name;
    }
  }

  private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

  private static final String QUERY =
      "select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,"
          + " (select min(k.confrelid::regclass::text) from pg_constraint k where k.contype = 'f'"
          + " and k.conrelid = c.oid and k.conkey = array[a.attnum])"
          + " from pg_class c join pg_attribute a on a.attrelid = c.oid"
          + " where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')"
          + " and a.attnum > 0 and not a.attisdropped and c.relname <> 'flyway_schema_history'"
          + " order by c.relname, a.attnum";

  private Columns() {}

  /** Migrates a database that nobody else knows and reads it. */
  static List<Column> ofSchema(String... moreSql) throws IOException, SQLException {
    String shared = System.getenv("CONSILIUM_TEST_SERVER");
    if (shared != null && !shared.isBlank()) {
      PGSimpleDataSource server = at(shared, "postgres");
      String name = "gate_" + ProcessHandle.current().pid();
      run(server, "create database " + name);
      try {
        return migrated(at(shared, name), moreSql);
      } finally {
        run(server, "drop database " + name + " with (force)");
      }
    }
    try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
      return migrated(server.getPostgresDatabase(), moreSql);
    }
  }

  private static PGSimpleDataSource at(String place, String database) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl("jdbc:postgresql://" + place + "/" + database);
    source.setUser("postgres");
    return source;
  }

  private static List<Column> migrated(DataSource source, String... moreSql) throws SQLException {
    FLYWAY_LOG.setLevel(Level.WARNING);
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/migration")
        .outOfOrder(true)
        .load()
        .migrate();
    run(source, moreSql);
    List<Column> columns = new ArrayList<>();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(QUERY)) {
      while (row.next()) {
        columns.add(
            new Column(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getString(5)));
      }
    }
    return columns;
  }

  private static void run(DataSource source, String... statements) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** Class by {@code table.column}; a column that stands in two classes has both. */
  static Map<String, List<String>> classes(String text) {
    Properties lines = new Properties();
    try {
      lines.load(new StringReader(text));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    Map<String, List<String>> classes = new TreeMap<>();
    for (String key : lines.stringPropertyNames()) {
      int dot = key.indexOf('.');
      for (String column : lines.getProperty(key).trim().split("\\s+")) {
        classes
            .computeIfAbsent(key.substring(0, dot) + "." + column, k -> new ArrayList<>())
            .add(key.substring(dot + 1));
      }
    }
    return classes;
  }

  /** What is wrong between the schema and the list. */
  static List<String> faults(List<Column> columns, Map<String, List<String>> classes) {
    List<String> faults = new ArrayList<>();
    Map<String, List<String>> left = new TreeMap<>(classes);
    for (Column column : columns) {
      List<String> said = left.remove(column.full());
      if (said == null) {
        faults.add(column.full() + " has no class; add it to db/columns.properties");
      } else if (said.size() > 1 || !CLASSES.contains(said.get(0))) {
        faults.add(column.full() + " is " + said + "; give it one of " + CLASSES);
      }
    }
    left.keySet().forEach(gone -> faults.add(gone + " is gone; take it off db/columns.properties"));
    return faults;
  }

  /** The printed dictionary. */
  static String dictionary(List<Column> columns, Map<String, List<String>> classes) {
    StringBuilder out = new StringBuilder("# Data dictionary\n\n");
    out.append("Generated from the migrated schema and `db/columns.properties` by ");
    out.append("`./mvnw verify`; do not edit. The classes are explained\nin that file.\n\n");
    out.append("| class | columns |\n|---|---|\n");
    Map<String, Long> counts = new LinkedHashMap<>();
    CLASSES.forEach(name -> counts.put(name, 0L));
    columns.forEach(column -> counts.merge(classOf(column, classes), 1L, Long::sum));
    counts.forEach((name, n) -> out.append("| " + name + " | " + n + " |\n"));
    String table = "";
    for (Column column : columns) {
      if (!column.table().equals(table)) {
        table = column.table();
        out.append("\n## " + table + "\n| column | type | class | leads to |\n|---|---|---|---|\n");
      }
      out.append("| `" + column.name() + "` | " + column.type());
      out.append(column.needed() ? "" : ", may be empty");
      out.append(" | " + classOf(column, classes) + " | ");
      out.append((column.refers() == null ? "" : column.refers()) + " |\n");
    }
    return out.toString();
  }

  private static String classOf(Column column, Map<String, List<String>> classes) {
    return String.join(", ", classes.getOrDefault(column.full(), List.of("?")));
  }
}
