package org.consilium.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Properties;

/**
 * PostgreSQL as a process of its own on the loopback address, with its data kept in a folder and
 * with full durability. Its passwords are random and known to the owner of the folder only.
 */
final class EmbeddedDatabase implements AutoCloseable {

  private static final String NAME = "consilium";
  private static final String SUPERUSER = "postgres";
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Home home;
  private final PostgresPrograms programs;
  private final int port;
  private final Properties secrets;

  private EmbeddedDatabase(Home home, PostgresPrograms programs, int port, Properties secrets) {
    this.home = home;
    this.programs = programs;
    this.port = port;
    this.secrets = secrets;
  }

  /** Starts the database of the folder; makes one where there is none. */
  static EmbeddedDatabase start(Home home) {
    PostgresPrograms programs = new PostgresPrograms(Binaries.unpack(home.runtime()));
    try {
      Properties secrets =
          Files.exists(home.database()) ? secrets(home) : initialise(home, programs);
      EmbeddedDatabase database = new EmbeddedDatabase(home, programs, Ports.free(), secrets);
      database.endOrphan();
      database.startServer();
      database.prepare();
      return database;
    } catch (IOException failed) {
      throw Home.notWritable(home.database(), failed);
    }
  }

  private static Path secretsFile(Home home) {
    return home.file("database.properties");
  }

  private static Properties secrets(Home home) throws IOException {
    Properties secrets = new Properties();
    if (Files.exists(secretsFile(home))) {
      try (var in = Files.newBufferedReader(secretsFile(home))) {
        secrets.load(in);
      }
    }
    if (!secrets.containsKey(SUPERUSER) || !secrets.containsKey(NAME)) {
      throw new Refusal(
          "The password file "
              + secretsFile(home)
              + " of the database is missing or damaged. Put it back, or set CONSILIUM_HOME to a"
              + " new folder.");
    }
    return secrets;
  }

  /**
   * Makes the data folder beside its place and moves it there, so that half of one never counts.
   */
  private static Properties initialise(Home home, PostgresPrograms programs) throws IOException {
    Path made = home.file("database.new");
    Trees.delete(made);
    Properties secrets = new Properties();
    secrets.setProperty(SUPERUSER, random());
    secrets.setProperty(NAME, random());
    Home.writeSecret(
        secretsFile(home),
        SUPERUSER
            + "="
            + secrets.getProperty(SUPERUSER)
            + "\n"
            + NAME
            + "="
            + secrets.getProperty(NAME)
            + "\n");
    Path password = home.runtime().resolve("initdb.password");
    Home.writeSecret(password, secrets.getProperty(SUPERUSER));
    try {
      initdb(made, password, programs, home.log("database.log"));
    } finally {
      Files.deleteIfExists(password);
    }
    Files.move(made, home.database());
    return secrets;
  }

  private static void initdb(Path made, Path password, PostgresPrograms programs, Path log)
      throws IOException {
    int code =
        programs.run(
            log,
            "initdb",
            "-D",
            made.toString(),
            "-U",
            SUPERUSER,
            "--pwfile",
            password.toString(),
            "-A",
            "scram-sha-256",
            "-E",
            "UTF8",
            "--no-locale",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8");
    if (code != 0) {
      throw new Refusal(
          "A database cannot be made in "
              + made
              + " ("
              + Trees.lastLine(log)
              + "). Free some room or set CONSILIUM_HOME to another folder.");
    }
  }

  private static String random() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** Stops a server that a killed launcher left behind on these data. */
  private void endOrphan() throws IOException {
    Path pidFile = home.database().resolve("postmaster.pid");
    Optional<ProcessHandle> left = pid().flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
    if (left.isEmpty()) {
      return;
    }
    if (!left.get().info().command().orElse("").contains("postgres")) {
      Files.deleteIfExists(pidFile); // the number belongs to another program since a restart
      return;
    }
    programs.stop(home.database(), home.log("database.log"));
    left.get().onExit().join();
  }

  private void startServer() {
    Path log = home.log("database.log");
    String options =
        "-p "
            + port
            + " -c listen_addresses=127.0.0.1 -c unix_socket_directories="
            + " -c fsync=on -c synchronous_commit=on -c full_page_writes=on -c max_connections=100";
    int code =
        programs.run(
            log,
            "pg_ctl",
            "-D",
            home.database().toString(),
            "-l",
            log.toString(),
            "-o",
            options,
            "-w",
            "-t",
            "60",
            "start");
    if (code != 0) {
      throw new Refusal(
          "The database in "
              + home.database()
              + " does not start: "
              + Trees.lastComplaint(log)
              + " Restore a backup into a new CONSILIUM_HOME; the whole story is in "
              + log
              + ".");
    }
  }

  /** Role and database of the application, where a first start was cut short before them. */
  private void prepare() {
    DatabaseAddress owner = address("postgres", SUPERUSER);
    Sql.run(
        owner,
        "do $$ begin if not exists (select from pg_roles where rolname = '"
            + NAME
            + "') then create role "
            + NAME
            + " login; end if; end $$",
        "alter role " + NAME + " password '" + secrets.getProperty(NAME) + "'");
    if (Sql.number(owner, "select count(*) from pg_database where datname = '" + NAME + "'") == 0) {
      Sql.run(owner, "create database " + NAME + " owner " + NAME);
    }
  }

  /** Starts the server again, on the same port, after it has died. */
  void revive() {
    RuntimeException last = null;
    for (int attempt = 0; attempt < 20; attempt++) {
      try {
        startServer();
        return;
      } catch (Refusal stillBusy) {
        last = stillBusy; // server processes of the dead one are still ending
        Trees.pause(250);
      }
    }
    throw last;
  }

  /** The server process, by the number it wrote down. */
  Optional<ProcessHandle> server() {
    try {
      return pid().flatMap(ProcessHandle::of);
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  private Optional<Long> pid() throws IOException {
    Path file = home.database().resolve("postmaster.pid");
    return Files.exists(file)
        ? Files.readAllLines(file).stream().findFirst().map(String::trim).map(Long::valueOf)
        : Optional.empty();
  }

  DatabaseAddress address() {
    return address(NAME, NAME);
  }

  private DatabaseAddress address(String database, String user) {
    return new DatabaseAddress(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, secrets.getProperty(user));
  }

  @Override
  public void close() {
    programs.stop(home.database(), home.log("database.log"));
  }
}
