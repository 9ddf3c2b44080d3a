package org.consilium.project.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.LocalDate;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.Reason;
import org.consilium.project.model.Approval;
import org.consilium.project.model.Project;
import org.consilium.shared.model.RuleBroken;

/** Approvals by committees: the leaders say which are needed, the office records what it saw. */
@Stateless
@Audited
@RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN, Roles.CALL_MANAGER, Roles.CENTRE_MANAGER})
public class ApprovalService {

  /**
   * What a committee gave.
   *
   * @param reference the committee's own number
   * @param until last day
   */
  public record Grant(
      @NotBlank @Size(max = 200) String committee,
      @NotBlank @Size(max = 100) String reference,
      @NotNull LocalDate from,
      @NotNull LocalDate until)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProjectAccess access;
  @Inject private Projects projects;

  /** This approval is needed: from now on nothing is spent until it is there. Returns its id. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN, Roles.CALL_MANAGER, Roles.CENTRE_MANAGER})
  @Audited("approval.need")
  public long need(long projectId, @NotNull Approval.Kind kind) {
    Project project = projects.get(projectId);
    if (!access.leads(projectId)) {
      access.mayRun(project);
    }
    project.mustBeOpen();
    if (projects.approvals(projectId).stream().anyMatch(a -> a.kind() == kind)) {
      throw new RuleBroken("project.approval.twice", kind);
    }
    Approval approval = new Approval(projectId, kind);
    em.persist(approval);
    return approval.id();
  }

  /** The office has seen the committee's approval, or a new one. */
  @RolesAllowed({Roles.CALL_MANAGER, Roles.CENTRE_MANAGER})
  @Audited("approval.grant")
  public void grant(long approvalId, @Valid Grant form) {
    run(approvalId).grant(form.committee(), form.reference(), form.from(), form.until());
  }

  /** The approval no longer holds: spending stops. */
  @RolesAllowed({Roles.CALL_MANAGER, Roles.CENTRE_MANAGER})
  @Audited("approval.revoke")
  public void revoke(long approvalId, @NotBlank @Reason String reason) {
    run(approvalId).revoke();
  }

  /** The office finds that it is not needed. */
  @RolesAllowed({Roles.CALL_MANAGER, Roles.CENTRE_MANAGER})
  @Audited("approval.waive")
  public void waive(long approvalId, @NotBlank @Reason String reason) {
    run(approvalId).waive();
  }

  private Approval run(long approvalId) {
    Approval approval = projects.find(Approval.class, approvalId);
    Project project = projects.get(approval.projectId());
    access.mayRun(project);
    project.mustBeOpen();
    return approval;
  }
}
