package org.consilium.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One node at a time does a repeated job. Every node's timer asks for the lease of the job; the row
 * in the database decides. A node that dies loses its leases when they run out.
 *
 * <p>The fence grows each time a lease changes hands, so late work of an earlier holder can be
 * told.
 */
@ApplicationScoped
public class Leases {

  private static final Logger LOG = Logger.getLogger(Leases.class.getName());

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Clock clock;

  private String holder = UUID.randomUUID().toString();

  /**
   * Takes or prolongs a lease.
   *
   * @param name the job
   * @param length how long it is held unless prolonged
   * @return the fence, or nothing while another node holds it
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public OptionalLong take(String name, Duration length) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    List<?> taken =
        em.createNativeQuery(
                "insert into lease as l (name, holder, until) values (?1, ?2, ?3)"
                    + " on conflict (name) do update set holder = excluded.holder, until = excluded.until,"
                    + " fence = l.fence + case when l.holder = excluded.holder then 0 else 1 end"
                    + " where l.until < ?4 or l.holder = excluded.holder returning fence")
            .setParameter(1, name)
            .setParameter(2, holder)
            .setParameter(3, now.plus(length))
            .setParameter(4, now)
            .getResultList();
    return taken.isEmpty()
        ? OptionalLong.empty()
        : OptionalLong.of(((Number) taken.get(0)).longValue());
  }

  /**
   * Runs a job if this node gets its lease. A job that breaks is logged and tried at the next tick:
   * the container gives up timers that throw.
   */
  public void run(String name, Duration length, Runnable job) {
    try {
      if (take(name, length).isPresent()) {
        job.run();
      }
    } catch (RuntimeException broken) {
      LOG.log(Level.SEVERE, broken, () -> "repeated job " + name);
    }
  }

  /** Acts as another node; for tests of what two nodes do. */
  Leases heldBy(String node) {
    holder = node;
    return this;
  }
}
