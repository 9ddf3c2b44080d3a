package org.consilium.platform.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeMap;
import org.consilium.platform.model.AuditEvent;
import org.consilium.platform.model.StateChange;

/**
 * Writes what happened, for good. Called by the interceptor of audited commands; open to all
 * because it only adds.
 */
@Stateless
@PermitAll
public class AuditTrail {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentUser user;
  @Inject private ChangeLog changes;

  /**
   * Keeps a command that succeeded, in its own transaction with it, and every step of state it
   * made.
   */
  @PermitAll
  public void done(String action, String reason) {
    em.flush();
    List<Change> made = changes.take();
    write(action, AuditEvent.Result.DONE, made, reason);
    made.forEach(change -> step(change, action, reason));
  }

  /** Keeps a command that was refused or failed, although its transaction is undone. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void undone(String action, AuditEvent.Result result, String why) {
    write(action, result, List.of(), why);
  }

  private void write(String action, AuditEvent.Result result, List<Change> made, String reason) {
    Actor actor = user.actor();
    OffsetDateTime now = OffsetDateTime.now(clock);
    Change first = made.isEmpty() ? null : made.get(0);
    JsonObjectBuilder body = Json.createObjectBuilder().add("action", action);
    if (actor.affiliation() != null) {
      body.add("affiliation", actor.affiliation());
    }
    body.add("at", now.toInstant().toString()).add("changes", changes(made));
    if (reason != null) {
      body.add("reason", reason);
    }
    body.add("result", result.name())
        .add("who", actor.isSystem() ? "system" : actor.accountId().toString());
    String text = body.build().toString();
    em.persist(
        new AuditEvent(
            now,
            actor.accountId(),
            actor.name(),
            actor.affiliation(),
            action,
            first == null ? null : first.record(),
            first == null ? null : first.id(),
            result,
            text,
            CanonicalJson.leafHash(text)));
  }

  private static JsonArrayBuilder changes(List<Change> made) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (Change change : made) {
      JsonObjectBuilder one = Json.createObjectBuilder();
      one.add("after", CanonicalJson.object(change.after()));
      one.add("before", CanonicalJson.object(change.before()));
      TreeMap<String, String> rest = new TreeMap<>();
      rest.put("id", String.valueOf(change.id()));
      rest.put("kind", change.kind());
      rest.put("record", change.record());
      one.addAll(CanonicalJson.object(rest));
      array.add(one);
    }
    return array;
  }

  private void step(Change change, String action, String reason) {
    String to = change.after().get("state");
    if (to == null || change.kind().equals("delete")) {
      return;
    }
    Actor actor = user.actor();
    em.persist(
        new StateChange(
            change.record(),
            change.id(),
            change.before().get("state"),
            action,
            to,
            OffsetDateTime.now(clock),
            actor.accountId(),
            actor.name(),
            reason));
  }
}
