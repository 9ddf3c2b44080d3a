package org.consilium.screening.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.consilium.platform.model.Roles;

/** Everything a reviewer needs to write one of the own reviews, read in one go. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class ReviewDesk {

  /**
   * A review and what lies beside it.
   *
   * @param paper what is judged, frozen
   * @param queue the reader's reviews in this round
   * @param others what others wrote, as far as it may be read by now
   */
  public record Work(
      ReviewQueries.ReviewRow review,
      ReviewQueries.Written written,
      SubjectPaper paper,
      List<RoundQueries.CriterionRow> criteria,
      List<ReviewQueries.ReviewRow> queue,
      List<ReviewQueries.Other> others)
      implements Serializable {}

  @Inject private ReviewQueries reviews;
  @Inject private SubjectQueries subjects;
  @Inject private RoundQueries rounds;

  /** One of the caller's reviews with its paper, if both are the caller's to read. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<Work> of(long reviewId) {
    return reviews
        .find(reviewId)
        .flatMap(
            review ->
                subjects
                    .paper(review.subjectId())
                    .map(
                        paper ->
                            new Work(
                                review,
                                reviews.written(reviewId).orElseThrow(),
                                paper,
                                rounds.criteria(review.roundId()),
                                reviews.inRound(review.roundId()),
                                reviews.others(reviewId))));
  }
}
