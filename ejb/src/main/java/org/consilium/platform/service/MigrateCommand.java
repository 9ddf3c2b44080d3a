package org.consilium.platform.service;

/**
 * Brings the database that {@code CONSILIUM_DB_URL}, {@code _USER} and {@code _PASSWORD} name to
 * the schema of this program, without an application server.
 */
public final class MigrateCommand {

  private MigrateCommand() {}

  /**
   * Migrates; a failure ends the program with its own code.
   *
   * @param words none
   */
  public static void main(String[] words) {
    Schema.migrateQuietly(Schema.named(System.getenv()));
  }
}
