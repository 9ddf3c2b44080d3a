package org.consilium.screening.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.screening.model.Decision;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.Subject;
import org.consilium.shared.model.RuleBroken;

/** The office proposes decisions, another person releases them. */
@Stateless
@Audited
@RolesAllowed({Roles.CALL_MANAGER, Roles.COMMITTEE_CHAIR})
public class DecisionService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ScreeningAccess access;
  @Inject private Rounds rounds;
  @Inject private DecisionRules rules;
  @Inject private Release release;
  @Inject private MeetingTasks tasks;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /**
   * Proposes decisions for the subjects the caller may judge; what was proposed before is replaced.
   * The meeting must be closed.
   *
   * @throws RuleBroken {@code decision.over-envelope} with the figures, {@code
   *     decision.reason-needed} naming the subject
   */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("decision.propose")
  public void propose(long roundId, @Valid List<DecisionLine> lines) {
    Round round = rounds.get(roundId);
    access.mayRun(round);
    if (round.state() == Round.State.MEETING) {
      rules.mustHaveMet(roundId);
      round.act(Round.Action.DECIDE);
    }
    round.mustBe(Round.State.DECIDED);
    Map<Long, Integer> ranks = rules.ranks(roundId);
    rules.mustBeReasoned(roundId, lines, ranks);
    Map<Long, Decision> known =
        rounds.decisions(roundId).stream().collect(Collectors.toMap(Decision::subjectId, d -> d));
    for (DecisionLine line : lines) {
      Subject subject = rounds.find(Subject.class, line.subjectId());
      if (subject.roundId() != roundId) {
        throw new RuleBroken("record.not-found");
      }
      access.mustNotConflict(line.subjectId());
      Decision decision =
          known.computeIfAbsent(
              line.subjectId(), id -> new Decision(id, ranks.get(line.subjectId())));
      decision.propose(line.outcome(), line.amount(), line.conditions(), line.reason());
      decision.by(user.accountId(), OffsetDateTime.now(clock));
      em.persist(decision);
    }
    rules.mustFit(round, known.values());
    tasks.releaseDecisions(round, user.personId());
  }

  /**
   * Releases what others proposed, except where the caller has a conflict. When nothing is left the
   * round is published: owners hear their decision, letters go out, the notice begins.
   *
   * @return how many decisions still wait for another person
   */
  @RolesAllowed({Roles.CALL_MANAGER, Roles.COMMITTEE_CHAIR})
  @Audited("decision.release")
  public int release(long roundId) {
    Round round = rounds.get(roundId);
    if (!access.leads()) {
      access.mayRun(round);
    }
    round.mustBe(Round.State.DECIDED);
    List<Decision> decisions = rounds.decisions(roundId);
    rules.mustBeComplete(round, decisions);
    rules.mustFit(round, decisions);
    int waiting = 0;
    int released = 0;
    for (Decision decision : decisions) {
      if (decision.state() == Decision.State.RELEASED) {
        continue;
      }
      if (access.conflicted(decision.subjectId(), user.personId())) {
        waiting++;
        continue;
      }
      decision.release(user.accountId(), OffsetDateTime.now(clock));
      released++;
    }
    if (released == 0) {
      throw new RuleBroken("decision.nothing-to-release", waiting);
    }
    em.flush();
    if (waiting == 0) {
      release.publish(round, decisions);
    }
    return waiting;
  }

  /** Ends the public notice once its days have passed. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("round.finish")
  public void finish(long roundId) {
    Round round = rounds.get(roundId);
    access.mayRun(round);
    release.finish(round);
  }
}
