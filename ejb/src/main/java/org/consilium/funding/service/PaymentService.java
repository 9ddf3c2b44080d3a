package org.consilium.funding.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.consilium.funding.model.Payment;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Reason;
import org.consilium.shared.model.RuleBroken;

/** Project leaders and officers ask for a partner's money. */
@Stateless
@Audited
@RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN, Roles.INSTITUTION_OFFICER})
public class PaymentService {

  @Inject private FundingAccess access;
  @Inject private Awards awards;
  @Inject private Payments payments;
  @Inject private PaymentSteps steps;
  @Inject private FundingTasks tasks;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /**
   * Asks for money of an award; it is reserved at once.
   *
   * @return the payment, made now or before under the same key
   * @throws RuleBroken {@code ledger.not-enough.line}, {@code ledger.not-enough.limit} with the
   *     figures, {@code payment.year-ahead}, {@code payment.own-money}
   */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN, Roles.INSTITUTION_OFFICER})
  @Audited("payment.request")
  public long request(@Valid PaymentForm form) {
    access.mayAsk(form.awardId(), form.organisationId());
    Payment payment = steps.request(form, now());
    tasks.paymentRequested(awards.get(form.awardId()), payment);
    return payment.id();
  }

  /** Takes a request back before it is approved. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN, Roles.INSTITUTION_OFFICER})
  @Audited("payment.withdraw")
  public void withdraw(long id, @Reason String reason) {
    Payment payment = payments.get(id);
    access.mayWithdraw(payment);
    steps.end(payment, Payment.Action.WITHDRAW, now());
    tasks.paymentDecided(payment);
  }

  private By now() {
    return new By(user.accountId(), OffsetDateTime.now(clock));
  }
}
