package org.consilium.screening.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Reason;
import org.consilium.screening.model.PanelMember;
import org.consilium.screening.model.Review;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.Subject;
import org.consilium.shared.model.RuleBroken;

/** Who reviews what: a proposal of the solver is taken over, and changed by hand. */
@Stateless
@Audited
@RolesAllowed(Roles.CALL_MANAGER)
public class AssignmentService {

  /** A review to be asked for, and what made the person fit. */
  public record Pair(long subjectId, long personId, @Size(max = 500) String why)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ScreeningAccess access;
  @Inject private Rounds rounds;
  @Inject private ScreeningTasks tasks;
  @Inject private CurrentUser user;

  /**
   * Takes an assignment over: reviews not in it are taken away unless they are handed in. Subjects
   * the caller is kept out of stay as they are.
   */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("assignment.accept")
  public void accept(long roundId, @Valid List<Pair> pairs) {
    Round round = mine(roundId);
    mustBeMixed(round);
    round.act(Round.Action.ASSIGN);
    Map<List<Long>, Review> known = known(roundId);
    for (Pair pair : pairs) {
      access.mustNotConflict(pair.subjectId());
      ask(round, pair, known.remove(List.of(pair.subjectId(), pair.personId())));
    }
    known.values().stream()
        .filter(v -> v.state() == Review.State.ASSIGNED || v.state() == Review.State.DRAFT)
        .filter(v -> !access.conflicted(v.subjectId(), user.personId()))
        .forEach(Review::remove);
    tasks.assigned(round);
  }

  /** The panel must hold at least what the plan asks for. */
  private void mustBeMixed(Round round) {
    for (PanelMember.Expertise expertise : PanelMember.Expertise.values()) {
      long have =
          rounds.panel(round.id()).stream()
              .filter(m -> m.isActive() && m.votes() && m.expertise() == expertise)
              .count();
      int need = round.mix().of(expertise);
      if (have < need) {
        throw new RuleBroken("panel.mix", expertise, have, need);
      }
    }
  }

  /** Asks one more person about a subject. Also while reviews are written. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("assignment.add")
  public void add(long subjectId, long personId) {
    Subject subject = rounds.find(Subject.class, subjectId);
    Round round = mine(subject.roundId());
    round.mustBe(Round.State.ASSIGNED, Round.State.REVIEWING);
    access.mustNotConflict(subjectId);
    List<Long> key = List.of(subjectId, personId);
    ask(round, new Pair(subjectId, personId, ""), known(round.id()).get(key));
    tasks.reviewsChanged(round, personId);
    tasks.replaced(round);
  }

  /** Takes a review away, and says why. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("assignment.remove")
  public void remove(long subjectId, long personId, @NotBlank @Reason String why) {
    Subject subject = rounds.find(Subject.class, subjectId);
    Round round = mine(subject.roundId());
    round.mustBe(Round.State.ASSIGNED, Round.State.REVIEWING);
    access.mustNotConflict(subjectId);
    Review review = known(round.id()).get(List.of(subjectId, personId));
    if (review == null) {
      throw new RuleBroken("record.not-found");
    }
    review.remove();
    tasks.reviewsChanged(round, personId);
  }

  private void ask(Round round, Pair pair, Review known) {
    Subject subject = rounds.find(Subject.class, pair.subjectId());
    if (subject.roundId() != round.id()) {
      throw new RuleBroken("record.not-found");
    }
    if (!rounds.activeMember(round.id(), pair.personId(), "assignment.not-in-panel").votes()) {
      throw new RuleBroken("assignment.not-in-panel");
    }
    if (access.conflicted(pair.subjectId(), pair.personId())) {
      throw new RuleBroken("assignment.conflict", subject.code());
    }
    if (known == null) {
      em.persist(new Review(pair.subjectId(), pair.personId(), pair.why()));
    } else if (known.state() == Review.State.REMOVED) {
      known.assignAgain(pair.why());
    }
  }

  private Map<List<Long>, Review> known(long roundId) {
    return rounds.reviews(roundId).stream()
        .collect(Collectors.toMap(v -> List.of(v.subjectId(), v.personId()), v -> v));
  }

  private Round mine(long roundId) {
    Round round = rounds.get(roundId);
    access.mayRun(round);
    return round;
  }
}
