package org.consilium.platform.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.platform.model.Roles;

/** The steps of a record's life, for everybody who may read the record. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class HistoryQueries {

  /**
   * One step.
   *
   * @param at when
   * @param who name of the one who acted, as it was then
   * @param action the command, as {@code proposal.submit}
   * @param from state before, or null for the first step
   * @param to state after
   * @param reason the reason given, or null
   */
  public record Step(
      OffsetDateTime at, String who, String action, String from, String to, String reason)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Instance<RecordGuard> guards;
  @Inject private CurrentUser user;

  /** The steps of a record, newest first; none when the record is not the reader's to see. */
  @RolesAllowed(Roles.MEMBER)
  public List<Step> of(String record, long id) {
    if (!mayRead(record, id)) {
      return List.of();
    }
    return SqlList.of(
            "s.at, s.actor_name, s.action, s.from_state, s.to_state, s.reason",
            "state_change s",
            "s.id desc",
            HistoryQueries::step)
        .where("s.record = ?", record)
        .where("s.record_id = ?", id)
        .all(em);
  }

  /** An auditor may read every history, others those of records they may read. */
  private boolean mayRead(String record, long id) {
    if (user.has(Roles.AUDITOR)) {
      return true;
    }
    for (RecordGuard guard : guards) {
      if (guard.record().equals(record)) {
        return guard.mayRead(id);
      }
    }
    return false;
  }

  private static Step step(Object[] c) {
    return new Step(
        Moments.of(c[0]),
        (String) c[1],
        (String) c[2],
        (String) c[3],
        (String) c[4],
        (String) c[5]);
  }
}
