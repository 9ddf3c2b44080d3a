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
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/** What money is needed, today and soon. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({Roles.FINANCE, Roles.CENTRE_MANAGER})
public class CashQueries {

  private static final int DAYS = 30;

  /**
   * Cash.
   *
   * @param today approved and ordered, to go out now
   * @param soon that, what is requested, and instalments due within 30 days
   */
  public record Cash(Money today, Money soon) implements Serializable {}

  /** An instalment that falls due. */
  public record DueRow(long awardId, String award, int number, Names condition, LocalDate on)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private FundingAccess access;
  @Inject private Clock clock;

  /** Cash needed today and within 30 days. One statement. */
  @RolesAllowed({Roles.FINANCE, Roles.CENTRE_MANAGER})
  public Cash needed() {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "select coalesce(sum(amount_fen) filter (where state <> 'REQUESTED'), 0),"
                        + " coalesce(sum(amount_fen), 0) + (select coalesce(sum(t.amount_fen), 0)"
                        + " from instalment i join instalment_part t on t.instalment_id = i.id"
                        + " where i.state = 'PLANNED' and i.due_on <= ?1) from payment where state"
                        + " in ('REQUESTED', 'APPROVED', 'ORDERED')")
                .setParameter(1, LocalDate.now(clock).plusDays(DAYS))
                .getSingleResult();
    return access.seesAll()
        ? new Cash(money(row[0]), money(row[1]))
        : new Cash(Money.fen(0), Money.fen(0));
  }

  /** Instalments that are planned up to 30 days ahead, the earliest first. */
  @RolesAllowed({Roles.FINANCE, Roles.CENTRE_MANAGER})
  public List<DueRow> due() {
    return SqlList.of(
            "w.id, w.code, i.number, i.condition_zh, i.condition_en, i.due_on",
            "instalment i join award w on w.id = i.award_id",
            "i.id",
            c ->
                new DueRow(
                    ((Number) c[0]).longValue(),
                    (String) c[1],
                    ((Number) c[2]).intValue(),
                    new Names((String) c[3], (String) c[4]),
                    Moments.day(c[5])))
        .where(access.seesAll() ? "i.state = 'PLANNED'" : "false")
        .where("i.due_on <= ?", LocalDate.now(clock).plusDays(DAYS))
        .orderedBy("i.due_on")
        .all(em);
  }

  private static Money money(Object fen) {
    return Money.fen(((Number) fen).longValue());
  }
}
