package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Currency;
import org.consilium.call.service.RulePacks;
import org.consilium.funding.model.AccountKind;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.RuleBroken;

/** Says of which money there was not enough, with the figures. */
@ApplicationScoped
class Shortfall {

  private static final String ACCOUNT =
      "select a.kind, coalesce(f.name_zh, case when l.own then p.name_zh else s.name_zh end),"
          + " coalesce(f.name_en, case when l.own then p.name_en else s.name_en end),"
          + " coalesce(e.year, l.year), o.name_zh, o.name_en, w.code, w.pack_id, l.category"
          + " from acct a left join envelope e on e.id = a.envelope_id"
          + " left join fund_source f on f.id = e.source_id"
          + " left join award_line l on l.id = a.line_id"
          + " left join award w on w.id = coalesce(l.award_id, a.award_id)"
          + " left join fund_source s on s.id = w.source_id"
          + " left join fund_source p on p.own"
          + " left join organisation o on o.id = coalesce(l.organisation_id, a.organisation_id)"
          + " where a.id = ?1";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private RulePacks packs;

  /** The refusal of a posting that would have overdrawn an account. */
  RuleBroken refusal(Overdraft overdraft) {
    Currency currency = Currency.getInstance(overdraft.currency());
    Money available = new Money(overdraft.available(), currency);
    Money asked = new Money(overdraft.asked(), currency);
    Money missing = asked.minus(available);
    Object[] c =
        (Object[])
            em.createNativeQuery(ACCOUNT).setParameter(1, overdraft.account()).getSingleResult();
    Names source = new Names((String) c[1], (String) c[2]);
    Names partner = new Names((String) c[4], (String) c[5]);
    String year = String.valueOf(c[3]);
    AccountKind kind = AccountKind.valueOf((String) c[0]);
    return switch (kind) {
      case POOL ->
          new RuleBroken("ledger.not-enough.pool", source, year, available, asked, missing);
      case LIMIT ->
          new RuleBroken("ledger.not-enough.limit", partner, c[6], available, asked, missing);
      case AVAIL ->
          new RuleBroken(
              "ledger.not-enough.line",
              category(c),
              partner,
              year,
              source,
              available,
              asked,
              missing);
      default ->
          new RuleBroken("ledger.not-enough", kind, partner, c[6], available, asked, missing);
    };
  }

  private Object category(Object[] c) {
    String code = (String) c[8];
    return packs.categories(((Number) c[7]).longValue()).stream()
        .filter(k -> k.code().equals(code))
        .findFirst()
        .<Object>map(k -> new Names(k.nameZh(), k.nameEn()))
        .orElse(code);
  }
}
