package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.consilium.platform.service.Inbox;
import org.consilium.platform.service.Moments;
import org.consilium.shared.model.RuleBroken;

/** Stops all postings when the ledger does not hold together, until somebody has looked at it. */
@ApplicationScoped
class LedgerHalt {

  private static final String TASK = "task.ledger-halted";
  private static final Logger LOG = Logger.getLogger(LedgerHalt.class.getName());

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private FundingPeople people;
  @Inject private Inbox inbox;
  @Inject private Clock clock;

  /** Refuses while postings are stopped. */
  void mustRun(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select halted_at, reason from ledger_state where halted")) {
      if (rows.next()) {
        throw new RuleBroken("ledger.halted", Moments.of(rows.getObject(1)), rows.getString(2));
      }
    }
  }

  /** Stops postings, whatever becomes of the transaction that found the reason. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void stop(String reason) {
    LOG.log(Level.SEVERE, "ledger halted: {0}", reason);
    em.createNativeQuery(
            "update ledger_state set halted = true, halted_at = ?1, reason = ?2 where not halted")
        .setParameter(1, OffsetDateTime.now(clock))
        .setParameter(2, reason)
        .executeUpdate();
    people
        .guardians()
        .forEach(
            person -> inbox.ask(person, TASK, "/funding/ledger.xhtml", null, "ledger:1", reason));
  }

  /** Lets postings run again. */
  void resume() {
    em.createNativeQuery(
            "update ledger_state set halted = false, halted_at = null, reason = '' where halted")
        .executeUpdate();
    inbox.settle(TASK, "ledger:1");
  }
}
