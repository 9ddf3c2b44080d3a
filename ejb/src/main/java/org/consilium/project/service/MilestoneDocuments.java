package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.platform.service.DocumentOwner;
import org.consilium.project.model.Milestone;
import org.consilium.project.model.Project;
import org.consilium.shared.model.RuleBroken;

/** Files that show a milestone is reached: added by the leaders until they hand it in. */
@ApplicationScoped
class MilestoneDocuments implements DocumentOwner {

  /** Name of the kind. */
  static final String KIND = "milestone";

  @Inject private MilestoneQueries queries;
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
    Milestone milestone = projects.find(Milestone.class, id);
    Project project = projects.get(milestone.projectId());
    access.mayLead(project);
    project.mustBeOpen();
    if (!Milestone.STATES.allows(milestone.state(), Milestone.Action.SUBMIT)) {
      throw new RuleBroken("project.evidence.frozen", milestone.title(), milestone.state());
    }
  }
}
