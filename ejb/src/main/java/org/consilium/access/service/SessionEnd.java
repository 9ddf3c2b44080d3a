package org.consilium.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;

/** Ends the browser sessions of an account, with the act that makes them unwanted. */
@ApplicationScoped
class SessionEnd {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Clock clock;

  /** Ends every live session of an account; returns how many. */
  int all(long accountId) {
    return all(accountId, -1);
  }

  /** Ends every live session of an account except one; returns how many. */
  int all(long accountId, long keptId) {
    return em.createNativeQuery(
            "update browser_session set ended_at = ?1 where account_id = ?2 and id <> ?3 and"
                + " ended_at is null")
        .setParameter(1, OffsetDateTime.now(clock))
        .setParameter(2, accountId)
        .setParameter(3, keptId)
        .executeUpdate();
  }
}
