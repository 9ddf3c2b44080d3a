package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Set;
import org.consilium.funding.model.Award;
import org.consilium.funding.model.Instalment;
import org.consilium.funding.model.Payment;
import org.consilium.platform.service.Inbox;
import org.consilium.platform.service.Outbox;

/** Tells people what is theirs to do about money, and how it went. */
@ApplicationScoped
class FundingTasks {

  @Inject private FundingPeople people;
  @Inject private Inbox inbox;
  @Inject private Outbox outbox;

  /** Leaders and officers get the award letter. */
  void awardIssued(Award award) {
    inbox.settle("task.award-issue", "award:" + award.id());
    Set<Long> readers = new LinkedHashSet<>(people.leaders(award.id()));
    readers.addAll(people.officers(award.id()));
    readers.forEach(person -> outbox.letter(person, "letter.award", award.code(), award.title()));
  }

  void awardDropped(Award award) {
    inbox.settle("task.award-issue", "award:" + award.id());
  }

  /** Leaders and officers hear that they may ask for more. */
  void instalmentReleased(Award award, Instalment instalment) {
    Set<Long> readers = new LinkedHashSet<>(people.leaders(award.id()));
    readers.addAll(people.officers(award.id()));
    readers.forEach(
        person ->
            outbox.letter(
                person, "letter.instalment", award.code(), award.title(), instalment.number()));
  }

  /** The finance office has a request to decide. */
  void paymentRequested(Award award, Payment payment) {
    ask("task.payment-approve", payment, award.code(), payment.code(), payment.amount());
  }

  /** A request was taken back or decided. */
  void paymentDecided(Payment payment) {
    inbox.settle("task.payment-approve", ref(payment));
  }

  /** Another of the finance office than the one who approved orders it from the bank. */
  void paymentApproved(Payment payment) {
    paymentDecided(payment);
    Set<Long> others = people.finance();
    others.remove(people.person(payment.approvedBy()));
    others.forEach(
        person ->
            inbox.ask(
                person,
                "task.payment-order",
                link(payment),
                null,
                ref(payment),
                payment.code(),
                payment.amount()));
  }

  /** The bank has the order. */
  void paymentOrdered(Payment payment) {
    inbox.settle("task.payment-order", ref(payment));
  }

  /** Who asked hears that the bank has paid. */
  void paymentPaid(Payment payment) {
    outbox.letter(
        people.person(payment.requestedBy()),
        "letter.payment-paid",
        payment.code(),
        payment.purpose());
  }

  /** Who asked hears that nothing is paid, and why. */
  void paymentEnded(Payment payment, String reason) {
    paymentDecided(payment);
    paymentOrdered(payment);
    outbox.letter(
        people.person(payment.requestedBy()),
        "letter.payment-ended",
        payment.code(),
        payment.state(),
        reason);
  }

  /** Another than the one who reported a return confirms it. */
  void returnReported(Payment payment) {
    Set<Long> others = people.finance();
    others.remove(people.person(payment.returnReportedBy()));
    others.forEach(
        person ->
            inbox.ask(
                person,
                "task.payment-return",
                link(payment),
                null,
                ref(payment),
                payment.code(),
                payment.amount()));
  }

  void returnDecided(Payment payment) {
    inbox.settle("task.payment-return", ref(payment));
  }

  private void ask(String task, Payment payment, Object... figures) {
    people
        .finance()
        .forEach(person -> inbox.ask(person, task, link(payment), null, ref(payment), figures));
  }

  private static String link(Payment payment) {
    return "/funding/payment.xhtml?id=" + payment.id();
  }

  private static String ref(Payment payment) {
    return "payment:" + payment.id();
  }
}
