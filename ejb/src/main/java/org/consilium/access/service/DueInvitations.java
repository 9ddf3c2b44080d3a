package org.consilium.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.access.model.Invitation;
import org.consilium.platform.service.Audited;

/** Invitations whose day is over, and their end by the program. */
@ApplicationScoped
public class DueInvitations {

  private static final int AT_ONCE = 200;

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Clock clock;

  /** Sent ones whose link is no longer good. */
  public List<Long> toExpire() {
    return em.createQuery(
            "select i.id from Invitation i where i.state ="
                + " org.consilium.access.model.Invitation.State.SENT and i.expiresAt <= :now"
                + " order by i.id",
            Long.class)
        .setParameter("now", OffsetDateTime.now(clock))
        .setMaxResults(AT_ONCE)
        .getResultList();
  }

  /** Ends one, unless it was answered or sent again meanwhile. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  @Audited("invitation.expire")
  public void expire(long id) {
    Invitation invitation = em.find(Invitation.class, id);
    if (invitation.state() == Invitation.State.SENT
        && !invitation.isGood(OffsetDateTime.now(clock))) {
      invitation.expire();
    }
  }
}
