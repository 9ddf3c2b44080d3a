package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.platform.service.RecordGuard;

/** Whoever sees the project may read the history of its changes. */
@ApplicationScoped
class ChangeHistory implements RecordGuard {

  @Inject private ChangeQueries queries;

  @Override
  public String record() {
    return "ChangeRequest";
  }

  @Override
  public boolean mayRead(long id) {
    return queries.find(id).isPresent();
  }
}
