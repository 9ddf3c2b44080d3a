package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.platform.service.RecordGuard;

/** Whoever sees the project may read the history of this part of it. */
@ApplicationScoped
class ReportHistory implements RecordGuard {

  @Inject private ReportQueries queries;

  @Override
  public String record() {
    return "ProgressReport";
  }

  @Override
  public boolean mayRead(long id) {
    return queries.find(id).isPresent();
  }
}
