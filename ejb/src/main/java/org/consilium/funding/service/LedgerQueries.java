package org.consilium.funding.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.Serializable;
import java.io.Writer;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.consilium.funding.model.AccountKind;
import org.consilium.funding.model.PostingKind;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.platform.service.Time;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;

/** The ledger itself, for those who check it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({Roles.AUDITOR, Roles.FINANCE, Roles.ADMINISTRATOR})
public class LedgerQueries {

  /**
   * A posting.
   *
   * @param amount the money it moves; what it allows, when it moves none
   * @param reverses the posting it takes back, or null
   * @param reversedBy the posting that took it back, or null
   */
  public record Row(
      long id,
      OffsetDateTime at,
      PostingKind kind,
      String reference,
      String key,
      Money amount,
      Names requestedBy,
      Names approvedBy,
      Long reverses,
      Long reversedBy)
      implements Serializable {}

  /**
   * One side of a pair of a posting: an account by its path, what it was given, its balance then.
   */
  public record LegRow(
      int pair, AccountKind kind, String account, Money amount, Money balance, long seq)
      implements Serializable {}

  /** Whether postings are taken, and the last check; its moments are null before the first. */
  public record State(
      boolean halted,
      OffsetDateTime haltedAt,
      String reason,
      OffsetDateTime checkedAt,
      boolean sound,
      long accounts,
      long postings,
      long legs,
      long millis,
      List<String> faults)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private FundingAccess access;
  @Inject private LedgerJournal journal;

  /**
   * One page, newest first; filters {@code text} (reference or key), {@code kind}, {@code from} and
   * {@code to} (days); sorts {@code id}, {@code amount}. Two statements.
   */
  @RolesAllowed({Roles.AUDITOR, Roles.FINANCE, Roles.ADMINISTRATOR})
  public Page<Row> page(PageRequest request) {
    access.mayReadLedger();
    SqlList<Row> list = rows().whereGiven("p.kind = ?", request.filter("kind"));
    if (request.filter("text") != null) {
      String like = SqlList.containing(request.filter("text"));
      list.where("(p.reference ilike ? or p.idem_key ilike ?)", like, like);
    }
    LocalDate from = StatementQueries.day(request.filter("from"));
    LocalDate to = StatementQueries.day(request.filter("to"));
    list.whereGiven("p.at >= ?", from == null ? null : start(from));
    list.whereGiven("p.at < ?", to == null ? null : start(to.plusDays(1)));
    return list.page(em, request);
  }

  /** One posting. */
  @RolesAllowed({Roles.AUDITOR, Roles.FINANCE, Roles.ADMINISTRATOR})
  public Optional<Row> find(long id) {
    access.mayReadLedger();
    return rows().where("p.id = ?", id).all(em).stream().findFirst();
  }

  /** The legs of a posting by pair, what is taken first. One statement. */
  @RolesAllowed({Roles.AUDITOR, Roles.FINANCE, Roles.ADMINISTRATOR})
  public List<LegRow> legs(long postingId) {
    access.mayReadLedger();
    return SqlList.of(
            "g.pair_no, n.kind, n.path, case g.side when 'G' then g.amount else -g.amount end,"
                + " g.bal, g.seq",
            "leg g join acct_path n on n.id = g.acct_id",
            "g.pair_no",
            c ->
                new LegRow(
                    ((Number) c[0]).intValue(),
                    AccountKind.valueOf((String) c[1]),
                    (String) c[2],
                    money(c[3]),
                    money(c[4]),
                    ((Number) c[5]).longValue()))
        .where("g.posting_id = ?", postingId)
        .orderedBy("g.pair_no, g.side desc")
        .all(em);
  }

  /** Whether the ledger runs, and what the last check found. One statement. */
  @RolesAllowed({Roles.AUDITOR, Roles.FINANCE, Roles.ADMINISTRATOR})
  public State state() {
    access.mayReadLedger();
    Object[] c =
        (Object[])
            em.createNativeQuery(
                    "select s.halted, s.halted_at, s.reason, k.at, k.sound, k.accounts, k.postings,"
                        + " k.legs, k.millis, k.report from ledger_state s left join lateral"
                        + " (select * from ledger_check order by at desc, id desc limit 1) k on"
                        + " true")
                .getSingleResult();
    String report = (String) c[9];
    return new State(
        (Boolean) c[0],
        Moments.of(c[1]),
        (String) c[2],
        Moments.of(c[3]),
        Boolean.TRUE.equals(c[4]),
        count(c[5]),
        count(c[6]),
        count(c[7]),
        count(c[8]),
        report == null || report.isBlank() ? List.of() : report.lines().toList());
  }

  /** Writes the whole ledger in the format of hledger, so that another program can recompute it. */
  @RolesAllowed({Roles.AUDITOR, Roles.FINANCE, Roles.ADMINISTRATOR})
  public void journal(Writer out) throws IOException {
    access.mayReadLedger();
    journal.write(out);
  }

  private SqlList<Row> rows() {
    return SqlList.of(
            "p.id, p.at, p.kind, p.reference, p.idem_key, (select coalesce(sum(g.amount) filter"
                + " (where g.acct_kind not in ('CAP', 'LIMIT', 'USED')), sum(g.amount)) from leg g"
                + " where g.posting_id = p.id and g.side = 'T') as amount, rp.name_zh, rp.name_en,"
                + " ap.name_zh as az, ap.name_en as ae, p.reverses, z.id as reversed_by",
            "posting p left join posting z on z.reverses = p.id left join account ra on ra.id ="
                + " p.requested_by left join person rp on rp.id = ra.person_id left join account aa"
                + " on aa.id = p.approved_by left join person ap on ap.id = aa.person_id",
            "p.id",
            LedgerQueries::row)
        .sortable("id", "p.id")
        .sortable("at", "p.at")
        .sortable("amount", "amount")
        .orderedBy("p.at desc, p.id desc");
  }

  private static Row row(Object[] c) {
    return new Row(
        ((Number) c[0]).longValue(),
        Moments.of(c[1]),
        PostingKind.valueOf((String) c[2]),
        (String) c[3],
        (String) c[4],
        money(c[5]),
        new Names((String) c[6], (String) c[7]),
        new Names((String) c[8], (String) c[9]),
        c[10] == null ? null : ((Number) c[10]).longValue(),
        c[11] == null ? null : ((Number) c[11]).longValue());
  }

  private static OffsetDateTime start(LocalDate day) {
    return day.atStartOfDay(Time.ZONE).toOffsetDateTime();
  }

  private static long count(Object column) {
    return column == null ? 0 : ((Number) column).longValue();
  }

  private static Money money(Object fen) {
    return Money.fen(((Number) fen).longValue());
  }
}
