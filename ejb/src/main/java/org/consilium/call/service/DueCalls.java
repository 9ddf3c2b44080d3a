package org.consilium.call.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.call.model.Call;
import org.consilium.platform.service.Audited;

/** Calls whose opening or closing time has come, and their opening and closing by the program. */
@ApplicationScoped
public class DueCalls {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Clock clock;

  /** Published calls whose opening time has come. */
  public List<Long> toOpen() {
    return ids("c.state = org.consilium.call.model.Call.State.PUBLISHED and c.opensAt <= :now");
  }

  /** Open calls whose closing time and grace have passed. */
  public List<Long> toClose() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return em.createQuery(
            "select c from Call c where c.state = org.consilium.call.model.Call.State.OPEN"
                + " and c.closesAt <= :now order by c.id",
            Call.class)
        .setParameter("now", now)
        .getResultStream()
        .filter(c -> c.isOver(now))
        .map(Call::id)
        .toList();
  }

  /** Opens a call for proposals. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  @Audited("call.open")
  public void open(long id) {
    em.find(Call.class, id).open(OffsetDateTime.now(clock));
  }

  /** Closes a call. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  @Audited("call.close")
  public void close(long id) {
    em.find(Call.class, id).close(OffsetDateTime.now(clock));
  }

  private List<Long> ids(String condition) {
    return em.createQuery(
            "select c.id from Call c where " + condition + " order by c.id", Long.class)
        .setParameter("now", OffsetDateTime.now(clock))
        .getResultList();
  }
}
