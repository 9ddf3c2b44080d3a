package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.platform.service.RecordGuard;

/** Whoever sees a project in its list may read its history. */
@ApplicationScoped
class ProjectHistory implements RecordGuard {

  @Inject private ProjectQueries queries;

  @Override
  public String record() {
    return "Project";
  }

  @Override
  public boolean mayRead(long id) {
    return queries.find(id).isPresent();
  }
}
