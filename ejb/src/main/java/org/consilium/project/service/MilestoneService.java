package org.consilium.project.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Actor;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Reason;
import org.consilium.project.model.Evidence;
import org.consilium.project.model.Milestone;
import org.consilium.project.model.Project;
import org.consilium.shared.model.RuleBroken;

/** The leaders hand in evidence of a milestone; somebody of the office judges it. */
@Stateless
@Audited
@RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN, Roles.CALL_MANAGER, Roles.CENTRE_MANAGER})
public class MilestoneService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProjectAccess access;
  @Inject private Projects projects;
  @Inject private EvidenceText text;
  @Inject private ProjectTasks tasks;
  @Inject private MilestoneMoney money;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /**
   * Hands in what shows that a milestone is reached; the files of the milestone are frozen with it.
   *
   * @return SHA-256 of what was handed in
   */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  @Audited("milestone.submit")
  public String submit(long milestoneId, @NotBlank @Size(max = 8000) String what) {
    Milestone milestone = projects.find(Milestone.class, milestoneId);
    Project project = projects.get(milestone.projectId());
    access.mayLead(project);
    project.mustBe(Project.State.RUNNING);
    milestone.submit();
    String body = text.of(milestone, what);
    String hash = TaskBooks.hash(body);
    Evidence evidence =
        new Evidence(milestoneId, projects.evidence(milestoneId).size() + 1, body, hash);
    Actor actor = user.actor();
    evidence.from(actor.accountId(), actor.name(), OffsetDateTime.now(clock));
    em.persist(evidence);
    tasks.milestoneIn(milestone);
    return hash;
  }

  /** The evidence convinces: the milestone is reached, and its instalment, if any, is released. */
  @RolesAllowed({Roles.CALL_MANAGER, Roles.CENTRE_MANAGER})
  @Audited("milestone.accept")
  public void accept(long milestoneId, @Size(max = 2000) @Reason String note) {
    Milestone milestone = judged(milestoneId, true, note);
    milestone.accept(OffsetDateTime.now(clock));
    money.release(milestone);
  }

  /** The evidence does not convince yet; the leaders hear why. */
  @RolesAllowed({Roles.CALL_MANAGER, Roles.CENTRE_MANAGER})
  @Audited("milestone.return")
  public void giveBack(long milestoneId, @Size(max = 2000) @Reason String note) {
    Milestone milestone = judged(milestoneId, false, note);
    milestone.giveBack();
    tasks.askForMilestone(projects.get(milestone.projectId()), milestone);
  }

  private Milestone judged(long milestoneId, boolean convinces, String note) {
    Milestone milestone = projects.find(Milestone.class, milestoneId);
    Project project = projects.get(milestone.projectId());
    access.mayRun(project);
    project.mustBeOpen();
    Evidence evidence =
        projects
            .openEvidence(milestoneId)
            .orElseThrow(() -> new RuleBroken("project.evidence.none", milestone.title()));
    Actor actor = user.actor();
    evidence.judge(convinces, note, actor.accountId(), actor.name(), OffsetDateTime.now(clock));
    return milestone;
  }
}
