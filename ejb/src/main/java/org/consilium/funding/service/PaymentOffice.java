package org.consilium.funding.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.funding.model.Payment;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Reason;

/** The finance office decides requests and books what the bank did; never one person alone. */
@Stateless
@Audited
@RolesAllowed(Roles.FINANCE)
public class PaymentOffice {

  @Inject private FundingAccess access;
  @Inject private Payments payments;
  @Inject private PaymentSteps steps;
  @Inject private FundingTasks tasks;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** Approves a request of somebody else: what was reserved is committed. */
  @RolesAllowed(Roles.FINANCE)
  @Audited("payment.approve")
  public void approve(long id) {
    access.mayFund();
    Payment payment = payments.get(id);
    steps.approve(payment, now());
    tasks.paymentApproved(payment);
  }

  /** Refuses a request and says why; the money is available again. */
  @RolesAllowed(Roles.FINANCE)
  @Audited("payment.refuse")
  public void refuse(long id, @NotBlank @Size(max = 1000) @Reason String reason) {
    end(id, Payment.Action.REFUSE, reason);
  }

  /** Takes an approval back before the bank has the order; the money is available again. */
  @RolesAllowed(Roles.FINANCE)
  @Audited("payment.cancel")
  public void cancel(long id, @NotBlank @Size(max = 1000) @Reason String reason) {
    end(id, Payment.Action.CANCEL, reason);
  }

  /** The bank did not carry the order out; the money is available again. */
  @RolesAllowed(Roles.FINANCE)
  @Audited("payment.bounce")
  public void bounce(long id, @NotBlank @Size(max = 1000) @Reason String reason) {
    end(id, Payment.Action.BOUNCE, reason);
  }

  /**
   * Books that the bank has paid.
   *
   * @param reference the bank's reference, used once
   * @param day the bank's day, not after today
   */
  @RolesAllowed(Roles.FINANCE)
  @Audited("payment.pay")
  public void pay(long id, @NotBlank @Size(max = 60) String reference, @NotNull LocalDate day) {
    access.mayFund();
    Payment payment = payments.get(id);
    steps.pay(payment, reference, day, now());
    tasks.paymentPaid(payment);
  }

  /** Reports that paid money came back; another person has to confirm. */
  @RolesAllowed(Roles.FINANCE)
  @Audited("payment.reportReturn")
  public void reportReturn(long id, @NotBlank @Size(max = 60) @Reason String reference) {
    access.mayFund();
    Payment payment = payments.get(id);
    payment.reportReturn(user.accountId(), reference, OffsetDateTime.now(clock));
    tasks.returnReported(payment);
  }

  /** Confirms that paid money came back; it is available again. */
  @RolesAllowed(Roles.FINANCE)
  @Audited("payment.return")
  public void confirmReturn(long id) {
    access.mayFund();
    Payment payment = payments.get(id);
    steps.giveBack(payment, now());
    tasks.returnDecided(payment);
  }

  /** The money did not come back after all. */
  @RolesAllowed(Roles.FINANCE)
  @Audited("payment.denyReturn")
  public void denyReturn(long id, @NotBlank @Size(max = 1000) @Reason String reason) {
    access.mayFund();
    Payment payment = payments.get(id);
    payment.act(Payment.Action.DENY_RETURN);
    tasks.returnDecided(payment);
  }

  private void end(long id, Payment.Action action, String reason) {
    access.mayFund();
    Payment payment = payments.get(id);
    steps.end(payment, action, now());
    tasks.paymentEnded(payment, reason);
  }

  private By now() {
    return new By(user.accountId(), OffsetDateTime.now(clock));
  }
}
