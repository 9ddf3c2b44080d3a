package org.consilium.register.service.cordis;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.register.model.ImportRun;
import org.consilium.register.model.ImportRun.Action;
import org.consilium.register.model.ImportRun.Phase;
import org.consilium.register.model.ImportRun.State;

/**
 * Where a run stands, written on a connection of its own, so that everybody sees how far it is
 * while its work is not committed; and whether somebody asked it to end.
 */
final class RunLog {

  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Connection connection;
  private final Clock clock;
  private final long run;
  private final CordisImport.Listener listener;
  private Instant told = Instant.EPOCH;

  /** Somebody asked the run to end. */
  static final class Cancelled extends Exception {
    private static final long serialVersionUID = 1L;
  }

  RunLog(Connection connection, Clock clock, long run, CordisImport.Listener listener) {
    this.connection = connection;
    this.clock = clock;
    this.run = run;
    this.listener = listener;
  }

  /** A new run that nobody asked for on a page; returns its id. */
  static long begin(Connection connection, Clock clock, String origin, String by)
      throws SQLException {
    return Sql.number(
        connection,
        "insert into import_run (id, source, origin, state, asked_by_name, asked_at)"
            + " values (nextval('import_run_seq'), 'CORDIS', ?, 'WAITING', ?, ?) returning id",
        origin,
        by,
        OffsetDateTime.now(clock));
  }

  /** It begins. False when it was cancelled before. */
  boolean start() throws SQLException {
    return move(State.WAITING, Action.START, ", started_at = ?", OffsetDateTime.now(clock));
  }

  /** It is so far; throws when it was asked to end. Told to others four times a second. */
  void at(Phase phase, long done, long all) throws SQLException, Cancelled {
    Instant now = clock.instant();
    if (Duration.between(told, now).compareTo(PAUSE) < 0 && done < all) {
      return;
    }
    told = now;
    int permille = (int) Math.min(1_000, all == 0 ? 1_000 : done * 1_000 / all);
    List<Object[]> row =
        Sql.rows(
            connection,
            "update import_run set phase = ?, permille = ? where id = ? returning cancel_asked",
            phase.name(),
            permille,
            run);
    listener.at(phase, permille);
    if (!row.isEmpty() && (Boolean) row.get(0)[0]) {
      throw new Cancelled();
    }
  }

  /** Whoever holds the lock knows that no other run is at work, whatever they say. */
  void othersWereInterrupted() throws SQLException {
    interrupted(connection, clock, run);
  }

  /** Runs that say they are at work, but whose program has ended, have failed. */
  static int interrupted(Connection connection, Clock clock, long but) throws SQLException {
    State failed = ImportRun.STATES.next(State.RUNNING, Action.FAIL);
    return Sql.run(
        connection,
        "update import_run set version = version + 1, state = ?, ended_at = ?, failure ="
            + " 'import.interrupted' where state = 'RUNNING' and id <> ?",
        failed.name(),
        OffsetDateTime.now(clock),
        but);
  }

  void finish() throws SQLException {
    move(
        State.RUNNING, Action.FINISH, ", permille = 1000, ended_at = ?", OffsetDateTime.now(clock));
    listener.at(Phase.STORING, 1_000);
  }

  void cancelled() throws SQLException {
    move(State.RUNNING, Action.CANCEL, ", ended_at = ?", OffsetDateTime.now(clock));
  }

  void failed(String key, List<String> figures) throws SQLException {
    move(
        State.RUNNING,
        Action.FAIL,
        ", ended_at = ?, failure = ?, failure_figures = ?",
        OffsetDateTime.now(clock),
        key,
        connection.createArrayOf("text", figures.toArray()));
  }

  private boolean move(State from, Action action, String more, Object... values)
      throws SQLException {
    State to = ImportRun.STATES.next(from, action);
    Object[] all = new Object[values.length + 3];
    all[0] = to.name();
    System.arraycopy(values, 0, all, 1, values.length);
    all[values.length + 1] = run;
    all[values.length + 2] = from.name();
    return Sql.run(
            connection,
            "update import_run set version = version + 1, state = ?"
                + more
                + " where id = ? and state = ?",
            all)
        == 1;
  }
}
