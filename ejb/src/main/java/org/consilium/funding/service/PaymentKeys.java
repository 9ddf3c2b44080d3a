package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Numbers people read, and keys that make a request sent twice one request. */
@ApplicationScoped
class PaymentKeys {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  /** Key of the posting that a request leads to. */
  String of(String requestKey) {
    return "request:" + requestKey;
  }

  /** The payment a request led to before, or null; two of the same key wait for each other. */
  Long paymentOf(String requestKey) {
    em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 0))")
        .setParameter(1, of(requestKey))
        .getResultList();
    List<?> found =
        em.createNativeQuery(
                "select y.id from payment y join posting p on p.id = y.reserve_posting where"
                    + " p.idem_key = ?1")
            .setParameter(1, of(requestKey))
            .getResultList();
    return found.isEmpty() ? null : ((Number) found.get(0)).longValue();
  }

  /** The next number of a payment. */
  String nextPayment(int year) {
    return next("PAY", year, "payment_number_seq");
  }

  /** The next number of a bank file. */
  String nextBankFile(int year) {
    return next("BANK", year, "bank_file_number_seq");
  }

  private String next(String kind, int year, String sequence) {
    Number next =
        (Number) em.createNativeQuery("select nextval('" + sequence + "')").getSingleResult();
    return String.format("%s-%d-%04d", kind, year, next.longValue());
  }
}
