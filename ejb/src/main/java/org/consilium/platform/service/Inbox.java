package org.consilium.platform.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.consilium.platform.model.Roles;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.Texts;

/**
 * What people have to do. Tasks are opened and settled by the acts that cause and end them, in
 * their transactions; nobody ticks a task off by hand.
 *
 * <p>{@code ask} and {@code settle} are open to all because other capabilities' commands call them,
 * each behind its own permission.
 */
@Stateless
@PermitAll
public class Inbox {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /**
   * Opens a task, or brings text, link and due time of the open one up to date.
   *
   * @param personId who has to do it
   * @param task message key of its text
   * @param link page where it is done, a path beginning with a slash
   * @param due until when, or null
   * @param ref the record it is about, as {@code proposal:17}; one open task per person, task, ref
   * @param figures the figures in its text
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void ask(
      long personId, String task, String link, OffsetDateTime due, String ref, Object... figures) {
    em.createNativeQuery(
            "insert into task (id, person_id, kind, ref, text_en, text_zh, link, created_at, due_at)"
                + " values (nextval('task_seq'), ?1, ?2, ?3, ?4, ?5, ?6, ?7, cast(?8 as timestamptz))"
                + " on conflict (person_id, kind, ref) where done_at is null do update set"
                + " text_en = excluded.text_en, text_zh = excluded.text_zh, link = excluded.link,"
                + " reminded_at = case when task.due_at is not distinct from excluded.due_at"
                + "   then task.reminded_at end,"
                + " due_at = excluded.due_at")
        .setParameter(1, personId)
        .setParameter(2, task)
        .setParameter(3, ref)
        .setParameter(4, Texts.of(Locale.ENGLISH).get(task, figures))
        .setParameter(5, Texts.of(Locale.SIMPLIFIED_CHINESE).get(task, figures))
        .setParameter(6, link)
        .setParameter(7, OffsetDateTime.now(clock))
        .setParameter(8, due == null ? null : due.toString())
        .executeUpdate();
  }

  /** Closes the open tasks of this kind about this record, whoever has them. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void settle(String task, String ref) {
    settling(task, ref, "").executeUpdate();
  }

  /** Closes one person's open task of this kind about this record; none is no error. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void settle(String task, String ref, long personId) {
    settling(task, ref, " and person_id = ?4").setParameter(4, personId).executeUpdate();
  }

  /** Puts one of the caller's own tasks aside until a moment; null brings it back. */
  @RolesAllowed(Roles.MEMBER)
  public void snooze(long taskId, OffsetDateTime until) {
    int changed =
        em.createNativeQuery(
                "update task set snoozed_until = cast(?1 as timestamptz)"
                    + " where id = ?2 and person_id = ?3 and done_at is null")
            .setParameter(1, until == null ? null : until.toString())
            .setParameter(2, taskId)
            .setParameter(3, user.personId())
            .executeUpdate();
    if (changed == 0) {
      throw new RuleBroken("record.not-found");
    }
  }

  private Query settling(String task, String ref, String condition) {
    return em.createNativeQuery(
            "update task set done_at = ?1 where kind = ?2 and ref = ?3 and done_at is null"
                + condition)
        .setParameter(1, OffsetDateTime.now(clock))
        .setParameter(2, task)
        .setParameter(3, ref);
  }
}
