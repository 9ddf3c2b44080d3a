package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.consilium.funding.model.Award;
import org.consilium.funding.model.AwardLine;
import org.consilium.funding.model.Instalment;
import org.consilium.funding.model.Payment;
import org.consilium.shared.model.Money;

/**
 * Books what happened before this program was asked: the same steps, rules and postings as in the
 * services, by the persons who took them and on their days. No letters go out. For taking over
 * earlier books and for the demonstration; no page calls it.
 */
@ApplicationScoped
public class EarlierMoney {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Envelopes envelopes;
  @Inject private Awards awards;
  @Inject private AwardIssue issues;
  @Inject private Instalments instalments;
  @Inject private Payments payments;
  @Inject private PaymentSteps steps;
  @Inject private FundingTasks tasks;

  /** Fills an envelope. */
  public void fill(String key, long sourceId, int year, Money amount, String reference, By by) {
    envelopes.fill(key, sourceId, year, amount, reference, by);
  }

  /** The awards that are prepared and not issued, by reference. */
  public List<Long> prepared() {
    return em.createQuery(
            "select w.id from Award w where w.state = :state order by w.code", Long.class)
        .setParameter("state", Award.State.PREPARED)
        .getResultList();
  }

  /** Issues a prepared award. */
  public void issue(long awardId, long sourceId, LocalDate startsOn, By by) {
    Award award = awards.get(awardId);
    issues.issue(award, sourceId, startsOn, by);
    tasks.awardDropped(award);
  }

  /** Releases an instalment of an award on the evidence named. */
  public void release(long awardId, int number, String evidence, By by) {
    Instalment instalment =
        em.createQuery(
                "select i from Instalment i where i.awardId = :award and i.number = :number",
                Instalment.class)
            .setParameter("award", awardId)
            .setParameter("number", number)
            .getSingleResult();
    instalments.release(instalment, evidence, by);
  }

  /** The centre's lines of an award for a partner in a year, each with this share, in percent. */
  public List<PaymentForm.Line> share(long awardId, long organisationId, int year, int percent) {
    List<PaymentForm.Line> lines = new ArrayList<>();
    for (AwardLine line : awards.lines(awardId)) {
      boolean wanted = line.organisationId() == organisationId && line.year() == year;
      if (wanted && !line.isOwn()) {
        lines.add(new PaymentForm.Line(line.id(), line.amount().times(percent, 100)));
      }
    }
    return lines;
  }

  /** Asks for money. */
  public long request(PaymentForm form, By by) {
    Payment payment = steps.request(form, by);
    tasks.paymentRequested(awards.get(form.awardId()), payment);
    return payment.id();
  }

  /** Approves a request. */
  public void approve(long paymentId, By by) {
    Payment payment = payments.get(paymentId);
    steps.approve(payment, by);
    tasks.paymentApproved(payment);
  }

  /** Orders payments from the bank. */
  public void order(List<Long> paymentIds, By by) {
    List<Payment> chosen = paymentIds.stream().map(payments::get).toList();
    steps.order(chosen, by);
    chosen.forEach(tasks::paymentOrdered);
  }

  /** Books what the bank paid. */
  public void pay(long paymentId, String reference, By by) {
    steps.pay(payments.get(paymentId), reference, by.at().toLocalDate(), by);
  }

  /** Refuses, withdraws or cancels. */
  public void end(long paymentId, Payment.Action action, By by) {
    Payment payment = payments.get(paymentId);
    steps.end(payment, action, by);
    tasks.paymentDecided(payment);
    tasks.paymentOrdered(payment);
  }
}
