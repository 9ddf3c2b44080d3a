package org.consilium.screening.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.Reason;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.RoundCriterion;
import org.consilium.screening.model.Subject;
import org.consilium.shared.model.RuleBroken;

/** Call managers open rounds and carry them from step to step. */
@Stateless
@Audited
@RolesAllowed(Roles.CALL_MANAGER)
public class RoundService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ScreeningAccess access;
  @Inject private Rounds rounds;
  @Inject private SubjectSources sources;
  @Inject private ConflictFinder conflicts;
  @Inject private ScreeningTasks tasks;
  @Inject private Clock clock;

  /**
   * Opens a round: its subjects are frozen as they are now, its criteria copied.
   *
   * @return the id of the round
   */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("round.open")
  public long open(Round.Purpose purpose, long sourceId, @Valid RoundPlan plan) {
    access.mayRun(purpose, sourceId);
    SubjectSource source = sources.of(purpose);
    int waiting = source.waiting(sourceId);
    if (waiting > 0) {
      throw new RuleBroken("round.unjudged", waiting);
    }
    SubjectSource.Opening opening = source.opening(sourceId);
    List<SubjectSource.Candidate> candidates = source.candidates(sourceId);
    if (candidates.isEmpty()) {
      throw new RuleBroken("round.no-subjects");
    }
    Round round =
        new Round(
            purpose,
            sourceId,
            opening.titleEn(),
            opening.titleZh(),
            opening.envelope(),
            opening.noticeDays(),
            OffsetDateTime.now(clock));
    round.plan(plan.reviewsEach(), plan.maxLoad(), Moments.at(plan.due()));
    round.ask(plan.mix(), plan.openness());
    em.persist(round);
    freeze(round, opening, candidates);
    source.begun(sourceId, candidates.stream().map(SubjectSource.Candidate::refId).toList());
    em.flush();
    conflicts.refresh(round.id());
    tasks.formPanel(round);
    return round.id();
  }

  private void freeze(
      Round round, SubjectSource.Opening opening, List<SubjectSource.Candidate> candidates) {
    int position = 0;
    for (SubjectSource.Criterion k : opening.criteria()) {
      em.persist(
          new RoundCriterion(
              round.id(),
              ++position,
              k.titleEn(),
              k.titleZh(),
              k.weight(),
              k.levelsEn(),
              k.levelsZh()));
    }
    for (SubjectSource.Candidate c : candidates) {
      Subject subject =
          new Subject(round.id(), c.kind(), c.refId(), c.code(), c.title(), c.requested());
      subject.freeze(c.snapshot(), c.sha256(), c.persons(), c.organisations());
      em.persist(subject);
    }
  }

  /** Changes the plan while nobody reviews yet. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("round.plan")
  public void plan(long id, @Valid RoundPlan plan) {
    Round round = mine(id);
    round.plan(plan.reviewsEach(), plan.maxLoad(), Moments.at(plan.due()));
    round.ask(plan.mix(), plan.openness());
  }

  /** Reviewing begins: everybody with a subject gets a task. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("round.start")
  public void start(long id) {
    Round round = mine(id);
    round.act(Round.Action.START);
    tasks.askForReviews(round);
  }

  /** Gives reviewers more or less time, all of them alike, and says why. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("round.moveDue")
  public void moveDue(long id, LocalDateTime due, @NotBlank @Reason String reason) {
    Round round = mine(id);
    round.dueAt(Moments.at(due));
    tasks.dueMoved(round);
  }

  /** Reminds everybody with open reviews by letter. Returns how many that are. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("round.remind")
  public int remind(long id) {
    Round round = mine(id);
    round.mustBe(Round.State.REVIEWING);
    return tasks.remind(round);
  }

  private Round mine(long id) {
    Round round = rounds.get(id);
    access.mayRun(round);
    return round;
  }
}
