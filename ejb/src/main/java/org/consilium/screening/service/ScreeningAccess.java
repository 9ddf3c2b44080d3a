package org.consilium.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.RoleScope;
import org.consilium.platform.service.SqlList;
import org.consilium.screening.model.Round;
import org.consilium.shared.model.RuleBroken;

/**
 * Who may do what in a round. A conflict of interest denies everything, in every role.
 *
 * <p>{@link #readable} and its neighbours restrict lists; one subject is read through the same
 * lists.
 */
@ApplicationScoped
class ScreeningAccess {

  /** Keeps out whoever has a conflict with subject {@code s}; takes the person. */
  static final String NOT_CONFLICTED =
      "not exists (select 1 from conflicted c where c.subject_id = s.id and c.person_id = ?)";

  private static final String STAFF =
      "exists (select 1 from role_grant g where g.account_id = ? and g.valid_from <= ?"
          + " and (g.valid_to is null or g.valid_to > ?)"
          + " and (g.role = 'auditor'"
          + " or g.role in ('committee-chair', 'committee-secretary') and g.scope = 'CENTRE'"
          + " or g.role = 'call-manager' and (g.scope = 'CENTRE' or g.scope = 'CALL'"
          + " and r.purpose = 'CALL' and g.scope_id = r.source_id)))";

  private static final String SEATED =
      "exists (select 1 from panel_member m where m.round_id = r.id and m.person_id = ?"
          + " and m.state = 'ACCEPTED')";

  private static final String ASKED =
      "exists (select 1 from panel_member m where m.round_id = r.id and m.person_id = ?"
          + " and m.state in ('INVITED', 'ACCEPTED'))";

  private static final String TOGETHER = "r.state in ('MEETING', 'DECIDED', 'NOTICE', 'FINAL')";

  private static final String OWN_REVIEW =
      "exists (select 1 from review v where v.subject_id = s.id and v.person_id = ?"
          + " and v.state <> 'REMOVED')";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /**
   * Restricts a list with aliases {@code s} (subject) and {@code r} (round): the office, chair,
   * secretary and auditor read every subject; a panel member reads what it reviews, and from the
   * meeting on all subjects; nobody reads where a conflict is.
   */
  <T> SqlList<T> readable(SqlList<T> list) {
    LocalDate today = LocalDate.now(clock);
    long person = user.personId();
    return list.where(
        NOT_CONFLICTED
            + " and ("
            + STAFF
            + " or "
            + SEATED
            + " and ("
            + TOGETHER
            + " or r.state = 'REVIEWING' and "
            + OWN_REVIEW
            + "))",
        person,
        user.accountId(),
        today,
        today,
        person,
        person);
  }

  /**
   * Restricts a list with aliases {@code s} and {@code r} to what the office, chair, secretary and
   * auditor read: panel, matrix, ranking, decisions.
   */
  <T> SqlList<T> overseen(SqlList<T> list) {
    LocalDate today = LocalDate.now(clock);
    return list.where(
        NOT_CONFLICTED + " and " + STAFF, user.personId(), user.accountId(), today, today);
  }

  /** Restricts a list with alias {@code r}: staff, and whoever was asked into the panel. */
  <T> SqlList<T> rounds(SqlList<T> list) {
    LocalDate today = LocalDate.now(clock);
    return list.where(
        "(" + STAFF + " or " + ASKED + ")", user.accountId(), today, today, user.personId());
  }

  /**
   * Restricts a list with alias {@code r} to staff and the seated panel: who sits in its meeting.
   */
  <T> SqlList<T> attended(SqlList<T> list) {
    LocalDate today = LocalDate.now(clock);
    return list.where(
        "(" + STAFF + " or " + SEATED + ")", user.accountId(), today, today, user.personId());
  }

  /**
   * Restricts a list with aliases {@code g} (meeting) and {@code r}: staff, and from the opening of
   * the meeting on its seated panel.
   */
  <T> SqlList<T> discussed(SqlList<T> list) {
    LocalDate today = LocalDate.now(clock);
    return list.where(
        "(" + STAFF + " or g.state <> 'PLANNED' and " + SEATED + ")",
        user.accountId(),
        today,
        today,
        user.personId());
  }

  /** Restricts a list with alias {@code r} to the office, chair, secretary and auditor. */
  <T> SqlList<T> staffed(SqlList<T> list) {
    LocalDate today = LocalDate.now(clock);
    return list.where(STAFF, user.accountId(), today, today);
  }

  /** A call manager of the centre or of this call runs its round. */
  void mayRun(Round round) {
    mayRun(round.purpose(), round.sourceId());
  }

  /** A call manager of the centre or of this call opens its round. */
  void mayRun(Round.Purpose purpose, long sourceId) {
    if (!runs(purpose, sourceId)) {
      throw new RuleBroken("call.not-manager");
    }
  }

  boolean runs(Round.Purpose purpose, long sourceId) {
    return purpose == Round.Purpose.CALL
        ? user.has(Roles.CALL_MANAGER, RoleScope.CALL, sourceId)
        : user.has(Roles.CALL_MANAGER, RoleScope.CENTRE, 0);
  }

  /** The centre's committee chair or secretary leads the meeting. */
  void mayLead() {
    if (!leads()) {
      throw new RuleBroken("meeting.not-leader");
    }
  }

  boolean leads() {
    return user.has(Roles.COMMITTEE_CHAIR, RoleScope.CENTRE, 0)
        || user.has(Roles.COMMITTEE_SECRETARY, RoleScope.CENTRE, 0);
  }

  /** A person acts on its own seat or review, and on nobody else's. */
  void mustBe(long personId) {
    if (personId != user.personId()) {
      throw new RuleBroken("screening.not-yours");
    }
  }

  /** Whoever has a conflict with a subject takes no part in it, in any role. */
  void mustNotConflict(long subjectId) {
    if (conflicted(subjectId, user.personId())) {
      throw new RuleBroken("screening.recused");
    }
  }

  boolean conflicted(long subjectId, long personId) {
    return !em.createNativeQuery(
            "select 1 from conflicted where subject_id = ?1 and person_id = ?2")
        .setParameter(1, subjectId)
        .setParameter(2, personId)
        .getResultList()
        .isEmpty();
  }
}
