package org.consilium.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.platform.service.RecordGuard;

/** Whoever sees a record of this kind may read its history. */
@ApplicationScoped
class RoundHistory implements RecordGuard {

  @Inject private RoundQueries queries;

  @Override
  public String record() {
    return "Round";
  }

  @Override
  public boolean mayRead(long id) {
    return queries.find(id).isPresent();
  }
}
