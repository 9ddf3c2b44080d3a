package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.platform.service.DocumentOwner;
import org.consilium.project.model.Project;
import org.consilium.shared.model.RuleBroken;

/** Files of a project: whoever sees it reads them; its team and the office add them. */
@ApplicationScoped
class ProjectDocuments implements DocumentOwner {

  /** Name of the kind. */
  static final String KIND = "project";

  @Inject private ProjectQueries queries;
  @Inject private ProjectAccess access;
  @Inject private Projects projects;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean mayRead(long id) {
    return queries.find(id).isPresent();
  }

  @Override
  public void mayChange(long id) {
    Project project = projects.get(id);
    if (!access.isTeam(id) && !access.isOffice()) {
      throw new RuleBroken("project.not-team", project.code());
    }
    project.mustBeOpen();
  }
}
