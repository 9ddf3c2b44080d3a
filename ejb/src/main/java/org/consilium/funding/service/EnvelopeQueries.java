package org.consilium.funding.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.SqlList;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/** Envelopes and sources, for those who see all money. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.CENTRE_MANAGER})
public class EnvelopeQueries {

  /**
   * An envelope.
   *
   * @param filled what funders gave
   * @param awarded what awards took
   * @param left what is free
   */
  public record Row(
      long id, long sourceId, Names source, int year, Money filled, Money awarded, Money left)
      implements Serializable {}

  /** A source of money. */
  public record Source(long id, Names name) implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private FundingAccess access;

  /** All envelopes, the newest year first. One statement. */
  @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.CENTRE_MANAGER})
  public List<Row> all() {
    return SqlList.of(
            "e.id, e.source_id, f.name_zh, f.name_en, e.year,"
                + " coalesce(b.filled, 0), coalesce(b.awarded, 0), coalesce(a.head_bal, 0)",
            "envelope e join fund_source f on f.id = e.source_id"
                + " left join acct a on a.envelope_id = e.id"
                + " left join lateral (select sum(case when l.posting_kind in ('FUND', 'CUT') then"
                + " case l.side when 'G' then l.amount else -l.amount end end) as filled,"
                + " sum(case when l.posting_kind in ('AWARD', 'UNDO') then"
                + " case l.side when 'T' then l.amount else -l.amount end end) as awarded"
                + " from leg l where l.acct_id = a.id) b on true",
            "e.id",
            EnvelopeQueries::row)
        .where(access.seesAll() ? "true" : "false")
        .orderedBy("e.year desc, f.position")
        .all(em);
  }

  /** The sources of the centre's own money. */
  @RolesAllowed({Roles.FINANCE, Roles.AUDITOR, Roles.CENTRE_MANAGER})
  public List<Source> sources() {
    return SqlList.of(
            "f.id, f.name_zh, f.name_en",
            "fund_source f",
            "f.id",
            c -> new Source(((Number) c[0]).longValue(), new Names((String) c[1], (String) c[2])))
        .where("not f.own")
        .orderedBy("f.position")
        .all(em);
  }

  private static Row row(Object[] c) {
    return new Row(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).longValue(),
        new Names((String) c[2], (String) c[3]),
        ((Number) c[4]).intValue(),
        Money.fen(((Number) c[5]).longValue()),
        Money.fen(((Number) c[6]).longValue()),
        Money.fen(((Number) c[7]).longValue()));
  }
}
