package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.platform.service.RecordGuard;

/** Whoever sees an award in its list may read its history. */
@ApplicationScoped
class AwardHistory implements RecordGuard {

  @Inject private AwardQueries queries;

  @Override
  public String record() {
    return "Award";
  }

  @Override
  public boolean mayRead(long id) {
    return queries.find(id).isPresent();
  }
}
