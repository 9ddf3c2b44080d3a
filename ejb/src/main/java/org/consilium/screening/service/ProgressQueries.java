package org.consilium.screening.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.screening.model.Review;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.SearchTokens;

/** How far a round is: figures and single reviews, for its office; what they say stays sealed. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class ProgressQueries {

  /**
   * A round in figures, over the subjects the reader may see.
   *
   * @param conflicts active pairs of a panel member and a subject
   * @param assigned reviews asked for
   * @param submitted reviews handed in
   * @param abstained reviews the person abstained from
   * @param thin subjects with fewer reviews than planned
   */
  public record Progress(
      int subjects,
      int invited,
      int accepted,
      int declined,
      int conflicts,
      int assigned,
      int submitted,
      int abstained,
      int thin)
      implements Serializable {

    /** Reviews still to be written. */
    public int open() {
      return assigned - submitted - abstained;
    }
  }

  /** One review as its round's office sees it: who, what, how far. */
  public record ProgressRow(
      long reviewId,
      long personId,
      Names person,
      long subjectId,
      String code,
      String title,
      Review.State state,
      int scored,
      int criteria,
      OffsetDateTime due,
      OffsetDateTime savedAt,
      OffsetDateTime submittedAt)
      implements Serializable {}

  private static final String SEEN =
      " where s.round_id = r.id and not exists (select 1 from conflicted c"
          + " where c.subject_id = s.id and c.person_id = ?)";

  private static final String COUNTED =
      " and not exists (select 1 from conflicted c"
          + " where c.subject_id = s.id and c.person_id = v.person_id)";

  private static final String REVIEWS_LEFT =
      "(select count(*) from review v where v.subject_id = s.id"
          + " and v.state not in ('REMOVED', 'ABSTAINED')"
          + COUNTED
          + ")";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ScreeningAccess access;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** The figures of a round for its office, chair, secretary and auditor. One statement. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<Progress> of(long roundId) {
    long me = user.personId();
    String columns =
        String.join(
            ", ",
            "(select count(*) from subject s" + SEEN + ")",
            members("INVITED"),
            members("ACCEPTED"),
            members("DECLINED"),
            "(select count(*) from conflicted x join subject s on s.id = x.subject_id"
                + " join panel_member m on m.round_id = s.round_id and m.person_id = x.person_id"
                + " and m.state in ('INVITED', 'ACCEPTED')"
                + SEEN
                + ")",
            reviews("v.state <> 'REMOVED'"),
            reviews("v.state = 'SUBMITTED'"),
            reviews("v.state = 'ABSTAINED'"),
            "(select count(*) from subject s"
                + SEEN
                + " and "
                + REVIEWS_LEFT
                + " < r.reviews_each)");
    return access
        .staffed(SqlList.of(columns, "round r", "r.id", ProgressQueries::progress))
        .given(me, me, me, me, me, me)
        .where("r.id = ?", roundId)
        .all(em)
        .stream()
        .findFirst();
  }

  private static String members(String state) {
    return "(select count(*) from panel_member m where m.round_id = r.id and m.state = '"
        + state
        + "')";
  }

  private static String reviews(String condition) {
    return "(select count(*) from review v join subject s on s.id = v.subject_id"
        + SEEN
        + COUNTED
        + " and "
        + condition
        + ")";
  }

  /**
   * One page of reviews; filters {@code round}, {@code text} (names), {@code state}, {@code late}
   * (any value: open and past the due time), {@code person}; sorts {@code person}, {@code code},
   * {@code submitted}.
   */
  @RolesAllowed(Roles.MEMBER)
  public Page<ProgressRow> page(PageRequest request) {
    String person = request.filter("person");
    SqlList<ProgressRow> list =
        access
            .overseen(
                SqlList.of(
                        "v.id, p.id, p.name_zh, p.name_en, s.id, s.code, s.title, v.state,"
                            + " (select count(*) from score x where x.review_id = v.id),"
                            + " (select count(*) from round_criterion k where k.round_id = r.id),"
                            + " r.review_due, v.saved_at, v.submitted_at",
                        "review v join subject s on s.id = v.subject_id join round r on r.id ="
                            + " s.round_id join person p on p.id = v.person_id",
                        "v.id",
                        ProgressQueries::row)
                    .sortable("person", "p.sort_key")
                    .sortable("code", "s.code")
                    .sortable("submitted", "v.submitted_at")
                    .orderedBy("p.sort_key, s.code"))
            .where(
                "r.id = ? and v.state <> 'REMOVED'" + COUNTED,
                RoundQueries.number(request.filter("round")))
            .whereGiven("has_tokens(p.search_text, ?)", SearchTokens.query(request.filter("text")))
            .whereGiven("v.state = ?", request.filter("state"))
            .whereGiven("p.id = ?", person == null ? null : RoundQueries.number(person));
    if (request.filter("late") != null) {
      list.where(
          "v.state in ('ASSIGNED', 'DRAFT') and r.state = 'REVIEWING' and r.review_due < ?",
          OffsetDateTime.now(clock));
    }
    return list.page(em, request);
  }

  private static Progress progress(Object[] c) {
    int[] n = new int[c.length];
    for (int i = 0; i < n.length; i++) {
      n[i] = ((Number) c[i]).intValue();
    }
    return new Progress(n[0], n[1], n[2], n[3], n[4], n[5], n[6], n[7], n[8]);
  }

  private static ProgressRow row(Object[] c) {
    return new ProgressRow(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).longValue(),
        new Names((String) c[2], (String) c[3]),
        ((Number) c[4]).longValue(),
        (String) c[5],
        (String) c[6],
        Review.State.valueOf((String) c[7]),
        ((Number) c[8]).intValue(),
        ((Number) c[9]).intValue(),
        Moments.of(c[10]),
        Moments.of(c[11]),
        Moments.of(c[12]));
  }
}
