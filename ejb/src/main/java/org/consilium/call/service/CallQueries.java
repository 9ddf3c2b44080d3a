package org.consilium.call.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.consilium.call.model.Call;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;

/** Calls and their forms. Published calls are public; drafts are for call managers and auditors. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class CallQueries {

  /** A question of the form. */
  public record SectionRow(
      long id, int position, String titleEn, String titleZh, int maxWords, boolean required)
      implements Serializable {}

  /** A criterion; levels are lines from 1 to 5. */
  public record CriterionRow(
      long id,
      int position,
      String titleEn,
      String titleZh,
      int weight,
      String levelsEn,
      String levelsZh)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private CurrentUser user;

  /** One page; filters {@code text}, {@code state}; sorts {@code code}, {@code closes}. */
  @PermitAll
  public Page<CallRow> page(PageRequest request) {
    String text = request.filter("text");
    SqlList<CallRow> list = visible().whereGiven("c.state = ?", request.filter("state"));
    if (text != null) {
      String like = "%" + text.replaceAll("([%_\\\\])", "\\\\$1") + "%";
      list.where("(c.title_en ilike ? or c.title_zh ilike ? or c.code ilike ?)", like, like, like);
    }
    return list.page(em, request);
  }

  /** One call, if it exists and is visible. */
  @PermitAll
  public Optional<CallRow> find(long id) {
    return visible().where("c.id = ?", id).all(em).stream().findFirst();
  }

  /** The questions of a call's form, in order. */
  @PermitAll
  public List<SectionRow> sections(long callId) {
    return SqlList.of(
            "s.id, s.position, s.title_en, s.title_zh, s.max_words, s.required",
            "call_section s",
            "s.position",
            c ->
                new SectionRow(
                    ((Number) c[0]).longValue(),
                    ((Number) c[1]).intValue(),
                    (String) c[2],
                    (String) c[3],
                    ((Number) c[4]).intValue(),
                    (Boolean) c[5]))
        .where("s.call_id = ?", callId)
        .all(em);
  }

  /** The criteria of a call, in order. */
  @PermitAll
  public List<CriterionRow> criteria(long callId) {
    return SqlList.of(
            "k.id, k.position, k.title_en, k.title_zh, k.weight, k.levels_en, k.levels_zh",
            "call_criterion k",
            "k.position",
            c ->
                new CriterionRow(
                    ((Number) c[0]).longValue(),
                    ((Number) c[1]).intValue(),
                    (String) c[2],
                    (String) c[3],
                    ((Number) c[4]).intValue(),
                    (String) c[5],
                    (String) c[6]))
        .where("k.call_id = ?", callId)
        .all(em);
  }

  private SqlList<CallRow> visible() {
    SqlList<CallRow> list =
        SqlList.of(
                "c.id, c.code, c.title_en, c.title_zh, c.summary_en, c.summary_zh, c.state,"
                    + " c.envelope_fen, c.pack_id, p.name_en, p.name_zh, c.opens_at, c.closes_at,"
                    + " c.decision_at, c.notice_days,"
                    + " (select count(*) from proposal x where x.call_id = c.id"
                    + " and x.state not in ('DRAFT', 'WITHDRAWN'))",
                "call c join rule_pack p on p.id = c.pack_id",
                "c.id",
                CallQueries::row)
            .sortable("code", "c.code")
            .sortable("closes", "c.closes_at")
            .orderedBy("c.closes_at desc");
    boolean staff = user.has(Roles.CALL_MANAGER) || user.has(Roles.AUDITOR);
    return staff ? list : list.where("c.state <> 'DRAFT'");
  }

  private static CallRow row(Object[] c) {
    return new CallRow(
        ((Number) c[0]).longValue(),
        (String) c[1],
        (String) c[2],
        (String) c[3],
        (String) c[4],
        (String) c[5],
        Call.State.valueOf((String) c[6]),
        Money.fen(((Number) c[7]).longValue()),
        ((Number) c[8]).longValue(),
        (String) c[9],
        (String) c[10],
        Moments.of(c[11]),
        Moments.of(c[12]),
        Moments.day(c[13]),
        ((Number) c[14]).intValue(),
        ((Number) c[15]).intValue());
  }
}
