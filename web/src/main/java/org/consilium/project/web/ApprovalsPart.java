package org.consilium.project.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.project.model.Approval;
import org.consilium.project.service.ApprovalQueries;
import org.consilium.project.service.ApprovalService;
import org.consilium.project.service.ProjectQueries;
import org.consilium.project.service.ProjectRow;
import org.consilium.project.service.ReportQueries;

/** The approvals of a project, with what the reader can do about them. */
@Named
@ViewScoped
public class ApprovalsPart implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient ApprovalQueries queries;
  @Inject private transient ApprovalService service;
  @Inject private transient ProjectQueries projects;
  @Inject private transient ReportQueries rights;
  @Inject private transient Act act;

  private Long id;
  private ProjectRow project;
  private List<ApprovalQueries.Row> approvals;
  private boolean office;
  private boolean naming;
  private Approval.Kind kind;
  private Long chosen;
  private String committee;
  private String reference;
  private LocalDate from;
  private LocalDate until;
  private String reason;

  /** Reads the approvals. */
  public void load() {
    project = Found.orMissing(id, projects::find);
    approvals = queries.of(id);
    office = project.isOpen() && rights.judges(id);
    naming = project.isOpen() && (office || rights.writes(id)) && !getMissing().isEmpty();
  }

  /** Puts one on the list. */
  public String need() {
    return act.get(() -> service.need(id, kind), "project.approval-needed") == null ? null : here();
  }

  /** Records the committee's approval. */
  public String grant() {
    ApprovalService.Grant grant = new ApprovalService.Grant(committee, reference, from, until);
    return act.run(() -> service.grant(chosen, grant), "project.approval-granted") ? here() : null;
  }

  /** Takes it back. */
  public String revoke(long approvalId) {
    act.run(() -> service.revoke(approvalId, reason), "project.approval-revoked");
    return here();
  }

  /** Finds it not needed. */
  public String waive(long approvalId) {
    act.run(() -> service.waive(approvalId, reason), "project.approval-waived");
    return here();
  }

  private String here() {
    return "/project/approvals.xhtml?faces-redirect=true&id=" + id;
  }

  /** The kinds that are not on the list. */
  public List<Approval.Kind> getMissing() {
    return Arrays.stream(Approval.Kind.values())
        .filter(k -> approvals.stream().noneMatch(a -> a.kind() == k))
        .toList();
  }

  /** Those the office can record a paper for. */
  public List<ApprovalQueries.Row> getOpen() {
    return approvals.stream().filter(a -> a.state() != Approval.State.WAIVED).toList();
  }

  public boolean isBlocked() {
    return approvals.stream().anyMatch(ApprovalQueries.Row::blocks);
  }

  /** True when the office may do this with it now. */
  public boolean may(ApprovalQueries.Row approval, String action) {
    return office && Approval.STATES.allows(approval.state(), Approval.Action.valueOf(action));
  }

  public ProjectRow getProject() {
    return project;
  }

  public List<ApprovalQueries.Row> getApprovals() {
    return approvals;
  }

  public boolean isOffice() {
    return office;
  }

  public boolean isNaming() {
    return naming;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Approval.Kind getKind() {
    return kind;
  }

  public void setKind(Approval.Kind kind) {
    this.kind = kind;
  }

  public Long getChosen() {
    return chosen;
  }

  public void setChosen(Long chosen) {
    this.chosen = chosen;
  }

  public String getCommittee() {
    return committee;
  }

  public void setCommittee(String committee) {
    this.committee = committee;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
