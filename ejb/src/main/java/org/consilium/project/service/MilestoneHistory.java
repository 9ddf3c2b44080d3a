package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.platform.service.RecordGuard;

/** Whoever sees the project may read the history of this part of it. */
@ApplicationScoped
class MilestoneHistory implements RecordGuard {

  @Inject private MilestoneQueries queries;

  @Override
  public String record() {
    return "Milestone";
  }

  @Override
  public boolean mayRead(long id) {
    return queries.find(id).isPresent();
  }
}
