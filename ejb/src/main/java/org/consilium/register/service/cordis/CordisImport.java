package org.consilium.register.service.cordis;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.consilium.register.model.ImportRun.Phase;

/**
 * One import of CORDIS files into the register: reads everything into staging tables, judges it as
 * a whole, then stores whole projects part by part. Only one runs at a time on a database.
 *
 * <p>The same files again change nothing, because a row is written only when its content differs
 * from what is there. Memory does not grow with the files.
 */
public final class CordisImport {

  /** How an import ended. */
  public enum End {
    DONE,
    CANCELLED,
    FAILED
  }

  /** Hears how far an import is. */
  public interface Listener {
    void at(Phase phase, int permille);
  }

  private static final Logger LOG = Logger.getLogger(CordisImport.class.getName());

  /**
   * Number of the lock that a running import holds on the database; it ends with its connection.
   */
  public static final int LOCK = 80_001;

  /** Projects per transaction. */
  private static final int PROJECTS_AT_ONCE = 500;

  private final DataSource source;
  private final Clock clock;
  private final int projectsAtOnce;

  /** An import into the database behind this source. */
  public CordisImport(DataSource source, Clock clock) {
    this(source, clock, PROJECTS_AT_ONCE);
  }

  CordisImport(DataSource source, Clock clock, int projectsAtOnce) {
    this.source = source;
    this.clock = clock;
    this.projectsAtOnce = projectsAtOnce;
  }

  /**
   * Runs the import of a run that waits.
   *
   * @param files what to read; the caller closes them
   * @param run id of the run
   * @param listener hears how far it is
   */
  public End run(CordisFiles files, long run, Listener listener) throws SQLException {
    try (Connection connection = source.getConnection();
        Connection telling = source.getConnection()) {
      RunLog log = new RunLog(telling, clock, run, listener);
      if (Sql.rows(connection, "select 1 where pg_try_advisory_lock(?)", LOCK).isEmpty()) {
        if (log.start()) {
          log.failed("import.another", List.of());
        }
        return End.FAILED;
      }
      try {
        if (!log.start()) {
          return End.CANCELLED;
        }
        log.othersWereInterrupted();
        work(files, run, connection, log);
        log.finish();
        return End.DONE;
      } catch (RunLog.Cancelled asked) {
        log.cancelled();
        return End.CANCELLED;
      } catch (Unfit unfit) {
        log.failed(unfit.key(), Arrays.stream(unfit.args()).map(String::valueOf).toList());
        return End.FAILED;
      } catch (IOException | SQLException | RuntimeException broken) {
        LOG.log(Level.WARNING, broken, () -> "import " + run);
        log.failed("import.broken", List.of(String.valueOf(broken.getMessage())));
        return End.FAILED;
      } finally {
        leave(connection, run);
      }
    }
  }

  /** Undoes what is not committed, and gives the connection back as it was. */
  private static void leave(Connection connection, long run) {
    try {
      if (!connection.getAutoCommit()) {
        connection.rollback();
        connection.setAutoCommit(true);
      }
      Sql.run(connection, "discard temp");
      Sql.rows(connection, "select pg_advisory_unlock(?)", LOCK);
    } catch (SQLException gone) {
      LOG.log(Level.WARNING, gone, () -> "the connection of import " + run + " was lost");
    }
  }

  private void work(CordisFiles files, long run, Connection connection, RunLog log)
      throws SQLException, IOException, RunLog.Cancelled {
    Stage stage = new Stage(connection);
    stage.open();
    connection.setAutoCommit(false);
    Notes notes = new Notes(connection, run);
    Tally tally = new Tally(connection, run);
    read(files, stage, notes, log);
    Checks checks = new Checks(connection, run, notes, files);
    checks.errors();
    checks.warnings();
    tally.read();
    new Copies(connection, run, files).keep();
    connection.commit();
    store(new Store(connection, run, notes, tally, files), connection, log);
  }

  private static void read(CordisFiles files, Stage stage, Notes notes, RunLog log)
      throws SQLException, IOException, RunLog.Cancelled {
    long all = files.bytes();
    long[] done = {0};
    for (Sheet sheet : files.sheets()) {
      String name = files.name(sheet);
      try (CsvReader reader = files.open(sheet, bytes -> done[0] += bytes)) {
        notes.keep(
            name, stage.read(sheet, name, reader, () -> log.at(Phase.READING, done[0], all)));
      }
    }
    stage.readDone();
  }

  private void store(Store store, Connection connection, RunLog log)
      throws SQLException, RunLog.Cancelled {
    store.prepare();
    connection.commit();
    List<String[]> chunks = store.chunks(projectsAtOnce);
    for (int i = 0; i < chunks.size(); i++) {
      log.at(Phase.STORING, i, chunks.size());
      store.chunk(chunks.get(i)[0], chunks.get(i)[1]);
      connection.commit();
    }
    store.done();
    connection.commit();
    tidy(connection);
  }

  /**
   * Lists stay fast at once: the planner knows the new rows, and the indexes have taken them in.
   */
  private static void tidy(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    Sql.run(connection, "vacuum (analyze) external_project, external_participation, organisation");
  }
}
