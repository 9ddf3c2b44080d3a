package org.consilium.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A few statements on a database. */
final class Sql {

  private static final String SECONDS = "10";

  private Sql() {}

  static Connection connect(DatabaseAddress at) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", at.user());
    properties.setProperty("password", at.password());
    properties.setProperty("loginTimeout", SECONDS);
    properties.setProperty("connectTimeout", SECONDS);
    return DriverManager.getConnection(at.url(), properties);
  }

  static void run(DatabaseAddress at, String... statements) {
    try (Connection connection = connect(at);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException failed) {
      throw refusal(at, failed);
    }
  }

  static long number(DatabaseAddress at, String query) {
    return Long.parseLong(rows(at, query).get(0).get(0));
  }

  static List<List<String>> rows(DatabaseAddress at, String query) {
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = connect(at);
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          row.add(result.getString(column));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException failed) {
      throw refusal(at, failed);
    }
  }

  private static Refusal refusal(DatabaseAddress at, SQLException failed) {
    return new Refusal("The database at " + at.url() + " refused: " + failed.getMessage(), failed);
  }
}
