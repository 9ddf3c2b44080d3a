package org.consilium.platform.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.consilium.platform.model.OutboxMessage;
import org.consilium.platform.model.Roles;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;

/** The outbox as the administrator sees it: who gets what, and whether it went; not the text. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.ADMINISTRATOR)
public class OutboxQueries {

  /** One letter. */
  public record Row(
      long id,
      String recipient,
      String subject,
      OutboxMessage.State state,
      OffsetDateTime createdAt,
      OffsetDateTime dueAt,
      OffsetDateTime sentAt,
      int attempts,
      String lastError)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private PlatformAccess access;

  /** One page, newest first; filters {@code text} (subject, address) and {@code state}. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Page<Row> page(PageRequest request) {
    access.mayRunTheSystem();
    SqlList<Row> list = all().whereGiven("m.state = ?", request.filter("state"));
    String text = request.filter("text");
    if (text != null) {
      String like = SqlList.containing(text);
      list.where("(m.subject ilike ? or m.recipient ilike ?)", like, like);
    }
    return list.page(em, request);
  }

  /** One letter. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public Optional<Row> find(long id) {
    access.mayRunTheSystem();
    return all().where("m.id = ?", id).all(em).stream().findFirst();
  }

  private static SqlList<Row> all() {
    return SqlList.of(
            "m.id, m.recipient, m.subject, m.state, m.created_at, m.due_at, m.sent_at,"
                + " m.attempts, m.last_error",
            "outbox_message m",
            "m.id desc",
            OutboxQueries::row)
        .sortable("created", "m.created_at")
        .orderedBy("m.created_at desc");
  }

  private static Row row(Object[] c) {
    return new Row(
        ((Number) c[0]).longValue(),
        (String) c[1],
        (String) c[2],
        OutboxMessage.State.valueOf((String) c[3]),
        Moments.of(c[4]),
        Moments.of(c[5]),
        Moments.of(c[6]),
        ((Number) c[7]).intValue(),
        (String) c[8]);
  }
}
