package org.consilium.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A PostgreSQL the product did not start: the one installed on this machine, with passwords, or
 * else the one of the tests. An empty database of its owner is ready in it.
 */
public final class RealPostgres implements AutoCloseable {

  private static final String OWNER = "centre";
  private static final String PASSWORD = "of-the-centre";

  private final int port;
  private final AutoCloseable server;

  private RealPostgres(int port, AutoCloseable server) {
    this.port = port;
    this.server = server;
  }

  /** The newest server of this machine, 15 or later; empty when none is installed. */
  public static Optional<RealPostgres> ofMachine() {
    return programs().map(RealPostgres::start);
  }

  /** The server of this machine, else the embedded one of the tests. */
  public static RealPostgres any() {
    return ofMachine().orElseGet(RealPostgres::embedded);
  }

  private static RealPostgres embedded() {
    try {
      EmbeddedPostgres server = EmbeddedPostgres.start();
      RealPostgres real = new RealPostgres(server.getPort(), server);
      real.createDatabase("");
      return real;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static Optional<Path> programs() {
    Path all = Path.of("/usr/lib/postgresql");
    if (!Files.isDirectory(all)) {
      return Optional.empty();
    }
    try (Stream<Path> versions = Files.list(all)) {
      return versions
          .filter(version -> version.getFileName().toString().matches("1[5-9]|[2-9]\\d"))
          .map(version -> version.resolve("bin"))
          .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
          .max(Comparator.naturalOrder());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static RealPostgres start(Path bin) {
    try {
      Path data = Files.createTempDirectory("consilium-postgresql");
      Path password = Files.writeString(data.resolveSibling(data.getFileName() + ".pw"), PASSWORD);
      int port = Product.freePort();
      run(
          List.of(bin + "/initdb", "-D", data + "/d", "-U", "postgres", "-A", "scram-sha-256")
              .toArray(String[]::new),
          "--pwfile=" + password,
          "-E",
          "UTF8",
          "--locale=C.UTF-8");
      Files.delete(password);
      String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=";
      String[] control = {bin + "/pg_ctl", "-D", data + "/d", "-l", data + "/log", "-w"};
      run(control, "-o", options, "start");
      RealPostgres real = new RealPostgres(port, () -> run(control, "-m", "fast", "stop"));
      real.createDatabase(PASSWORD);
      return real;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** As root the programs run in a user namespace, since they refuse root. */
  private static void run(String[] program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "-U"));
    }
    command.addAll(List.of(program));
    command.addAll(List.of(arguments));
    File said = File.createTempFile("consilium-postgresql", ".out");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said).start();
    try {
      if (process.waitFor() != 0) {
        throw new IOException(command + ": " + Files.readString(said.toPath()));
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    }
  }

  private void createDatabase(String password) {
    String superuser = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    try (Connection connection = DriverManager.getConnection(superuser, "postgres", password);
        var statement = connection.createStatement()) {
      statement.execute("create role " + OWNER + " login password '" + PASSWORD + "'");
      statement.execute("create database centre owner " + OWNER);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** The settings that make the product use it. */
  public Map<String, String> settings() {
    return Map.of(
        "CONSILIUM_DB_URL",
        url(),
        "CONSILIUM_DB_USER",
        OWNER,
        "CONSILIUM_DB_PASSWORD",
        PASSWORD,
        "CONSILIUM_DEMO",
        "true");
  }

  private String url() {
    return "jdbc:postgresql://127.0.0.1:" + port + "/centre";
  }

  /** A connection as the owner of the database. */
  public Connection connect() throws SQLException {
    return DriverManager.getConnection(url(), OWNER, PASSWORD);
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }
}
