package org.consilium.project.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.project.model.Milestone;
import org.consilium.project.model.Project;
import org.consilium.project.model.Target;
import org.consilium.project.model.TaskBook;
import org.consilium.shared.model.RuleBroken;

/** The two leaders write the task book and freeze it; the lead organisation seals it. */
@Stateless
@Audited
@RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN, Roles.INSTITUTION_OFFICER})
public class TaskBookService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProjectAccess access;
  @Inject private Projects projects;
  @Inject private TaskBooks books;
  @Inject private ProjectTasks tasks;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** Promises a target. Returns its id. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  @Audited("project.addTarget")
  public long addTarget(long projectId, @Valid TargetForm form) {
    Project project = mine(projectId);
    mustLieWithin(project, form.dueOn());
    int position =
        projects.targets(projectId).stream().mapToInt(Target::position).max().orElse(0) + 1;
    Target target = new Target(projectId, position, form.title(), form.unit(), form.baseline());
    target.promise(form.value(), form.dueOn());
    em.persist(target);
    return target.id();
  }

  /** Takes a target out of the draft. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  @Audited("project.dropTarget")
  public void dropTarget(long targetId) {
    Target target = projects.find(Target.class, targetId);
    mine(target.projectId());
    em.remove(target);
  }

  /** Promises a milestone. Returns its id. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  @Audited("project.addMilestone")
  public long addMilestone(long projectId, @Valid MilestoneForm form) {
    Project project = mine(projectId);
    mustLieWithin(project, form.dueOn());
    int position = 1;
    for (Milestone known : projects.milestones(projectId)) {
      position = Math.max(position, known.position() + 1);
      if (form.instalment() != null && form.instalment().equals(known.instalment())) {
        throw new RuleBroken("project.instalment.taken", form.instalment(), known.title());
      }
    }
    Milestone milestone =
        new Milestone(
            projectId, position, form.title(), form.proof(), form.dueOn(), form.instalment());
    em.persist(milestone);
    return milestone.id();
  }

  /** Takes a milestone out of the draft. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  @Audited("project.dropMilestone")
  public void dropMilestone(long milestoneId) {
    Milestone milestone = projects.find(Milestone.class, milestoneId);
    mine(milestone.projectId());
    em.remove(milestone);
  }

  /**
   * Freezes the task book as it is now; a later freeze in set-up stands over an earlier one.
   *
   * @return SHA-256 of the text
   */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  @Audited("project.freezeBook")
  public String freeze(long projectId) {
    Project project = mine(projectId);
    if (projects.targets(projectId).isEmpty() || projects.milestones(projectId).isEmpty()) {
      throw new RuleBroken("project.book.empty");
    }
    TaskBook book = books.freeze(project, "");
    tasks.askForSeal(project);
    return book.sha256();
  }

  /** The officer of the organisation that leads stands by the frozen text. */
  @RolesAllowed(Roles.INSTITUTION_OFFICER)
  @Audited("project.sealBook")
  public void seal(long projectId) {
    Project project = projects.get(projectId);
    access.maySeal(project);
    project.mustBe(Project.State.SETUP);
    TaskBook book = projects.book(projectId).orElseThrow(() -> new RuleBroken("project.book.none"));
    if (!books.isCurrent(project, book)) {
      throw new RuleBroken("project.book.changed", book.number());
    }
    book.seal(user.accountId(), user.actor().name(), OffsetDateTime.now(clock));
    tasks.sealed(project);
  }

  private static void mustLieWithin(Project project, LocalDate day) {
    if (day.isBefore(project.startsOn()) || day.isAfter(project.endsOn())) {
      throw new RuleBroken("project.day-outside", day, project.startsOn(), project.endsOn());
    }
  }

  private Project mine(long projectId) {
    Project project = projects.get(projectId);
    access.mayLead(project);
    project.mustBe(Project.State.SETUP);
    return project;
  }
}
