package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.consilium.funding.model.AwardLine;
import org.consilium.funding.model.BankFile;
import org.consilium.funding.model.Payee;
import org.consilium.funding.model.Payment;
import org.consilium.funding.model.PaymentPart;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.platform.service.Time;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;

/** The steps of a payment, each with the posting that belongs to it. */
@ApplicationScoped
class PaymentSteps {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Awards awards;
  @Inject private Payments payments;
  @Inject private PaymentKeys keys;
  @Inject private BankReferences references;
  @Inject private Event<SpendingAsked> spending;

  /** A request, with its money reserved; the one made before when the key was used before. */
  Payment request(PaymentForm form, By by) {
    awards.get(form.awardId()).mustBeIssued();
    Long before = keys.paymentOf(form.key());
    if (before != null) {
      return payments.get(before);
    }
    Payee payee = new Payee(form.holder(), form.bank(), form.number());
    List<PaymentForm.Line> asked =
        form.lines().stream().filter(l -> l.amount().minor() != 0).toList();
    if (asked.isEmpty()) {
      throw new RuleBroken("payment.empty");
    }
    asked.forEach(line -> mustBeAskable(form, line, by.at().getYear()));
    mustBeOpen(form.awardId(), by);
    Money total = asked.stream().map(PaymentForm.Line::amount).reduce(Money.fen(0), Money::plus);
    String code = keys.nextPayment(by.at().getYear());
    Payment payment =
        new Payment(form.awardId(), form.organisationId(), code, form.purpose(), total, payee);
    em.persist(payment);
    List<PaymentPart> parts = new ArrayList<>();
    for (PaymentForm.Line line : asked) {
      PaymentPart part = new PaymentPart(payment.id(), line.lineId(), line.amount());
      em.persist(part);
      parts.add(part);
    }
    long posting = payments.reserve(payment, parts, keys.of(form.key()), by);
    payment.requestedBy(by.account(), posting, by.at());
    em.flush();
    return payment;
  }

  /** Commits a request of somebody else. */
  void approve(Payment payment, By by) {
    payment.mustBeForOthers(by.account());
    mustBeOpen(payment.awardId(), by);
    payment.approve(by.account(), payments.commit(payment, by), by.at());
  }

  /** Orders payments that others approved, by one file for the bank. */
  long order(List<Payment> chosen, By by) {
    chosen.forEach(payment -> payment.mustBeForSecond(by.account()));
    chosen.forEach(payment -> mustBeOpen(payment.awardId(), by));
    String body = BankFileText.of(chosen);
    String hash = CanonicalJson.sha256(body.getBytes(StandardCharsets.UTF_8));
    Money total = chosen.stream().map(Payment::amount).reduce(Money.fen(0), Money::plus);
    String code = keys.nextBankFile(by.at().getYear());
    BankFile file = new BankFile(code, body, hash, chosen.size(), total);
    file.by(by.account(), by.at());
    em.persist(file);
    chosen.forEach(payment -> payment.order(by.account(), file.id(), by.at()));
    return file.id();
  }

  /** Books what the bank paid. */
  void pay(Payment payment, String reference, LocalDate day, By by) {
    if (day.isAfter(by.at().toLocalDate())) {
      throw new RuleBroken("payment.paid-ahead", day);
    }
    references.mustBeNew(reference.trim(), payment.id());
    payment.mustBeOrdered();
    payment.pay(payments.pay(payment, reference.trim(), by), reference, day);
  }

  /** Ends it before money went out; what was reserved or committed is available again. */
  void end(Payment payment, Payment.Action action, By by) {
    payment.act(action);
    payments.free(payment, by);
  }

  /** Takes the payment back on the word of two persons. */
  void giveBack(Payment payment, By by) {
    payment.confirmReturn(by.account());
    payments.giveBack(payment, by);
  }

  /** Whoever knows a reason against spending refuses now. */
  private void mustBeOpen(long awardId, By by) {
    LocalDate day = by.at().atZoneSameInstant(Time.ZONE).toLocalDate();
    spending.fire(new SpendingAsked(awards.get(awardId).proposalId(), day));
  }

  private void mustBeAskable(PaymentForm form, PaymentForm.Line asked, int year) {
    AwardLine line = awards.line(asked.lineId());
    boolean theirs =
        line.awardId() == form.awardId() && line.organisationId() == form.organisationId();
    if (!theirs) {
      throw new RuleBroken("record.not-found");
    }
    if (line.isOwn()) {
      throw new RuleBroken("payment.own-money");
    }
    if (line.year() > year) {
      throw new RuleBroken("payment.year-ahead", String.valueOf(line.year()), asked.amount());
    }
  }
}
