package org.consilium.register.service.cordis;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * The run of an import that an operator started: its beginning, its end, its place in the trail.
 */
final class CommandRun {

  private static final Logger LOG = Logger.getLogger(CommandRun.class.getName());
  private static final int SECONDS_TO_END = 15;

  private final DataSource source;
  private final Clock clock;
  private final CountDownLatch ended = new CountDownLatch(1);
  private final long id;

  /** A new run of these files. */
  CommandRun(DataSource source, Clock clock, String origin) throws SQLException {
    this.source = source;
    this.clock = clock;
    try (Connection connection = source.getConnection()) {
      id = RunLog.begin(connection, clock, origin, System.getProperty("user.name"));
    }
  }

  long id() {
    return id;
  }

  /** Asks it to end, and waits for that: the program is being stopped. */
  void cancel() {
    if (ended.getCount() == 0) {
      return;
    }
    try (Connection connection = source.getConnection()) {
      Sql.run(connection, "update import_run set cancel_asked = true where id = ?", id);
      if (!ended.await(SECONDS_TO_END, TimeUnit.SECONDS)) {
        LOG.warning("the import did not end in time; the next one finds it interrupted");
      }
    } catch (SQLException gone) {
      LOG.log(Level.WARNING, gone, () -> "import " + id + " could not be asked to end");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** It has ended: the act is kept in the audit trail, with the program itself as the actor. */
  void ended(CordisImport.End end) throws SQLException {
    try (Connection connection = source.getConnection()) {
      RunTrail.keep(connection, clock, id, end);
    }
    ended.countDown();
  }
}
