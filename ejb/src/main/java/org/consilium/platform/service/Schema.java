package org.consilium.platform.service;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** The schema of this program, and databases that no application server knows. */
public final class Schema {

  private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

  private Schema() {}

  /** Brings a database to the version of this program. */
  public static void migrate(DataSource source) {
    Flyway.configure(Schema.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration")
        .outOfOrder(true) // numbers are ranges of capabilities, so a later one may be lower
        .load()
        .migrate();
  }

  /** The same for the operator's commands, which tell of it themselves. */
  public static void migrateQuietly(DataSource source) {
    FLYWAY_LOG.setLevel(Level.WARNING);
    migrate(source);
  }

  /** The database that {@code CONSILIUM_DB_URL}, {@code _USER} and {@code _PASSWORD} name. */
  public static DataSource named(Map<String, String> env) {
    return at(
        env.get("CONSILIUM_DB_URL"),
        env.get("CONSILIUM_DB_USER"),
        env.get("CONSILIUM_DB_PASSWORD"));
  }

  /** A database by its address; every connection is a new one. */
  public static DataSource at(String url, String user, String password) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(user);
    source.setPassword(password);
    return source;
  }
}
