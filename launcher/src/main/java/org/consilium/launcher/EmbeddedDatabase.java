package org.consilium.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** PostgreSQL as a child process, with its data kept in a folder and with full durability. */
final class EmbeddedDatabase implements AutoCloseable {

  private final EmbeddedPostgres server;

  private EmbeddedDatabase(EmbeddedPostgres server) {
    this.server = server;
  }

  static EmbeddedDatabase start(Path home) {
    try {
      EmbeddedPostgres server =
          EmbeddedPostgres.builder()
              .setDataDirectory(home.resolve("database"))
              .setOverrideWorkingDirectory(home.resolve("runtime").toFile())
              .setCleanDataDirectory(false)
              .setPGStartupWait(Duration.ofSeconds(60))
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("full_page_writes", "on")
              .start();
      return new EmbeddedDatabase(server);
    } catch (IOException | IllegalStateException failed) {
      throw new Refusal(
          "The database in "
              + home.resolve("database")
              + " does not start ("
              + failed.getMessage()
              + ").",
          failed);
    }
  }

  DatabaseAddress address() {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres", "postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
