package org.consilium.platform.service;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Brings the database that {@code CONSILIUM_DB_URL}, {@code _USER} and {@code _PASSWORD} name to
 * the schema of this program, without an application server.
 */
public final class MigrateCommand {

  private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

  private MigrateCommand() {}

  /**
   * Migrates; a failure ends the program with its own code.
   *
   * @param words none
   */
  public static void main(String[] words) {
    Map<String, String> env = System.getenv();
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(env.get("CONSILIUM_DB_URL"));
    source.setUser(env.get("CONSILIUM_DB_USER"));
    source.setPassword(env.get("CONSILIUM_DB_PASSWORD"));
    FLYWAY_LOG.setLevel(Level.WARNING);
    Flyway.configure(MigrateCommand.class.getClassLoader())
        .dataSource(source)
        .locations("classpath:db/migration")
        .outOfOrder(true) // as the application does it
        .load()
        .migrate();
  }
}
