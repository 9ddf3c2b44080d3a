package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.consilium.shared.model.RuleBroken;

/** The bank's references, each of which stands for one payment. */
@ApplicationScoped
class BankReferences {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  /** Refuses a reference that another payment has. */
  void mustBeNew(String reference, long paymentId) {
    List<?> others =
        em.createNativeQuery(
                "select code from payment where bank_reference = ?1 and id <> ?2 order by id")
            .setParameter(1, reference)
            .setParameter(2, paymentId)
            .getResultList();
    if (!others.isEmpty()) {
      throw new RuleBroken("payment.reference-used", reference, others.get(0));
    }
  }
}
