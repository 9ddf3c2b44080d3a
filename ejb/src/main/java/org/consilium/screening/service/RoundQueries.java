package org.consilium.screening.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.screening.model.PanelMix;
import org.consilium.screening.model.Round;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.SearchTokens;

/** Rounds and their subjects, for those who run, judge or check them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class RoundQueries {

  /** A criterion; levels are lines from 1 to 5. */
  public record CriterionRow(
      long id, Names title, int weight, List<String> levelsZh, List<String> levelsEn)
      implements Serializable {}

  /**
   * A subject in a list of the office.
   *
   * @param assigned reviews asked for
   * @param submitted reviews handed in
   * @param conflicts panel members kept out
   */
  public record SubjectRow(
      long id,
      String code,
      String title,
      Money requested,
      int assigned,
      int submitted,
      int conflicts)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ScreeningAccess access;
  @Inject private CurrentUser user;

  /** One page; filters {@code text}, {@code state}; sorts {@code due}. */
  @RolesAllowed(Roles.MEMBER)
  public Page<RoundRow> page(PageRequest request) {
    String text = request.filter("text");
    SqlList<RoundRow> list = visible().whereGiven("r.state = ?", request.filter("state"));
    if (text != null) {
      String like = "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%";
      list.where("(r.title_en ilike ? or r.title_zh ilike ?)", like, like);
    }
    return list.page(em, request);
  }

  /** One round, if it exists and is visible. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<RoundRow> find(long id) {
    return visible().where("r.id = ?", id).all(em).stream().findFirst();
  }

  /** The round about a source, if it exists and is visible. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<RoundRow> about(Round.Purpose purpose, long sourceId) {
    return visible()
        .where("r.purpose = ? and r.source_id = ?", purpose.name(), sourceId)
        .all(em)
        .stream()
        .findFirst();
  }

  /** The criteria of a round, in order. */
  @RolesAllowed(Roles.MEMBER)
  public List<CriterionRow> criteria(long roundId) {
    return access
        .rounds(
            SqlList.of(
                "k.id, k.title_zh, k.title_en, k.weight, k.levels_zh, k.levels_en",
                "round_criterion k join round r on r.id = k.round_id",
                "k.position",
                c ->
                    new CriterionRow(
                        ((Number) c[0]).longValue(),
                        new Names((String) c[1], (String) c[2]),
                        ((Number) c[3]).intValue(),
                        ((String) c[4]).lines().toList(),
                        ((String) c[5]).lines().toList())))
        .where("k.round_id = ?", roundId)
        .all(em);
  }

  /**
   * The subjects of a round for its office; filter {@code text}, {@code round}; sorts as columns.
   */
  @RolesAllowed(Roles.MEMBER)
  public Page<SubjectRow> subjects(PageRequest request) {
    String kept =
        "(select count(distinct c.person_id) from conflicted c join panel_member m"
            + " on m.round_id = r.id and m.person_id = c.person_id"
            + " and m.state in ('INVITED', 'ACCEPTED') where c.subject_id = s.id)";
    return access
        .overseen(
            SqlList.of(
                "s.id, s.code, s.title, s.requested_fen,"
                    + reviews("v.state <> 'REMOVED'")
                    + ", "
                    + reviews("v.state = 'SUBMITTED'")
                    + ", "
                    + kept,
                "subject s join round r on r.id = s.round_id",
                "s.id",
                RoundQueries::subject))
        .sortable("code", "s.code")
        .sortable("requested", "s.requested_fen")
        .orderedBy("s.code")
        .where("r.id = ?", number(request.filter("round")))
        .whereGiven("has_tokens(s.search_text, ?)", SearchTokens.query(request.filter("text")))
        .page(em, request);
  }

  /** True when the caller runs this round: a call manager of its call or of the centre. */
  @RolesAllowed(Roles.MEMBER)
  public boolean runs(RoundRow round) {
    return access.runs(round.purpose(), round.sourceId());
  }

  /** True when the caller would run a round about this source. */
  @RolesAllowed(Roles.MEMBER)
  public boolean runs(Round.Purpose purpose, long sourceId) {
    return access.runs(purpose, sourceId);
  }

  /** True when the caller leads its meeting. */
  @RolesAllowed(Roles.MEMBER)
  public boolean leads() {
    return access.leads();
  }

  /** True for the office, chair, secretary and auditor of this round. */
  @RolesAllowed(Roles.MEMBER)
  public boolean oversees(long roundId) {
    return !access
        .staffed(SqlList.of("r.id", "round r", "r.id", c -> c[0]))
        .where("r.id = ?", roundId)
        .all(em)
        .isEmpty();
  }

  static long number(String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  private static String reviews(String condition) {
    return " (select count(*) from review v where v.subject_id = s.id and "
        + condition
        + " and not exists (select 1 from conflicted c where c.subject_id = s.id"
        + " and c.person_id = v.person_id))";
  }

  private static SubjectRow subject(Object[] c) {
    return new SubjectRow(
        ((Number) c[0]).longValue(),
        (String) c[1],
        (String) c[2],
        Money.fen(((Number) c[3]).longValue()),
        ((Number) c[4]).intValue(),
        ((Number) c[5]).intValue(),
        ((Number) c[6]).intValue());
  }

  private SqlList<RoundRow> visible() {
    return access.rounds(
        SqlList.of(
                "r.id, r.purpose, r.source_id, r.title_zh, r.title_en, r.state, r.reviews_each,"
                    + " r.max_load, r.envelope_fen, r.review_due, r.notice_days,"
                    + " (select count(*) from subject s where s.round_id = r.id and "
                    + ScreeningAccess.NOT_CONFLICTED.replace("?", String.valueOf(user.personId()))
                    + "), r.need_clinical, r.need_engineering, r.need_finance, r.need_industry,"
                    + " r.openness",
                "round r",
                "r.id",
                RoundQueries::row)
            .sortable("due", "r.review_due")
            .orderedBy("r.created_at desc"));
  }

  private static RoundRow row(Object[] c) {
    return new RoundRow(
        ((Number) c[0]).longValue(),
        Round.Purpose.valueOf((String) c[1]),
        ((Number) c[2]).longValue(),
        new Names((String) c[3], (String) c[4]),
        Round.State.valueOf((String) c[5]),
        ((Number) c[6]).intValue(),
        ((Number) c[7]).intValue(),
        Money.fen(((Number) c[8]).longValue()),
        Moments.of(c[9]),
        ((Number) c[10]).intValue(),
        ((Number) c[11]).intValue(),
        new PanelMix(
            ((Number) c[12]).intValue(),
            ((Number) c[13]).intValue(),
            ((Number) c[14]).intValue(),
            ((Number) c[15]).intValue()),
        Round.Openness.valueOf((String) c[16]));
  }
}
