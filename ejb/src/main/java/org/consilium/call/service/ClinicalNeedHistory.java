package org.consilium.call.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.platform.service.RecordGuard;

/** Whoever sees a record of this kind in its list may read its history. */
@ApplicationScoped
class ClinicalNeedHistory implements RecordGuard {

  @Inject private NeedQueries queries;

  @Override
  public String record() {
    return "ClinicalNeed";
  }

  @Override
  public boolean mayRead(long id) {
    return queries.find(id).isPresent();
  }
}
