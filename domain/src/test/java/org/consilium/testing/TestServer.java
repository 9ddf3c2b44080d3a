package org.consilium.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The PostgreSQL under the tests: one embedded server per JVM, or the one that {@code
 * CONSILIUM_TEST_SERVER} names as {@code host:port} (superuser {@code postgres}, no password),
 * which saves some seconds per run while developing.
 *
 * @param database finds a database of the server by its name
 * @param shared true when the server outlives this JVM
 */
record TestServer(Function<String, DataSource> database, boolean shared) {

  static final String MAINTENANCE = "postgres";

  static TestServer start() {
    String named = System.getenv("CONSILIUM_TEST_SERVER");
    return named == null || named.isBlank() ? embedded() : at(named);
  }

  private static TestServer embedded() {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
      return new TestServer(name -> server.getDatabase("postgres", name), false);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static TestServer at(String place) {
    return new TestServer(
        name -> {
          PGSimpleDataSource source = new PGSimpleDataSource();
          source.setUrl("jdbc:postgresql://" + place + "/" + name);
          source.setUser("postgres");
          return source;
        },
        true);
  }
}
