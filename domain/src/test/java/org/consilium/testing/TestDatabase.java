package org.consilium.testing;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Real PostgreSQL for tests: one server per JVM, one migrated template, one fresh copy (about 50
 * ms) per {@link #fresh()}. The server ends with the JVM.
 */
public final class TestDatabase implements AutoCloseable {

  private static final AtomicInteger COPIES = new AtomicInteger();

  /** Kept here because the log manager would forget its level. */
  private static final Logger FLYWAY_LOG = Logger.getLogger("org.flywaydb");

  private static TestServer server;
  private static String template;

  private final HikariDataSource source;

  private TestDatabase(DataSource source) {
    this.source = new HikariDataSource(pool(source));
  }

  /** Connections are kept for some seconds: opening one costs more than a statement. */
  private static HikariConfig pool(DataSource source) {
    HikariConfig pool = new HikariConfig();
    pool.setDataSource(source);
    pool.setMaximumPoolSize(40);
    pool.setMinimumIdle(0);
    pool.setIdleTimeout(10_000);
    return pool;
  }

  /** An empty database with the product's schema, of which nobody else knows. */
  public static synchronized TestDatabase fresh() {
    if (server == null) {
      start();
    }
    String name = "copy_" + ProcessHandle.current().pid() + "_" + COPIES.incrementAndGet();
    run(maintenance(), "create database " + name + " template " + template);
    return new TestDatabase(server.database().apply(name));
  }

  private static void start() {
    FLYWAY_LOG.setLevel(Level.WARNING);
    server = TestServer.start();
    template = "migrated_" + ProcessHandle.current().pid();
    run(maintenance(), "create database " + template);
    Flyway.configure()
        .dataSource(server.database().apply(template))
        .locations("classpath:db/migration")
        .load()
        .migrate();
    if (server.shared()) {
      Runtime.getRuntime().addShutdownHook(new Thread(TestDatabase::leave, "leave"));
    }
  }

  private static DataSource maintenance() {
    return server.database().apply(TestServer.MAINTENANCE);
  }

  /** Takes this JVM's databases away from a server that goes on. */
  private static void leave() {
    run(maintenance(), "drop database " + template + " with (force)");
    for (int copy = 1; copy <= COPIES.get(); copy++) {
      run(
          maintenance(),
          "drop database if exists copy_"
              + ProcessHandle.current().pid()
              + "_"
              + copy
              + " with (force)");
    }
  }

  /** Connections as the owner of the schema, in autocommit mode. */
  public DataSource source() {
    return source;
  }

  /** Lets the connections go; the database itself ends with the server. */
  @Override
  public void close() {
    source.close();
  }

  /** Runs statements in one transaction of their own; deferred constraints are checked too. */
  public void run(String... statements) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
      connection.commit();
    } catch (SQLException failed) {
      throw new SqlRefused(failed);
    }
  }

  /** The first column of the first row as a number. */
  public long number(String query) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getLong(1);
    } catch (SQLException failed) {
      throw new SqlRefused(failed);
    }
  }

  /** The first column of the first row as text. */
  public String text(String query) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getString(1);
    } catch (SQLException failed) {
      throw new SqlRefused(failed);
    }
  }

  private static void run(DataSource source, String sql) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new SqlRefused(failed);
    }
  }

  /** The database said no. */
  public static final class SqlRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SqlRefused(SQLException cause) {
      super(cause.getSQLState() + " " + cause.getMessage(), cause);
    }

    /** The SQLSTATE of the refusal. */
    public String state() {
      return ((SQLException) getCause()).getSQLState();
    }
  }
}
