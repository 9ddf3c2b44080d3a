package org.consilium.screening.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Reason;
import org.consilium.screening.model.Conflict;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.Subject;
import org.consilium.shared.model.RuleBroken;

/** Conflicts of interest: brought up to date, declared by the person, cleared by an officer. */
@Stateless
@Audited
@RolesAllowed({
  Roles.CALL_MANAGER,
  Roles.REVIEWER,
  Roles.COMMITTEE_CHAIR,
  Roles.COMMITTEE_SECRETARY
})
public class ConflictService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ScreeningAccess access;
  @Inject private Rounds rounds;
  @Inject private ConflictFinder finder;
  @Inject private ScreeningTasks tasks;
  @Inject private CurrentUser user;

  /** Computes a round's conflicts from the facts as they are today. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("conflict.refresh")
  public void refresh(long roundId) {
    Round round = rounds.get(roundId);
    access.mayRun(round);
    mustJudge(round);
    finder.refresh(roundId);
  }

  /** A judge says that there is a conflict, and why; the review goes back at once. */
  @RolesAllowed({Roles.REVIEWER, Roles.COMMITTEE_CHAIR, Roles.COMMITTEE_SECRETARY})
  @Audited("conflict.declare")
  public void declare(long subjectId, @NotBlank @Size(max = 1000) @Reason String why) {
    Subject subject = rounds.find(Subject.class, subjectId);
    Round round = rounds.roundOf(subject);
    mustJudge(round);
    access.mustNotConflict(subjectId);
    rounds.activeMember(round.id(), user.personId(), "screening.not-yours");
    em.persist(
        new Conflict(subjectId, user.personId(), Conflict.Kind.DECLARED, why == null ? "" : why));
    em.flush();
    finder.takeReviewsAway(round.id());
    tasks.reviewsChanged(round, user.personId());
  }

  /** A call manager finds that a fact does not matter here, and says why. Not in own matters. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("conflict.clear")
  public void clear(long conflictId, @NotBlank @Size(max = 1000) @Reason String why) {
    decided(conflictId).clear(user.actor().name(), why);
  }

  /** Takes a clearing back. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("conflict.restore")
  public void restore(long conflictId, @NotBlank @Size(max = 1000) @Reason String why) {
    Conflict conflict = decided(conflictId);
    conflict.restore();
    em.flush();
    Round round = rounds.roundOf(rounds.find(Subject.class, conflict.subjectId()));
    finder.takeReviewsAway(round.id());
    tasks.reviewsChanged(round, conflict.personId());
  }

  private Conflict decided(long conflictId) {
    Conflict conflict = rounds.find(Conflict.class, conflictId);
    Round round = rounds.roundOf(rounds.find(Subject.class, conflict.subjectId()));
    access.mayRun(round);
    mustJudge(round);
    access.mustNotConflict(conflict.subjectId());
    if (conflict.personId() == user.personId()) {
      throw new RuleBroken("conflict.own");
    }
    return conflict;
  }

  private static void mustJudge(Round round) {
    round.mustBe(
        Round.State.PANEL, Round.State.ASSIGNED, Round.State.REVIEWING, Round.State.MEETING);
  }
}
