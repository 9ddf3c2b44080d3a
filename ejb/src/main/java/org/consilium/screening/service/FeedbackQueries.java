package org.consilium.screening.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.model.Subject;
import org.consilium.shared.model.Money;

/**
 * What the people behind a subject hear once its decision is released: outcome and comments, no
 * names.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class FeedbackQueries {

  /**
   * How it ended.
   *
   * @param refId the proposal, or what else was judged
   * @param comments of the reviewers to the applicants, in no telling order
   */
  public record Feedback(
      long subjectId,
      long roundId,
      long refId,
      String code,
      String title,
      Outcome outcome,
      Money amount,
      String conditions,
      OffsetDateTime releasedAt,
      List<String> comments)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private CurrentUser user;

  /** The feedback on a subject, for those who stand behind it. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<Feedback> find(long subjectId) {
    return SqlList.of(
            "s.id, s.round_id, s.ref_id, s.code, s.title, d.outcome, d.amount_fen, d.conditions, d.released_at",
            "subject s join round r on r.id = s.round_id join decision d on d.subject_id = s.id",
            "s.id",
            this::feedback)
        .where("s.id = ? and d.state = 'RELEASED' and r.state in ('NOTICE', 'FINAL')", subjectId)
        .where(
            "exists (select 1 from subject_person t where t.subject_id = s.id and t.person_id = ?)",
            user.personId())
        .all(em)
        .stream()
        .findFirst();
  }

  /** The subject a record became in its last released round, for those who stand behind it. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<Feedback> of(Subject.Kind kind, long refId) {
    return SqlList.of("s.id", "subject s", "s.id", c -> ((Number) c[0]).longValue())
        .orderedBy("s.id desc")
        .where("s.kind = ? and s.ref_id = ?", kind.name(), refId)
        .all(em)
        .stream()
        .findFirst()
        .flatMap(this::find);
  }

  private Feedback feedback(Object[] c) {
    long subject = ((Number) c[0]).longValue();
    List<?> comments =
        em.createNativeQuery(
                "select v.comment_applicant from review v where v.subject_id = ?1"
                    + " and v.state = 'SUBMITTED' and v.comment_applicant <> ''"
                    + " order by md5(v.comment_applicant)")
            .setParameter(1, subject)
            .getResultList();
    return new Feedback(
        subject,
        ((Number) c[1]).longValue(),
        ((Number) c[2]).longValue(),
        (String) c[3],
        (String) c[4],
        Outcome.valueOf((String) c[5]),
        Money.fen(((Number) c[6]).longValue()),
        (String) c[7],
        Moments.of(c[8]),
        comments.stream().map(String.class::cast).toList());
  }
}
