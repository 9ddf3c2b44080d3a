package org.consilium.consortium.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.platform.service.RecordGuard;

/** Whoever sees an affiliation may read its history. */
@ApplicationScoped
class AffiliationHistory implements RecordGuard {

  @Inject private PersonQueries queries;

  @Override
  public String record() {
    return "Affiliation";
  }

  @Override
  public boolean mayRead(long id) {
    return queries.affiliation(id).isPresent();
  }
}
