package org.consilium.register.service.cordis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Statements with their parameters, on one connection. */
final class Sql {

  private Sql() {}

  /** Runs the statements of a file beside this class. */
  static void script(Connection connection, String file) throws SQLException, IOException {
    try (InputStream in = Sql.class.getResourceAsStream(file);
        Statement statement = connection.createStatement()) {
      statement.execute(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** Runs a change; returns how many rows it reached. */
  static int run(Connection connection, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(statement, parameters);
      return statement.executeUpdate();
    }
  }

  /** The first column of the first row as a number; 0 when there is no row. */
  static long number(Connection connection, String sql, Object... parameters) throws SQLException {
    List<Object[]> rows = rows(connection, sql, parameters);
    return rows.isEmpty() || rows.get(0)[0] == null ? 0 : ((Number) rows.get(0)[0]).longValue();
  }

  /** All rows of a query. */
  static List<Object[]> rows(Connection connection, String sql, Object... parameters)
      throws SQLException {
    List<Object[]> rows = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      fill(statement, parameters);
      try (ResultSet result = statement.executeQuery()) {
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
          Object[] row = new Object[columns];
          for (int i = 0; i < columns; i++) {
            row[i] = result.getObject(i + 1);
          }
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static void fill(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
