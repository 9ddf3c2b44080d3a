package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.project.model.Change;
import org.consilium.project.model.ChangeRequest;
import org.consilium.project.model.Milestone;
import org.consilium.project.model.Project;
import org.consilium.project.model.ProjectPerson;
import org.consilium.project.model.Target;
import org.consilium.shared.model.Period;

/** Does what was approved. */
@ApplicationScoped
class ChangeApplier {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Projects projects;
  @Inject private ProjectRoster roster;
  @Inject private ReportSchedule reports;
  @Inject private ProjectMoney money;
  @Inject private Clock clock;

  void apply(Project project, ChangeRequest request) {
    Change change = ChangeText.read(request.kind(), request.body());
    if (change instanceof Change.Date c) {
      date(project, c);
    } else if (change instanceof Change.Goal c) {
      projects.find(Target.class, c.targetId()).promise(c.value(), c.day());
    } else if (change instanceof Change.People c) {
      people(project, c);
    } else if (change instanceof Change.Budget c) {
      money.move(project, request, c);
    } else if (change instanceof Change.Partner c) {
      roster.partner(project.id(), c.organisationId()).leave(c.day());
    }
    em.flush();
  }

  private void date(Project project, Change.Date c) {
    if (c.milestoneId() == null) {
      project.endOn(c.day(), OffsetDateTime.now(clock));
      reports.planAgain(project);
    } else {
      projects.find(Milestone.class, c.milestoneId()).dueOn(c.day());
    }
  }

  /** Who leaves is written before who comes: two never hold one part at a time. */
  private void people(Project project, Change.People c) {
    LocalDate today = LocalDate.now(clock);
    if (c.leaves() != null) {
      roster.person(project.id(), c.leaves()).leave(today);
      em.flush();
    }
    if (c.comes() != null) {
      String where = roster.affiliation(c.comes());
      em.persist(new ProjectPerson(project.id(), c.comes(), c.part(), where, Period.from(today)));
    }
  }
}
