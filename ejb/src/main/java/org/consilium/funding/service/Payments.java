package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.consilium.funding.model.AccountKind;
import org.consilium.funding.model.Payment;
import org.consilium.funding.model.PaymentPart;
import org.consilium.funding.model.PostingKind;
import org.consilium.shared.model.RuleBroken;

/** Payments as kept, and how each step of one moves its money. */
@ApplicationScoped
class Payments {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Ledger ledger;

  Payment get(long id) {
    Payment payment = em.find(Payment.class, id);
    if (payment == null) {
      throw new RuleBroken("record.not-found");
    }
    return payment;
  }

  List<PaymentPart> parts(long paymentId) {
    return em.createQuery(
            "select t from PaymentPart t where t.paymentId = :payment order by t.id",
            PaymentPart.class)
        .setParameter("payment", paymentId)
        .getResultList();
  }

  /** Reserves a new request, and uses up what its partner may ask for. */
  long reserve(Payment payment, List<PaymentPart> parts, String key, By by) {
    List<PostingOrder.Move> moves = new ArrayList<>();
    for (PaymentPart part : parts) {
      moves.add(
          new PostingOrder.Move(
              LedgerAccount.available(part.lineId()), at(AccountKind.PRE, part), part.amount()));
    }
    moves.add(
        new PostingOrder.Move(
            LedgerAccount.allowed(payment.awardId(), payment.organisationId()),
            LedgerAccount.used(payment.awardId(), payment.organisationId()),
            payment.amount()));
    PostingOrder order =
        new PostingOrder(
            key, PostingKind.RESERVE, by.account(), null, payment.code(), by.at(), moves);
    return ledger.post(order).id();
  }

  /** Commits what was reserved. */
  long commit(Payment payment, By by) {
    List<PostingOrder.Move> moves = new ArrayList<>();
    for (PaymentPart part : parts(payment.id())) {
      moves.add(
          new PostingOrder.Move(
              at(AccountKind.PRE, part), at(AccountKind.ENC, part), part.amount()));
    }
    PostingOrder order =
        new PostingOrder(
            key(payment, "commit"),
            PostingKind.COMMIT,
            payment.requestedBy(),
            by.account(),
            payment.code(),
            by.at(),
            moves);
    return ledger.post(order).id();
  }

  /** Books what the bank paid: on the word of the one who approved and the one who ordered. */
  long pay(Payment payment, String reference, By by) {
    List<PostingOrder.Move> moves = new ArrayList<>();
    for (PaymentPart part : parts(payment.id())) {
      moves.add(
          new PostingOrder.Move(
              at(AccountKind.ENC, part), LedgerAccount.paid(part.lineId()), part.amount()));
    }
    PostingOrder order =
        new PostingOrder(
            key(payment, "pay"),
            PostingKind.PAY,
            payment.approvedBy(),
            payment.orderedBy(),
            payment.code() + " " + reference,
            by.at(),
            moves);
    return ledger.post(order).id();
  }

  /** Turns commitment and reservation back, so that the money is available again. */
  void free(Payment payment, By by) {
    if (payment.commitPosting() != null) {
      cancel(payment, "uncommit", payment.commitPosting(), by);
    }
    cancel(payment, "free", payment.reservePosting(), by);
  }

  /** Turns a payment back that one reported as returned and another confirms. */
  void giveBack(Payment payment, By by) {
    ledger.reverse(
        new PostingOrder(
            key(payment, "return"),
            PostingKind.RETURN,
            payment.returnReportedBy(),
            by.account(),
            payment.code() + " " + payment.returnReference(),
            by.at(),
            List.of()),
        payment.payPosting());
    free(payment, by);
  }

  private void cancel(Payment payment, String act, long posting, By by) {
    ledger.reverse(
        new PostingOrder(
            key(payment, act),
            PostingKind.CANCEL,
            by.account(),
            null,
            payment.code(),
            by.at(),
            List.of()),
        posting);
  }

  private static LedgerAccount at(AccountKind kind, PaymentPart part) {
    return LedgerAccount.part(kind, part.lineId(), part.id());
  }

  private static String key(Payment payment, String act) {
    return "payment:" + payment.id() + ":" + act;
  }
}
