package org.consilium.funding.service;

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
import java.util.List;
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.SqlList;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/** What somebody who asks for money needs to know before asking. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN, Roles.INSTITUTION_OFFICER})
public class RequestQueries {

  /** A line of the award that can be asked for this year, and what is available on it. */
  public record LineRow(long id, Names category, int year, Money budget, Money available)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private FundingAccess access;
  @Inject private Clock clock;

  /** True when the caller may ask for this partner's money. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN, Roles.INSTITUTION_OFFICER})
  public boolean mayAsk(long awardId, long organisationId) {
    return access.asks(awardId, organisationId);
  }

  /** The lines of a partner up to this year; none when the caller may not ask. One statement. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN, Roles.INSTITUTION_OFFICER})
  public List<LineRow> lines(long awardId, long organisationId) {
    if (!access.asks(awardId, organisationId)) {
      return List.of();
    }
    return SqlList.of(
            "l.id, c.name_zh, coalesce(c.name_en, l.category), l.year, l.amount_fen,"
                + " coalesce(a.head_bal, 0)",
            "award_line l join award w on w.id = l.award_id"
                + " left join pack_category c on c.pack_id = w.pack_id and c.code = l.category"
                + " left join acct a on a.line_id = l.id and a.kind = 'AVAIL'",
            "l.id",
            c ->
                new LineRow(
                    ((Number) c[0]).longValue(),
                    new Names((String) c[1], (String) c[2]),
                    ((Number) c[3]).intValue(),
                    Money.fen(((Number) c[4]).longValue()),
                    Money.fen(((Number) c[5]).longValue())))
        .where("w.id = ?", awardId)
        .where("l.organisation_id = ?", organisationId)
        .where("not l.own")
        .where("l.year <= ?", LocalDate.now(clock).getYear())
        .orderedBy("l.year, c.position")
        .all(em);
  }

  /** What the plan still lets a partner ask for now; nothing when the caller may not ask. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN, Roles.INSTITUTION_OFFICER})
  public Money open(long awardId, long organisationId) {
    if (!access.asks(awardId, organisationId)) {
      return Money.fen(0);
    }
    List<?> rows =
        em.createNativeQuery(
                "select head_bal from acct where kind = 'LIMIT' and award_id = ?1 and"
                    + " organisation_id = ?2")
            .setParameter(1, awardId)
            .setParameter(2, organisationId)
            .getResultList();
    return Money.fen(rows.isEmpty() ? 0 : ((Number) rows.get(0)).longValue());
  }

  /** The account this partner was paid to last, or was to be. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN, Roles.INSTITUTION_OFFICER})
  public Optional<PaymentRow.Payee> lastPayee(long awardId, long organisationId) {
    if (!access.asks(awardId, organisationId)) {
      return Optional.empty();
    }
    return SqlList.of(
            "y.holder, y.bank, y.account_number",
            "payment y",
            "y.id desc",
            c -> new PaymentRow.Payee((String) c[0], (String) c[1], (String) c[2]))
        .where("y.organisation_id = ?", organisationId)
        .all(em)
        .stream()
        .findFirst();
  }
}
