package org.consilium.project.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.Reason;
import org.consilium.project.model.ProgressReport;
import org.consilium.project.model.Project;

/** The leaders report; the office accepts or asks back. */
@Stateless
@Audited
@RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN, Roles.CALL_MANAGER, Roles.CENTRE_MANAGER})
public class ReportService {

  /**
   * What a report says.
   *
   * @param percent how far the project is, by its leaders' own judgement
   */
  public record Draft(
      @Size(max = 8000) String done,
      @Size(max = 8000) String problems,
      @Size(max = 8000) String nextSteps,
      @Min(0) @Max(100) Integer percent)
      implements Serializable {}

  @Inject private ProjectAccess access;
  @Inject private Projects projects;
  @Inject private ProjectTasks tasks;
  @Inject private Clock clock;

  /** Saves what is written so far. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  @Audited("report.write")
  public void write(long reportId, @Valid Draft draft) {
    mine(reportId).write(draft.done(), draft.problems(), draft.nextSteps(), draft.percent());
  }

  /** Hands a report in as it is written. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  @Audited("report.submit")
  public void submit(long reportId, @Valid Draft draft) {
    ProgressReport report = mine(reportId);
    report.write(draft.done(), draft.problems(), draft.nextSteps(), draft.percent());
    report.submit(OffsetDateTime.now(clock));
    tasks.reportIn(report);
  }

  /** The report is not clear yet; the leaders hear the question. */
  @RolesAllowed({Roles.CALL_MANAGER, Roles.CENTRE_MANAGER})
  @Audited("report.query")
  public void query(long reportId, @NotBlank @Size(max = 2000) @Reason String question) {
    ProgressReport report = read(reportId);
    report.query(question);
    tasks.askForReport(projects.get(report.projectId()), report);
  }

  /** The report is accepted. */
  @RolesAllowed({Roles.CALL_MANAGER, Roles.CENTRE_MANAGER})
  @Audited("report.accept")
  public void accept(long reportId) {
    read(reportId).accept(OffsetDateTime.now(clock));
  }

  private ProgressReport mine(long reportId) {
    ProgressReport report = projects.find(ProgressReport.class, reportId);
    Project project = projects.get(report.projectId());
    access.mayLead(project);
    project.mustBeOpen();
    return report;
  }

  private ProgressReport read(long reportId) {
    ProgressReport report = projects.find(ProgressReport.class, reportId);
    access.mayRun(projects.get(report.projectId()));
    return report;
  }
}
