package org.consilium.funding.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.consilium.funding.model.Award;
import org.consilium.funding.model.Instalment;
import org.consilium.funding.model.PlanStep;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.SearchTokens;

/** Awards the reader may see, and of them the partners whose figures the reader may see. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class AwardQueries {

  /**
   * A partner of an award.
   *
   * @param granted the centre's money
   * @param own what the partner adds
   * @param released what may be asked for by now
   * @param asked what was asked for
   */
  public record PartnerRow(
      long organisationId,
      Names name,
      Money granted,
      Money own,
      Money released,
      Money asked,
      Money paid)
      implements Serializable {

    /** What may still be asked for now. */
    public Money open() {
      return released.minus(asked);
    }
  }

  /** An instalment; the amount is that of the partners whose figures the reader may see. */
  public record PlanRow(
      long id,
      int number,
      int sharePpm,
      LocalDate dueOn,
      Names condition,
      Instalment.State state,
      OffsetDateTime releasedAt,
      Money amount)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private FundingAccess access;
  @Inject private Awards awards;

  /**
   * One page; filters {@code text}, {@code state}; sorts {@code code}, {@code title}, {@code
   * amount}, {@code paid}, {@code waiting}. Two statements.
   */
  @RolesAllowed(Roles.MEMBER)
  public Page<AwardRow> page(PageRequest request) {
    return visible()
        .whereGiven("has_tokens(w.search_text, ?)", SearchTokens.query(request.filter("text")))
        .whereGiven("w.state = ?", request.filter("state"))
        .page(em, request);
  }

  /** One award, if it exists and is visible. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<AwardRow> find(long id) {
    return visible().where("w.id = ?", id).all(em).stream().findFirst();
  }

  /** The award of a proposal, if it exists and is visible. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<AwardRow> ofProposal(long proposalId) {
    return visible().where("w.proposal_id = ?", proposalId).all(em).stream().findFirst();
  }

  /** The partners of an award whose figures the reader may see, the lead first. One statement. */
  @RolesAllowed(Roles.MEMBER)
  public List<PartnerRow> partners(long awardId) {
    return SqlList.of(
            "o.id, o.name_zh, o.name_en, coalesce(sum(l.amount_fen) filter (where not l.own), 0),"
                + " coalesce(sum(l.amount_fen) filter (where l.own), 0), coalesce((select"
                + " sum(a.head_bal) from acct a where a.award_id = w.id and a.organisation_id ="
                + " o.id), 0), coalesce((select a.head_bal from acct a where a.award_id = w.id and"
                + " a.organisation_id = o.id and a.kind = 'USED'), 0), coalesce(sum(p.head_bal),"
                + " 0), x.role",
            "award w join award_line l on l.award_id = w.id join organisation o on o.id ="
                + " l.organisation_id left join participation x on x.proposal_id = w.proposal_id"
                + " and x.organisation_id = o.id left join acct p on p.line_id = l.id and p.kind ="
                + " 'PAID'",
            "o.id",
            AwardQueries::partner)
        .where("w.id = ?", awardId)
        .where(access.partner("o.id") + " group by w.id, o.id, x.role")
        .orderedBy("x.role, o.id")
        .all(em);
  }

  /** The payment plan of an award, in order. One statement. */
  @RolesAllowed(Roles.MEMBER)
  public List<PlanRow> plan(long awardId) {
    return SqlList.of(
            "i.id, i.number, i.share_ppm, i.due_on, i.condition_zh, i.condition_en, i.state,"
                + " i.released_at, coalesce((select sum(t.amount_fen) from instalment_part t where"
                + " t.instalment_id = i.id and "
                + access.partner("t.organisation_id")
                + "), 0)",
            "instalment i join award w on w.id = i.award_id",
            "i.number",
            AwardQueries::step)
        .where("w.id = ?", awardId)
        .where(access.award())
        .all(em);
  }

  /** The plan its rules prescribe for an award that is not issued yet. */
  @RolesAllowed(Roles.MEMBER)
  public List<PlanStep> prescribed(long awardId) {
    return find(awardId).map(a -> awards.plan(a.packId())).orElse(List.of());
  }

  private SqlList<AwardRow> visible() {
    String line =
        "(select coalesce(sum(a.head_bal), 0) from award_line l join acct a on a.line_id = l.id"
            + " where l.award_id = w.id and not l.own and a.kind in (%s) and "
            + access.partner("l.organisation_id").replace("%", "%%")
            + ")";
    return SqlList.of(
            "w.id, w.code, w.title, w.state, w.amount_fen, f.name_zh, f.name_en, o.name_zh,"
                + " o.name_en, "
                + line.formatted("'PAID'")
                + " as paid, "
                + line.formatted("'PRE', 'ENC', 'ACC'")
                + " as waiting, w.starts_on, w.prepared_at, w.issued_at, w.proposal_id, w.pack_id,"
                + " w.conditions",
            "award w left join fund_source f on f.id = w.source_id"
                + " left join participation x on x.proposal_id = w.proposal_id and x.role = 'LEAD'"
                + " left join organisation o on o.id = x.organisation_id",
            "w.id",
            AwardQueries::row)
        .sortable("code", "w.code")
        .sortable("title", "w.title")
        .sortable("amount", "w.amount_fen")
        .sortable("paid", "paid")
        .sortable("waiting", "waiting")
        .orderedBy("w.state = 'PREPARED' desc, w.code")
        .where(access.award());
  }

  private static AwardRow row(Object[] c) {
    return new AwardRow(
        ((Number) c[0]).longValue(),
        (String) c[1],
        (String) c[2],
        Award.State.valueOf((String) c[3]),
        money(c[4]),
        new Names((String) c[5], (String) c[6]),
        new Names((String) c[7], (String) c[8]),
        money(c[9]),
        money(c[10]),
        Moments.day(c[11]),
        Moments.of(c[12]),
        Moments.of(c[13]),
        ((Number) c[14]).longValue(),
        ((Number) c[15]).longValue(),
        (String) c[16]);
  }

  private static PartnerRow partner(Object[] c) {
    return new PartnerRow(
        ((Number) c[0]).longValue(),
        new Names((String) c[1], (String) c[2]),
        money(c[3]),
        money(c[4]),
        money(c[5]),
        money(c[6]),
        money(c[7]));
  }

  private static PlanRow step(Object[] c) {
    return new PlanRow(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).intValue(),
        ((Number) c[2]).intValue(),
        Moments.day(c[3]),
        new Names((String) c[4], (String) c[5]),
        Instalment.State.valueOf((String) c[6]),
        Moments.of(c[7]),
        money(c[8]));
  }

  private static Money money(Object fen) {
    return Money.fen(((Number) fen).longValue());
  }
}
