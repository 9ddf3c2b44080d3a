package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.Time;

/**
 * The ledger as a journal of hledger: one transaction per posting, and at the end an assertion of
 * every balance, so that {@code hledger check} recomputes and compares.
 */
@ApplicationScoped
class LedgerJournal {

  private static final int AT_ONCE = 2_000;
  private static final String LEGS =
      "select p.id, p.at, p.kind, p.reference, p.idem_key, n.path, n.currency, case g.side when 'G'"
          + " then g.amount else -g.amount end, g.pair_no, g.side from posting p join leg g on"
          + " g.posting_id = p.id join acct_path n on n.id = g.acct_id where p.id in (select x.id"
          + " from posting x where x.id > ?1 order by x.id limit ?2) order by p.id, g.pair_no,"
          + " g.side desc";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Clock clock;

  /** Writes it, some thousand legs in memory at a time. */
  void write(Writer out) throws IOException {
    out.write("; Consilium ledger; check with: hledger -f ledger.journal check\n");
    long last = 0;
    List<?> rows = legs(last);
    while (!rows.isEmpty()) {
      for (Object row : rows) {
        Object[] c = (Object[]) row;
        long id = ((Number) c[0]).longValue();
        if (id != last) {
          out.write(head(c));
        }
        last = id;
        out.write("    " + c[5] + "  " + amount(c[6], c[7]) + "\n");
      }
      rows = legs(last);
    }
    balances(out);
  }

  private List<?> legs(long after) {
    return em.createNativeQuery(LEGS)
        .setParameter(1, after)
        .setParameter(2, AT_ONCE)
        .getResultList();
  }

  private static String head(Object[] c) {
    LocalDate day = Moments.of(c[1]).atZoneSameInstant(Time.ZONE).toLocalDate();
    return "\n%s * (%s) %s %s\n    ; key: %s\n"
        .formatted(day, c[0], c[2], plain(c[3]), plain(c[4]));
  }

  private void balances(Writer out) throws IOException {
    out.write("\n" + LocalDate.now(clock) + " * balances\n");
    List<?> rows =
        em.createNativeQuery(
                "select n.path, n.currency, a.head_bal from acct a join acct_path n on n.id = a.id"
                    + " order by a.id")
            .getResultList();
    for (Object row : rows) {
      Object[] c = (Object[]) row;
      out.write("    %s  %s 0 = %s\n".formatted(c[0], c[1], amount(c[1], c[2])));
    }
  }

  private static String amount(Object currency, Object minor) {
    return currency + " " + BigDecimal.valueOf(((Number) minor).longValue(), 2).toPlainString();
  }

  /** A comment sign or line end in a text would end the line for hledger. */
  private static String plain(Object text) {
    return String.valueOf(text).replaceAll("[;\\r\\n|]+", " ");
  }
}
