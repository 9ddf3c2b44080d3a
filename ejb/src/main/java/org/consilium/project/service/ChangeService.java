package org.consilium.project.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Actor;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Reason;
import org.consilium.project.model.Change;
import org.consilium.project.model.ChangeRequest;
import org.consilium.project.model.Project;
import org.consilium.project.model.TaskBook;

/** A leader asks for a change; whoever the rules name decides; then it is done at once. */
@Stateless
@Audited
@RolesAllowed({
  Roles.RESEARCHER,
  Roles.CLINICIAN,
  Roles.INSTITUTION_OFFICER,
  Roles.CALL_MANAGER,
  Roles.CENTRE_MANAGER
})
public class ChangeService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProjectAccess access;
  @Inject private Projects projects;
  @Inject private ChangeDesk desk;
  @Inject private ChangeApplier applier;
  @Inject private TaskBooks books;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** Asks for a change of a running project, for a reason. Returns the id of the request. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  @Audited("change.request")
  public long request(
      long projectId, @NotNull Change change, @NotBlank @Size(max = 2000) @Reason String reason) {
    Project project = projects.get(projectId);
    access.mayLead(project);
    mustBeAtWork(project);
    ChangeEffects.Measured measured = desk.measure(project, change);
    ChangeRules.Rule rule = desk.rule(project, change.kind(), measured);
    ChangeRequest request =
        new ChangeRequest(
            projectId,
            desk.nextNumber(projectId),
            change.kind(),
            ChangeText.of(change),
            ChangeText.of(measured.effects()),
            reason);
    request.ruled(measured.figure(), rule.approver(), measured.organisationId(), rule.citation());
    Actor actor = user.actor();
    request.from(actor.accountId(), actor.name(), OffsetDateTime.now(clock));
    em.persist(request);
    em.flush();
    desk.ask(project, request, user.personId());
    return request.id();
  }

  /** Approves a request: it is measured once more, done, and a new task book is frozen. */
  @RolesAllowed({
    Roles.RESEARCHER,
    Roles.CLINICIAN,
    Roles.INSTITUTION_OFFICER,
    Roles.CALL_MANAGER,
    Roles.CENTRE_MANAGER
  })
  @Audited("change.approve")
  public void approve(long requestId, @Size(max = 2000) @Reason String note) {
    ChangeRequest request = decidable(requestId);
    Project project = projects.get(request.projectId());
    mustBeAtWork(project);
    desk.measure(project, ChangeText.read(request.kind(), request.body()));
    applier.apply(project, request);
    TaskBook book = books.freeze(project, String.valueOf(request.number()));
    Actor actor = user.actor();
    OffsetDateTime now = OffsetDateTime.now(clock);
    book.seal(actor.accountId(), actor.name(), now);
    request.approve(book.number(), note);
    request.by(actor.accountId(), actor.name(), now);
    desk.decided(project, request);
  }

  /** Refuses a request, for a reason. */
  @RolesAllowed({
    Roles.RESEARCHER,
    Roles.CLINICIAN,
    Roles.INSTITUTION_OFFICER,
    Roles.CALL_MANAGER,
    Roles.CENTRE_MANAGER
  })
  @Audited("change.refuse")
  public void refuse(long requestId, @Size(max = 2000) @Reason String why) {
    ChangeRequest request = decidable(requestId);
    request.refuse(why);
    Actor actor = user.actor();
    request.by(actor.accountId(), actor.name(), OffsetDateTime.now(clock));
    desk.decided(projects.get(request.projectId()), request);
  }

  /** Who asked takes it back. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  @Audited("change.withdraw")
  public void withdraw(long requestId) {
    ChangeRequest request = projects.find(ChangeRequest.class, requestId);
    access.mayWithdraw(request);
    request.withdraw();
    Actor actor = user.actor();
    request.by(actor.accountId(), actor.name(), OffsetDateTime.now(clock));
    desk.settle(request);
  }

  private ChangeRequest decidable(long requestId) {
    ChangeRequest request = projects.find(ChangeRequest.class, requestId);
    access.mayDecide(projects.get(request.projectId()), request);
    return request;
  }

  private static void mustBeAtWork(Project project) {
    if (project.state() != Project.State.ON_HOLD) {
      project.mustBe(Project.State.RUNNING);
    }
  }
}
