package org.consilium.funding.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.consilium.funding.model.Award;
import org.consilium.funding.model.AwardLine;
import org.consilium.funding.model.Payee;
import org.consilium.funding.model.Payment;
import org.consilium.funding.model.PaymentPart;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Reason;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;

/** Project leaders and officers ask for a partner's money. */
@Stateless
@Audited
@RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN, Roles.INSTITUTION_OFFICER})
public class PaymentService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private FundingAccess access;
  @Inject private Awards awards;
  @Inject private Payments payments;
  @Inject private PaymentKeys keys;
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
    Award award = awards.get(form.awardId());
    award.mustBeIssued();
    Long before = keys.paymentOf(form.key());
    if (before != null) {
      return before;
    }
    Payee payee = new Payee(form.holder(), form.bank(), form.number());
    List<PaymentForm.Line> asked =
        form.lines().stream().filter(l -> l.amount().minor() != 0).toList();
    if (asked.isEmpty()) {
      throw new RuleBroken("payment.empty");
    }
    asked.forEach(line -> mustBeAskable(form, line));
    Money total = asked.stream().map(PaymentForm.Line::amount).reduce(Money.fen(0), Money::plus);
    OffsetDateTime now = OffsetDateTime.now(clock);
    String code = keys.nextPayment(now.getYear());
    Payment payment =
        new Payment(form.awardId(), form.organisationId(), code, form.purpose(), total, payee);
    em.persist(payment);
    List<PaymentPart> parts = new ArrayList<>();
    for (PaymentForm.Line line : asked) {
      PaymentPart part = new PaymentPart(payment.id(), line.lineId(), line.amount());
      em.persist(part);
      parts.add(part);
    }
    long posting = payments.reserve(payment, parts, keys.of(form.key()), user.accountId());
    payment.requestedBy(user.accountId(), posting, now);
    em.flush();
    tasks.paymentRequested(award, payment);
    return payment.id();
  }

  /** Takes a request back before it is approved. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN, Roles.INSTITUTION_OFFICER})
  @Audited("payment.withdraw")
  public void withdraw(long id, @Reason String reason) {
    Payment payment = payments.get(id);
    access.mayWithdraw(payment);
    payment.act(Payment.Action.WITHDRAW);
    payments.free(payment, user.accountId());
    tasks.paymentDecided(payment);
  }

  private void mustBeAskable(PaymentForm form, PaymentForm.Line asked) {
    AwardLine line = awards.line(asked.lineId());
    boolean theirs =
        line.awardId() == form.awardId() && line.organisationId() == form.organisationId();
    if (!theirs) {
      throw new RuleBroken("record.not-found");
    }
    if (line.isOwn()) {
      throw new RuleBroken("payment.own-money");
    }
    int year = OffsetDateTime.now(clock).getYear();
    if (line.year() > year) {
      throw new RuleBroken("payment.year-ahead", String.valueOf(line.year()), asked.amount());
    }
  }
}
