package org.consilium.platform.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.platform.model.Roles;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;

/** The caller's own tasks, and nobody else's. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class InboxQueries {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** Open tasks that are not put aside, the most urgent first; those without a date come last. */
  @RolesAllowed(Roles.MEMBER)
  public Page<TaskRow> mine(PageRequest request) {
    return open()
        .where("(t.snoozed_until is null or t.snoozed_until <= ?)", OffsetDateTime.now(clock))
        .page(em, request);
  }

  /** Open tasks put aside, the next to come back first. */
  @RolesAllowed(Roles.MEMBER)
  public List<TaskRow> snoozed() {
    return open()
        .where("t.snoozed_until > ?", OffsetDateTime.now(clock))
        .orderedBy("t.snoozed_until")
        .all(em);
  }

  private SqlList<TaskRow> open() {
    return SqlList.of(
            "t.id, t.text_zh, t.text_en, t.link, t.due_at, t.snoozed_until, t.created_at",
            "task t",
            "t.id",
            InboxQueries::row)
        .where("t.person_id = ? and t.done_at is null", user.personId())
        .orderedBy("t.due_at nulls last");
  }

  private static TaskRow row(Object[] c) {
    return new TaskRow(
        ((Number) c[0]).longValue(),
        new Names((String) c[1], (String) c[2]),
        (String) c[3],
        Moments.of(c[4]),
        Moments.of(c[5]),
        Moments.of(c[6]));
  }
}
