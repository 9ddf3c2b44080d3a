package org.consilium.call.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.platform.service.RecordGuard;

/** Whoever sees a record of this kind in its list may read its history. */
@ApplicationScoped
class CallHistory implements RecordGuard {

  @Inject private CallQueries queries;

  @Override
  public String record() {
    return "Call";
  }

  @Override
  public boolean mayRead(long id) {
    return queries.find(id).isPresent();
  }
}
