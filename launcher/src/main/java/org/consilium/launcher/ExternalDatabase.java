package org.consilium.launcher;

import java.sql.Connection;
import java.sql.SQLException;

/** Looks at a database somebody else runs, before the application is started on it. */
final class ExternalDatabase {

  private static final int NEEDED = 15;

  private ExternalDatabase() {}

  /** Refuses, with the fix, a database the application cannot use. */
  static void check(DatabaseAddress at) {
    try (Connection connection = Sql.connect(at)) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < NEEDED) {
        throw new Refusal(
            "The database at "
                + at.url()
                + " is PostgreSQL "
                + version
                + "; Consilium needs "
                + NEEDED
                + " or newer. Upgrade it, or leave CONSILIUM_DB_URL unset to use the embedded one.");
      }
      if (connection.isReadOnly() || !mayCreate(connection)) {
        throw new Refusal(
            "User "
                + at.user()
                + " may not create tables at "
                + at.url()
                + ". Make it the owner of the database: alter database ... owner to "
                + at.user()
                + ";");
      }
    } catch (SQLException failed) {
      throw new Refusal(reason(at, failed), failed);
    }
  }

  private static boolean mayCreate(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select has_schema_privilege(current_schema(), 'create')"
                    + " and not pg_is_in_recovery()")) {
      return row.next() && row.getBoolean(1);
    }
  }

  static String reason(DatabaseAddress at, SQLException failed) {
    String state = failed.getSQLState() == null ? "" : failed.getSQLState();
    if (state.startsWith("28")) {
      return "The database at "
          + at.url()
          + " does not let user "
          + at.user()
          + " in ("
          + failed.getMessage()
          + "). Check CONSILIUM_DB_USER and CONSILIUM_DB_PASSWORD.";
    }
    if (state.equals("3D000")) {
      return "There is no such database at "
          + at.url()
          + ". Create it (createdb -O "
          + at.user()
          + " NAME) or correct CONSILIUM_DB_URL.";
    }
    return "The database at "
        + at.url()
        + " cannot be reached ("
        + firstLine(failed.getMessage())
        + "). Start it or correct CONSILIUM_DB_URL.";
  }

  private static String firstLine(String text) {
    return text == null ? "no message" : text.lines().findFirst().orElse("");
  }
}
