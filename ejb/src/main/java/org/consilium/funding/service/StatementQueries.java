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
import org.consilium.funding.model.PostingKind;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.platform.service.Time;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;

/**
 * Money of an award by partner, category and source, on any day; every figure with its postings.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class StatementQueries {

  /**
   * A posting under a figure.
   *
   * @param amount what it added to the figure, or took from it when below zero
   */
  public record FigureRow(
      long posting,
      OffsetDateTime at,
      PostingKind kind,
      String reference,
      Names partner,
      Names category,
      int year,
      Money amount,
      Names requestedBy,
      Names approvedBy)
      implements Serializable {}

  private static final String SIGNED = "case g.side when 'G' then g.amount else -g.amount end";
  private static final String LINES =
      "award w join award_line l on l.award_id = w.id join organisation o on o.id ="
          + " l.organisation_id left join pack_category c on c.pack_id = w.pack_id and c.code ="
          + " l.category";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private FundingAccess access;

  /**
   * The statement of an award at the end of a day, as far as the reader may see its partners. One
   * statement.
   *
   * @param partner only this organisation, or null for all
   * @param own true for partners' own money only, false for the centre's only, null for both
   */
  @RolesAllowed(Roles.MEMBER)
  public List<StatementRow> of(long awardId, LocalDate day, Long partner, Boolean own) {
    return SqlList.of(
            "o.id, o.name_zh, o.name_en, l.category, c.name_zh as cz, coalesce(c.name_en,"
                + " l.category) as ce, l.own, f.name_zh as fz, f.name_en as fe,"
                + " coalesce(sum(b.bal), 0) as budget,"
                + held("PRE")
                + held("ENC")
                + held("ACC")
                + held("PAID")
                + held("AVAIL"),
            LINES
                + " left join fund_source f on case when l.own then f.own else f.id = w.source_id"
                + " end left join acct a on a.line_id = l.id left join lateral (select sum("
                + SIGNED
                + ") as bal from leg g join posting p on p.id = g.posting_id where g.acct_id = a.id"
                + " and p.at < ?) b on true",
            "l.own",
            StatementQueries::row)
        .given(end(day))
        .where("w.id = ?", awardId)
        .whereGiven("o.id = ?", partner)
        .whereGiven("l.own = ?", own)
        .where(
            access.partner("o.id")
                + " group by w.id, o.id, l.category, c.name_zh, c.name_en, c.position, l.own, f.id")
        .orderedBy("min(l.id), c.position")
        .all(em);
  }

  /**
   * The postings under a figure, newest first; filters {@code award} (id), {@code figure} (budget
   * or a kind of account), {@code partner} (id), {@code category}, {@code own}, {@code day}. Two
   * statements.
   */
  @RolesAllowed(Roles.MEMBER)
  public Page<FigureRow> postings(PageRequest request) {
    String figure = request.filter("figure");
    boolean budget = figure == null || figure.equals("budget");
    SqlList<FigureRow> list =
        SqlList.of(
                "p.id, p.at, p.kind, p.reference, o.name_zh, o.name_en, c.name_zh as cz,"
                    + " coalesce(c.name_en, l.category) as ce, l.year, "
                    + SIGNED
                    + " as amount, rp.name_zh as rz, rp.name_en as re, ap.name_zh as az, ap.name_en"
                    + " as ae",
                LINES
                    + " join acct a on a.line_id = l.id join leg g on g.acct_id = a.id join posting"
                    + " p on p.id = g.posting_id left join account ra on ra.id = p.requested_by"
                    + " left join person rp on rp.id = ra.person_id left join account aa on aa.id ="
                    + " p.approved_by left join person ap on ap.id = aa.person_id",
                "g.acct_id, g.seq",
                StatementQueries::figure)
            .sortable("at", "p.at")
            .sortable("amount", "amount")
            .orderedBy("p.at desc, p.id desc")
            .where("w.id = ?", number(request.filter("award")))
            .where(access.partner("o.id"));
    if (budget) {
      list.where("a.kind = 'AVAIL' and p.kind in ('AWARD', 'VIRE', 'UNDO')");
    } else {
      list.where("a.kind = ?", figure);
    }
    list.whereGiven("l.category = ?", request.filter("category"));
    if (request.filter("partner") != null) {
      list.where("o.id = ?", number(request.filter("partner")));
    }
    if (request.filter("own") != null) {
      list.where("l.own = ?", Boolean.valueOf(request.filter("own")));
    }
    LocalDate day = day(request.filter("day"));
    return list.whereGiven("p.at < ?", day == null ? null : end(day)).page(em, request);
  }

  /** A day as written in addresses, or null where it is none. */
  public static LocalDate day(String text) {
    return text != null && text.matches("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])")
        ? LocalDate.parse(text.substring(0, 8) + "01")
            .plusDays(Integer.parseInt(text.substring(8)) - 1L)
        : null;
  }

  private static long number(String text) {
    return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
  }

  private static OffsetDateTime end(LocalDate day) {
    return day.plusDays(1).atStartOfDay(Time.ZONE).toOffsetDateTime();
  }

  private static String held(String kind) {
    return " coalesce(sum(b.bal) filter (where a.kind = '%1$s'), 0) as %1$s".formatted(kind)
        + (kind.equals("AVAIL") ? "" : ",");
  }

  private static StatementRow row(Object[] c) {
    return new StatementRow(
        ((Number) c[0]).longValue(),
        new Names((String) c[1], (String) c[2]),
        (String) c[3],
        new Names((String) c[4], (String) c[5]),
        (Boolean) c[6],
        new Names((String) c[7], (String) c[8]),
        money(c[9]),
        money(c[10]),
        money(c[11]),
        money(c[12]),
        money(c[13]),
        money(c[14]));
  }

  private static FigureRow figure(Object[] c) {
    return new FigureRow(
        ((Number) c[0]).longValue(),
        Moments.of(c[1]),
        PostingKind.valueOf((String) c[2]),
        (String) c[3],
        new Names((String) c[4], (String) c[5]),
        new Names((String) c[6], (String) c[7]),
        ((Number) c[8]).intValue(),
        money(c[9]),
        new Names((String) c[10], (String) c[11]),
        new Names((String) c[12], (String) c[13]));
  }

  private static Money money(Object fen) {
    return Money.fen(((Number) fen).longValue());
  }
}
