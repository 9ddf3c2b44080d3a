package org.consilium.project.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.Reason;
import org.consilium.project.model.Project;
import org.consilium.project.model.Project.Action;

/** The centre's office carries projects through their life; the two leaders deliver. */
@Stateless
@Audited
@RolesAllowed({Roles.CALL_MANAGER, Roles.CENTRE_MANAGER, Roles.RESEARCHER, Roles.CLINICIAN})
public class ProjectService {

  @Inject private ProjectAccess access;
  @Inject private Projects projects;
  @Inject private Setup setup;
  @Inject private ReportSchedule reports;
  @Inject private ProjectTasks tasks;
  @Inject private Clock clock;

  /** Work begins: nothing of the checklist may be missing; the reports are planned. */
  @RolesAllowed({Roles.CALL_MANAGER, Roles.CENTRE_MANAGER})
  @Audited("project.start")
  public void start(long id) {
    Project project = projects.get(id);
    access.mayRun(project);
    setup.mustBeComplete(project);
    project.act(Action.START, OffsetDateTime.now(clock));
    reports.plan(project);
    tasks.setUp(project);
  }

  /** Work rests, for a reason. */
  @RolesAllowed({Roles.CALL_MANAGER, Roles.CENTRE_MANAGER})
  @Audited("project.hold")
  public void hold(long id, @NotBlank @Reason String reason) {
    run(id, Action.HOLD);
  }

  /** Work goes on. */
  @RolesAllowed({Roles.CALL_MANAGER, Roles.CENTRE_MANAGER})
  @Audited("project.resume")
  public void resume(long id, @NotBlank @Reason String reason) {
    run(id, Action.RESUME);
  }

  /** The leaders hand over what was promised. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  @Audited("project.deliver")
  public void deliver(long id) {
    Project project = projects.get(id);
    access.mayLead(project);
    project.act(Action.DELIVER, OffsetDateTime.now(clock));
  }

  /** What was handed over does not do yet. */
  @RolesAllowed({Roles.CALL_MANAGER, Roles.CENTRE_MANAGER})
  @Audited("project.sendBack")
  public void sendBack(long id, @NotBlank @Reason String reason) {
    run(id, Action.SEND_BACK);
  }

  /** What was handed over is accepted. */
  @RolesAllowed({Roles.CALL_MANAGER, Roles.CENTRE_MANAGER})
  @Audited("project.close")
  public void close(long id, @NotBlank @Reason String reason) {
    run(id, Action.CLOSE);
  }

  /** The project ends before its time, for a reason. */
  @RolesAllowed({Roles.CALL_MANAGER, Roles.CENTRE_MANAGER})
  @Audited("project.terminate")
  public void terminate(long id, @NotBlank @Reason String reason) {
    tasks.setUp(run(id, Action.TERMINATE));
  }

  private Project run(long id, Action action) {
    Project project = projects.get(id);
    access.mayRun(project);
    project.act(action, OffsetDateTime.now(clock));
    return project;
  }
}
