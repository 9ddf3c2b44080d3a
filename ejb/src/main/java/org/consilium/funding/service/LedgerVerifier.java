package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Recomputes the whole ledger from its legs and compares. The database keeps the same rules with
 * every posting; this finds what somebody did past the database, and halts.
 */
@ApplicationScoped
class LedgerVerifier {

  /**
   * What the last check found.
   *
   * @param faults codes, each with how often and an example, as {@code heads 2 417}; none when all
   *     is well
   */
  record Verdict(boolean sound, List<String> faults) {}

  private static final String SIGNED =
      "sum(case side when 'G' then amount when 'T' then -amount else 0 end)";

  /** Each finds the numbers of what is wrong. */
  private static final Map<String, String> CHECKS = new LinkedHashMap<>();

  static {
    CHECKS.put("sum", "select 1 from acct group by currency having sum(head_bal) <> 0");
    CHECKS.put(
        "heads",
        "select a.id from acct a left join (select acct_id, max(seq) as last, "
            + SIGNED
            + " as bal from leg group by acct_id) l on l.acct_id = a.id"
            + " where l.last is distinct from a.head_seq or l.bal is distinct from a.head_bal");
    CHECKS.put(
        "gaps",
        "select acct_id from leg group by acct_id having count(*) <> max(seq) + 1 or min(seq) <>"
            + " 0");
    CHECKS.put(
        "chain",
        "select acct_id from (select acct_id, seq, prev_bal, bal, amount, side, lag(bal) over"
            + " (partition by acct_id order by seq) as before from leg) x where seq > 0 and"
            + " (prev_bal is distinct from before or bal is distinct from before + case side when"
            + " 'G' then amount else -amount end)");
    CHECKS.put(
        "below-zero",
        "select l.acct_id from leg l join acct a on a.id = l.acct_id where l.bal < 0 and a.kind not"
            + " in ('SRC', 'CAP')");
    CHECKS.put(
        "pairs",
        "select p.id from posting p left join (select posting_id, count(take_pair) as takes,"
            + " count(give_pair) as gives, "
            + SIGNED
            + " as rest from leg group by posting_id) l on l.posting_id = p.id where l.takes is"
            + " distinct from p.pairs or l.gives is distinct from p.pairs or l.rest <> 0");
    CHECKS.put(
        "lines",
        "select w.id from award_line w left join (select line_id, sum(head_bal) as held from acct"
            + " where line_id is not null group by line_id) h on h.line_id = w.id"
            + " left join (select a.line_id, "
            + SIGNED
            + " as given from leg l join acct a on a.id = l.acct_id where a.kind = 'AVAIL' and"
            + " l.posting_kind in ('AWARD', 'VIRE', 'UNDO') group by a.line_id) g on g.line_id ="
            + " w.id where coalesce(h.held, 0) <> coalesce(g.given, 0)");
    CHECKS.put(
        "awards",
        "select w.id from award_line w join award v on v.id = w.award_id and v.state = 'ISSUED'"
            + " left join (select a.line_id, sum(l.amount) as given from leg l join acct a on a.id"
            + " = l.acct_id where l.posting_kind = 'AWARD' and l.side = 'G' group by a.line_id) g"
            + " on g.line_id = w.id where g.given is distinct from w.amount_fen");
    CHECKS.put(
        "reversals",
        "select p.id from posting p where p.reverses is not null and exists (select acct_id,"
            + " amount, translate(side, 'TG', 'GT') from leg where posting_id = p.id except all"
            + " select acct_id, amount, side::text from leg where posting_id = p.reverses)");
    CHECKS.put(
        "payments",
        "select y.id from payment y join payment_part t on t.payment_id = y.id left join acct a on"
            + " a.part_id = t.id group by y.id, y.state, t.id, t.amount_fen having"
            + " coalesce(sum(a.head_bal) filter (where a.kind = 'PRE'), 0) <> case when y.state ="
            + " 'REQUESTED' then t.amount_fen else 0 end or coalesce(sum(a.head_bal) filter (where"
            + " a.kind = 'ENC'), 0) <> case when y.state in ('APPROVED', 'ORDERED') then"
            + " t.amount_fen else 0 end");
  }

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private LedgerHalt halt;
  @Inject private Clock clock;

  /** Checks everything, keeps the result, and halts the ledger if something is wrong. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public Verdict run() {
    Instant begun = clock.instant();
    List<String> faults = new ArrayList<>();
    CHECKS.forEach(
        (code, sql) -> {
          List<?> wrong =
              em.createNativeQuery("select count(*), min(x.id) from (" + sql + ") x(id)")
                  .getResultList();
          Object[] row = (Object[]) wrong.get(0);
          if (((Number) row[0]).longValue() > 0) {
            faults.add(code + " " + row[0] + " " + row[1]);
          }
        });
    keep(faults, Duration.between(begun, clock.instant()).toMillis());
    if (!faults.isEmpty()) {
      halt.stop(String.join(", ", faults));
    }
    return new Verdict(faults.isEmpty(), faults);
  }

  private void keep(List<String> faults, long millis) {
    em.createNativeQuery(
            "insert into ledger_check (id, at, sound, accounts, postings, legs, millis, report)"
                + " values (nextval('ledger_check_seq'), ?1, ?2, (select count(*) from acct),"
                + " (select count(*) from posting), (select count(*) from leg), ?3, ?4)")
        .setParameter(1, OffsetDateTime.now(clock))
        .setParameter(2, faults.isEmpty())
        .setParameter(3, millis)
        .setParameter(4, String.join("\n", faults))
        .executeUpdate();
  }
}
