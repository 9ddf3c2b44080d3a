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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.screening.model.PanelMember;
import org.consilium.screening.model.Review;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.SearchTokens;

/** A reviewer's own reviews. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class ReviewQueries {

  /**
   * A review in its author's queue.
   *
   * @param version to be named with the next draft
   * @param scored criteria that have points
   * @param criteria criteria there are
   */
  public record ReviewRow(
      long id,
      int version,
      long subjectId,
      long roundId,
      Names round,
      String code,
      String title,
      Review.State state,
      boolean open,
      OffsetDateTime due,
      OffsetDateTime savedAt,
      int scored,
      int criteria)
      implements Serializable {}

  /** What a review says, for its author. */
  public record Written(
      Map<Long, Integer> points, Integer confidence, String applicant, String committee)
      implements Serializable {}

  /** What somebody else wrote about the same subject, without a name. */
  public record Other(
      PanelMember.Expertise expertise,
      Map<Long, Integer> points,
      Integer confidence,
      String applicant,
      String committee)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private CurrentUser user;

  /**
   * One page; filters {@code text}, {@code state}, {@code round}; sorts {@code code}, {@code due}.
   */
  @RolesAllowed(Roles.MEMBER)
  public Page<ReviewRow> mine(PageRequest request) {
    String round = request.filter("round");
    return own()
        .whereGiven("has_tokens(s.search_text, ?)", SearchTokens.query(request.filter("text")))
        .whereGiven("v.state = ?", request.filter("state"))
        .whereGiven("r.id = ?", round == null ? null : RoundQueries.number(round))
        .page(em, request);
  }

  /** The caller's reviews in a round, in a stable order. */
  @RolesAllowed(Roles.MEMBER)
  public List<ReviewRow> inRound(long roundId) {
    return own().where("r.id = ?", roundId).all(em);
  }

  /** One of the caller's reviews, if it exists and no conflict is known. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<ReviewRow> find(long id) {
    return own().where("v.id = ?", id).all(em).stream().findFirst();
  }

  /** What the caller has written. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<Written> written(long id) {
    return SqlList.of(
            "v.confidence, v.comment_applicant, v.comment_committee, (select"
                + " string_agg(x.criterion_id || ':' || x.points, ',') from score x where"
                + " x.review_id = v.id)",
            "review v join subject s on s.id = v.subject_id",
            "v.id",
            c ->
                new Written(
                    points((String) c[3]),
                    c[0] == null ? null : ((Number) c[0]).intValue(),
                    (String) c[1],
                    (String) c[2]))
        .where("v.id = ? and v.person_id = ? and v.state <> 'REMOVED'", id, user.personId())
        .where(ScreeningAccess.NOT_CONFLICTED, user.personId())
        .all(em)
        .stream()
        .findFirst();
  }

  /**
   * What the others handed in about the subject of one of the caller's reviews: only after the own
   * one is handed in, and only when the round is open by then or the panel meets already.
   */
  @RolesAllowed(Roles.MEMBER)
  public List<Other> others(long id) {
    return SqlList.of(
            "m.expertise, v.confidence, v.comment_applicant, v.comment_committee, (select"
                + " string_agg(x.criterion_id || ':' || x.points, ',') from score x where"
                + " x.review_id = v.id)",
            "review own join subject s on s.id = own.subject_id join round r on r.id = s.round_id"
                + " join review v on v.subject_id = s.id and v.id <> own.id and v.state ="
                + " 'SUBMITTED' join panel_member m on m.round_id = r.id and m.person_id ="
                + " v.person_id",
            "md5(v.id::text)",
            ReviewQueries::other)
        .where("own.id = ? and own.person_id = ? and own.state = 'SUBMITTED'", id, user.personId())
        .where("(r.openness = 'AFTER_OWN' or r.state not in ('PANEL', 'ASSIGNED', 'REVIEWING'))")
        .where(
            "exists (select 1 from panel_member me where me.round_id = r.id"
                + " and me.person_id = own.person_id and me.state = 'ACCEPTED')")
        .where(ScreeningAccess.NOT_CONFLICTED, user.personId())
        .where(
            "not exists (select 1 from conflicted c where c.subject_id = s.id"
                + " and c.person_id = v.person_id)")
        .all(em);
  }

  private static Other other(Object[] c) {
    return new Other(
        PanelMember.Expertise.valueOf((String) c[0]),
        points((String) c[4]),
        c[1] == null ? null : ((Number) c[1]).intValue(),
        (String) c[2],
        (String) c[3]);
  }

  static Map<Long, Integer> points(String all) {
    Map<Long, Integer> points = new HashMap<>();
    if (all != null) {
      for (String one : all.split(",")) {
        String[] parts = one.split(":");
        points.put(Long.valueOf(parts[0]), Integer.valueOf(parts[1]));
      }
    }
    return points;
  }

  private SqlList<ReviewRow> own() {
    return SqlList.of(
            "v.id, v.version, s.id, r.id, r.title_zh, r.title_en, s.code, s.title, v.state,"
                + " r.state = 'REVIEWING', r.review_due, v.saved_at,"
                + " (select count(*) from score x where x.review_id = v.id),"
                + " (select count(*) from round_criterion k where k.round_id = r.id)",
            "review v join subject s on s.id = v.subject_id join round r on r.id = s.round_id",
            "v.id",
            ReviewQueries::row)
        .sortable("code", "s.code")
        .sortable("due", "r.review_due")
        .orderedBy("r.review_due desc, s.code")
        .where("v.person_id = ? and v.state <> 'REMOVED'", user.personId())
        .where("r.state not in ('PANEL', 'ASSIGNED')")
        .where(
            "exists (select 1 from panel_member m where m.round_id = r.id"
                + " and m.person_id = v.person_id and m.state = 'ACCEPTED')")
        .where(ScreeningAccess.NOT_CONFLICTED, user.personId());
  }

  private static ReviewRow row(Object[] c) {
    return new ReviewRow(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).intValue(),
        ((Number) c[2]).longValue(),
        ((Number) c[3]).longValue(),
        new Names((String) c[4], (String) c[5]),
        (String) c[6],
        (String) c[7],
        Review.State.valueOf((String) c[8]),
        (Boolean) c[9],
        Moments.of(c[10]),
        Moments.of(c[11]),
        ((Number) c[12]).intValue(),
        ((Number) c[13]).intValue());
  }
}
