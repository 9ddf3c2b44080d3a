package org.consilium.project.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilium.project.model.ProjectPerson;
import org.consilium.project.service.CandidateQueries;
import org.consilium.project.service.MilestoneQueries;
import org.consilium.project.service.ProjectTeam;
import org.consilium.project.service.TaskBookQueries;

/** What a change can be about. */
@RequestScoped
public class ChangeChoices {

  @Inject private MilestoneQueries milestones;
  @Inject private TaskBookQueries books;
  @Inject private ProjectTeam team;
  @Inject private CandidateQueries candidates;
  @Inject private Clock clock;

  List<MilestoneQueries.Row> milestones(long projectId) {
    return milestones.of(projectId);
  }

  List<TaskBookQueries.TargetRow> targets(long projectId) {
    return books.targets(projectId);
  }

  List<ProjectTeam.Partner> partners(long projectId) {
    return team.partners(projectId, LocalDate.now(clock));
  }

  List<ProjectTeam.Member> people(long projectId) {
    return team.people(projectId, LocalDate.now(clock));
  }

  List<CandidateQueries.Choice> candidates(long projectId, ProjectPerson.Part part) {
    return candidates.of(projectId, part);
  }
}
