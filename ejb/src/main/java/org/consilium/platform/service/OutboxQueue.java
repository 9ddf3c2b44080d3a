package org.consilium.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.consilium.platform.model.OutboxMessage;

/**
 * The letters that wait, one short transaction per step, so that no row is held while mail goes.
 */
@ApplicationScoped
public class OutboxQueue {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Clock clock;

  /** Takes the next due letter that no other worker has in hand, and counts the try. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Optional<Letter> next() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    List<?> ids =
        em.createNativeQuery(
                "select id from outbox_message where state = 'WAITING' and due_at <= ?1"
                    + " order by due_at, id limit 1 for update skip locked")
            .setParameter(1, now)
            .getResultList();
    if (ids.isEmpty()) {
      return Optional.empty();
    }
    OutboxMessage message = em.find(OutboxMessage.class, ((Number) ids.get(0)).longValue());
    message.trying(now);
    return Optional.of(
        new Letter(message.id(), message.recipient(), message.subject(), message.body()));
  }

  /** Keeps how a try ended. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void note(long id, Consumer<OutboxMessage> outcome) {
    outcome.accept(em.find(OutboxMessage.class, id));
  }
}
