package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.platform.service.RecordGuard;

/** Whoever sees a payment in its list may read its history. */
@ApplicationScoped
class PaymentHistory implements RecordGuard {

  @Inject private PaymentQueries queries;

  @Override
  public String record() {
    return "Payment";
  }

  @Override
  public boolean mayRead(long id) {
    return queries.find(id).isPresent();
  }
}
