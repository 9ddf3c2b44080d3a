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
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Reason;
import org.consilium.screening.model.Review;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.Score;
import org.consilium.screening.model.Subject;
import org.consilium.shared.model.RuleBroken;

/** Reviewers write their own reviews. */
@Stateless
@Audited
@RolesAllowed({Roles.REVIEWER, Roles.COMMITTEE_CHAIR})
public class ReviewService {

  /**
   * What was saved.
   *
   * @param version to be named with the next draft
   */
  public record Saved(int version, OffsetDateTime at) implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ScreeningAccess access;
  @Inject private Rounds rounds;
  @Inject private ScreeningTasks tasks;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** Keeps a draft; refused when the review was saved elsewhere meanwhile. */
  @RolesAllowed({Roles.REVIEWER, Roles.COMMITTEE_CHAIR})
  @Audited("review.save")
  public Saved save(long reviewId, @Valid ReviewDraft draft) {
    Review review = own(reviewId);
    keep(review, draft);
    return new Saved(review.version(), OffsetDateTime.now(clock));
  }

  /** Hands a review in. It cannot be changed afterwards. */
  @RolesAllowed({Roles.REVIEWER, Roles.COMMITTEE_CHAIR})
  @Audited("review.submit")
  public void submit(long reviewId, @Valid ReviewDraft draft) {
    Review review = own(reviewId);
    keep(review, draft);
    Round round = round(review);
    int criteria = rounds.criteria(round.id()).size();
    review.submit(scores(reviewId).size(), criteria, OffsetDateTime.now(clock));
    tasks.reviewsChanged(round, review.personId());
  }

  /** The reviewer cannot judge this one, without having a conflict, and says why. */
  @RolesAllowed({Roles.REVIEWER, Roles.COMMITTEE_CHAIR})
  @Audited("review.abstain")
  public void abstain(long reviewId, @NotBlank @Size(max = 1000) @Reason String why) {
    Review review = own(reviewId);
    review.abstain();
    tasks.reviewsChanged(round(review), review.personId());
  }

  private void keep(Review review, ReviewDraft draft) {
    if (draft.version() != review.version()) {
      throw new RuleBroken("review.saved-elsewhere");
    }
    Set<Long> known = new HashSet<>();
    rounds.criteria(round(review).id()).forEach(k -> known.add(k.id()));
    Map<Long, Score> scores = scores(review.id());
    draft
        .points()
        .forEach(
            (criterion, points) -> {
              if (!known.contains(criterion)) {
                throw new RuleBroken("record.not-found");
              }
              Score score = scores.get(criterion);
              if (score == null) {
                em.persist(new Score(review.id(), criterion, points));
              } else {
                score.give(points);
              }
            });
    review.save(
        draft.confidence(), draft.applicant(), draft.committee(), OffsetDateTime.now(clock));
    em.flush();
  }

  private Map<Long, Score> scores(long reviewId) {
    return em.createQuery("select x from Score x where x.reviewId = :review", Score.class)
        .setParameter("review", reviewId)
        .getResultStream()
        .collect(Collectors.toMap(Score::criterionId, x -> x));
  }

  private Round round(Review review) {
    return rounds.roundOf(rounds.find(Subject.class, review.subjectId()));
  }

  /** The caller's own review in a round that reviews, in time, without a conflict. */
  private Review own(long reviewId) {
    Review review = rounds.find(Review.class, reviewId);
    access.mustBe(review.personId());
    access.mustNotConflict(review.subjectId());
    Round round = round(review);
    round.mustBe(Round.State.REVIEWING);
    rounds.activeMember(round.id(), user.personId(), "screening.not-yours");
    return review;
  }
}
