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
import org.consilium.shared.model.Names;

/**
 * Writes a letter for every task that falls due within a day, once per due time, to those who want
 * to be reminded.
 */
@ApplicationScoped
public class Reminders {

  /** How long before the due time people are reminded. */
  static final Duration AHEAD = Duration.ofHours(24);

  private static final int AT_ONCE = 200;

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /** Reminds of the next tasks, letters and marks in one transaction; returns how many. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public int run() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    List<?> due =
        em.createNativeQuery(
                "update task set reminded_at = ?1 where id in (select id from task where done_at is"
                    + " null and reminded_at is null and due_at > ?1 and due_at <= ?2 and not"
                    + " exists (select 1 from account a where a.person_id = task.person_id and not"
                    + " a.reminders) order by due_at limit ?3 for update skip locked) returning"
                    + " person_id, text_zh, text_en, due_at")
            .setParameter(1, now)
            .setParameter(2, now.plus(AHEAD))
            .setParameter(3, AT_ONCE)
            .getResultList();
    for (Object one : due) {
      Object[] task = (Object[]) one;
      outbox.letter(
          ((Number) task[0]).longValue(),
          "letter.task-due",
          new Names((String) task[1], (String) task[2]),
          Moments.of(task[3]));
    }
    return due.size();
  }
}
