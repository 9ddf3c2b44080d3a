package org.consilium.project.web;

import java.io.Serializable;
import java.util.List;
import org.consilium.funding.service.AwardQueries;
import org.consilium.funding.service.AwardRow;
import org.consilium.funding.service.PaymentRow;
import org.consilium.funding.service.StatementRow;
import org.consilium.shared.model.Money;

/**
 * The money of a project as it stood at the end of a day.
 *
 * @param plan what may be asked for when, and what of it was released by then
 * @param paid the payments that had gone out, the first one first
 * @param total the centre's money altogether
 */
public record Funds(
    AwardRow award, List<AwardQueries.PlanRow> plan, List<PaymentRow> paid, StatementRow total)
    implements Serializable {

  /** The payments together. */
  public Money sum() {
    return paid.stream().map(PaymentRow::amount).reduce(Money.fen(0), Money::plus);
  }
}
