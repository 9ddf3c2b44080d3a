package org.consilium.funding.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.consilium.shared.model.RuleBroken;

/**
 * Moves money: one posting in the transaction of the act that causes it, in plain JDBC.
 *
 * <p>Open to all because other capabilities' commands call it, each behind its own permission. The
 * database refuses what would overdraw an account or unbalance the books; the refusal is said with
 * its figures.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Ledger {

  private static final int TRIES = 5;
  private static final int LONGEST_PAUSE_MILLIS = 40;

  /** A piece of work on the connection of the transaction. */
  private interface Work<R> {
    R on(Connection connection) throws SQLException;
  }

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Accounts accounts;
  @Inject private Postings postings;
  @Inject private Shortfall shortfall;
  @Inject private LedgerHalt halt;

  /**
   * Makes a posting.
   *
   * @return the posting, made now or before under the same key
   * @throws RuleBroken {@code ledger.not-enough…} with the figures, {@code ledger.key-reused},
   *     {@code ledger.halted}
   */
  @PermitAll
  public Posted post(PostingOrder order) {
    List<Postings.Pair> pairs = run(connection -> accounts.pairs(connection, order.moves()));
    return run(c -> postings.make(c, order, null, pairs));
  }

  /**
   * Takes a posting back: everything it moved moves the other way. A posting is taken back at most
   * once.
   *
   * @param order its moves are empty: they are those of the posting, turned round
   */
  @PermitAll
  public Posted reverse(PostingOrder order, long postingId) {
    List<Postings.Pair> pairs = run(connection -> postings.turned(connection, postingId));
    return run(c -> postings.make(c, order, postingId, pairs));
  }

  private <R> R run(Work<R> work) {
    Connection connection = em.unwrap(Connection.class);
    try {
      halt.mustRun(connection);
      return tried(connection, work);
    } catch (Overdraft tooMuch) {
      throw shortfall.refusal(connection, tooMuch);
    } catch (SQLException failed) {
      if (LedgerFault.isBroken(failed)) {
        halt.stop(failed.getMessage());
        throw new RuleBroken("ledger.broken");
      }
      String rule = LedgerFault.rule(failed);
      if (rule != null) {
        throw new RuleBroken(rule);
      }
      throw new IllegalStateException("posting failed", failed);
    }
  }

  /** Several times where another posting got in between; within the caller's transaction. */
  private static <R> R tried(Connection connection, Work<R> work) throws SQLException {
    for (int attempt = 1; ; attempt++) {
      execute(connection, "savepoint posting_try");
      try {
        R done = work.on(connection);
        execute(connection, "release savepoint posting_try");
        return done;
      } catch (SQLException failed) {
        execute(connection, "rollback to savepoint posting_try");
        if (attempt == TRIES || !LedgerFault.isPassing(failed)) {
          throw failed;
        }
        int millis = ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_MILLIS) * attempt;
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
