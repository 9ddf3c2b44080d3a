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
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.screening.model.PanelMember;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.SearchTokens;

/** Who judges in a round, and who could. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class PanelQueries {

  /**
   * A seat in a panel.
   *
   * @param places where the person belongs today
   * @param load reviews asked for
   * @param submitted reviews handed in
   */
  public record MemberRow(
      long id,
      long personId,
      Names name,
      Names places,
      PanelMember.Expertise expertise,
      boolean votes,
      PanelMember.State state,
      String reason,
      int load,
      int submitted)
      implements Serializable {}

  /**
   * Somebody who could be asked.
   *
   * @param free subjects the person has no conflict with
   * @param busy reviews the person still has to write, in all rounds
   */
  public record CandidateRow(
      long personId,
      Names name,
      Names places,
      PanelMember.Expertise expertise,
      String keywords,
      int free,
      int busy)
      implements Serializable {}

  /** An invitation to the caller, or a seat the caller took. */
  public record OwnSeat(
      long id, long roundId, Names round, PanelMember.State state, OffsetDateTime due)
      implements Serializable {}

  /** Where a person belongs today, in each language. */
  static String places(String person) {
    return place("coalesce(o.name_zh, o.name_en)", person) + ", " + place("o.name_en", person);
  }

  private static String place(String name, String person) {
    return "(select string_agg("
        + name
        + ", '; ' order by f.id) from affiliation f join organisation o on o.id = f.organisation_id"
        + " where f.person_id = "
        + person
        + " and f.state = 'VERIFIED' and f.valid_to is null)";
  }

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ScreeningAccess access;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** The panel of a round, for its office, by name. */
  @RolesAllowed(Roles.MEMBER)
  public List<MemberRow> members(long roundId) {
    return access
        .staffed(
            SqlList.of(
                    "m.id, p.id, p.name_zh, p.name_en, "
                        + places("p.id")
                        + ", m.expertise, m.voting, m.state, m.reason, "
                        + count("v.state <> 'REMOVED'")
                        + ", "
                        + count("v.state = 'SUBMITTED'"),
                    "panel_member m join round r on r.id = m.round_id join person p on p.id ="
                        + " m.person_id",
                    "m.id",
                    PanelQueries::member)
                .orderedBy("p.sort_key"))
        .where("m.round_id = ?", roundId)
        .all(em);
  }

  /** Who could be asked; filters {@code text}, {@code round}, {@code expertise}. */
  @RolesAllowed(Roles.MEMBER)
  public Page<CandidateRow> candidates(PageRequest request) {
    LocalDate today = LocalDate.now(clock);
    long round = RoundQueries.number(request.filter("round"));
    return access
        .staffed(
            SqlList.of(
                    "k.id, k.name_zh, k.name_en, "
                        + places("k.id")
                        + ", k.expertise, k.keywords, (select count(*) from subject s where"
                        + " s.round_id = r.id and not exists (select 1 from conflicted c where"
                        + " c.subject_id = s.id and c.person_id = k.id)), (select count(*) from"
                        + " review v where v.person_id = k.id and v.state in ('ASSIGNED',"
                        + " 'DRAFT'))",
                    PanelCandidates.PEOPLE + " k cross join round r",
                    "k.id",
                    PanelQueries::candidate)
                .given(today, today, today, today)
                .orderedBy("k.sort_key"))
        .where("r.id = ?", round)
        .where(
            "not exists (select 1 from panel_member m where m.round_id = r.id and m.person_id ="
                + " k.id and m.state in ('INVITED', 'ACCEPTED'))")
        .whereGiven("k.expertise = ?", request.filter("expertise"))
        .whereGiven("has_tokens(k.search_text, ?)", SearchTokens.query(request.filter("text")))
        .page(em, request);
  }

  /** The caller's own invitations and seats, newest first. */
  @RolesAllowed(Roles.MEMBER)
  public List<OwnSeat> mine() {
    return SqlList.of(
            "m.id, m.round_id, r.title_zh, r.title_en, m.state, r.review_due",
            "panel_member m join round r on r.id = m.round_id",
            "m.id",
            c ->
                new OwnSeat(
                    ((Number) c[0]).longValue(),
                    ((Number) c[1]).longValue(),
                    new Names((String) c[2], (String) c[3]),
                    PanelMember.State.valueOf((String) c[4]),
                    Moments.of(c[5])))
        .orderedBy("m.id desc")
        .where("m.person_id = ? and m.state <> 'WITHDRAWN'", user.personId())
        .all(em);
  }

  private static String count(String condition) {
    return "(select count(*) from review v join subject s on s.id = v.subject_id"
        + " where s.round_id = r.id and v.person_id = p.id and "
        + condition
        + ")";
  }

  private static MemberRow member(Object[] c) {
    return new MemberRow(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).longValue(),
        new Names((String) c[2], (String) c[3]),
        new Names((String) c[4], (String) c[5]),
        PanelMember.Expertise.valueOf((String) c[6]),
        (Boolean) c[7],
        PanelMember.State.valueOf((String) c[8]),
        (String) c[9],
        ((Number) c[10]).intValue(),
        ((Number) c[11]).intValue());
  }

  private static CandidateRow candidate(Object[] c) {
    return new CandidateRow(
        ((Number) c[0]).longValue(),
        new Names((String) c[1], (String) c[2]),
        new Names((String) c[3], (String) c[4]),
        PanelMember.Expertise.valueOf((String) c[5]),
        (String) c[6],
        ((Number) c[7]).intValue(),
        ((Number) c[8]).intValue());
  }
}
