package org.consilium.proposal.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.platform.web.Msg;
import org.consilium.proposal.model.Finding;
import org.consilium.proposal.model.Proposal;
import org.consilium.proposal.service.EligibilityService;
import org.consilium.proposal.service.ProposalContent;
import org.consilium.proposal.service.ProposalQueries;
import org.consilium.proposal.service.ProposalRow;

/** Eligibility of one proposal, clause by clause: what the machine finds, what the office says. */
@Named
@ViewScoped
public class EligibilityPage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A clause with everything the machine found under it and the office's verdict, if any. */
  public record Clause(
      String code, String citation, List<Finding> findings, String note, Boolean passed, String who)
      implements Serializable {

    public boolean isBroken() {
      return findings.stream().anyMatch(Finding::isBlocking);
    }
  }

  @Inject private transient ProposalQueries queries;
  @Inject private transient ProposalContent content;
  @Inject private transient EligibilityService service;
  @Inject private transient Act act;
  @Inject private transient Msg msg;

  private Long id;
  private ProposalRow proposal;
  private List<Clause> clauses;
  private String note;
  private String reason;

  /** Reads the clauses. */
  public void load() {
    proposal = Found.orMissing(id, queries::find);
    List<Finding> findings = content.findings(id);
    List<ProposalContent.Verdict> verdicts = content.verdicts(id);
    clauses = new ArrayList<>();
    findings.stream()
        .map(Finding::clause)
        .distinct()
        .forEach(code -> clauses.add(clause(code, findings, verdicts)));
  }

  private static Clause clause(
      String code, List<Finding> findings, List<ProposalContent.Verdict> verdicts) {
    List<Finding> own = findings.stream().filter(f -> f.clause().equals(code)).toList();
    ProposalContent.Verdict verdict =
        verdicts.stream().filter(v -> v.clause().equals(code)).findFirst().orElse(null);
    return new Clause(
        code,
        own.get(0).citation(),
        own,
        verdict == null ? null : verdict.note(),
        verdict == null ? null : Boolean.valueOf(verdict.passed()),
        verdict == null ? null : verdict.who());
  }

  /** The clause is met. */
  public String met(String clause) {
    act.run(() -> service.judge(id, clause, true, note), "proposal.judged");
    return here();
  }

  /** The clause is not met; the note says why. */
  public String notMet(String clause) {
    act.run(() -> service.judge(id, clause, false, note), "proposal.judged");
    return here();
  }

  /** Admits it to screening. */
  public String admit() {
    act.run(() -> service.admit(id), "proposal.admitted");
    return here();
  }

  /** Excludes it. */
  public String exclude() {
    act.run(() -> service.exclude(id, reason), "proposal.excluded");
    return here();
  }

  /** Returns it for more. */
  public String giveBack() {
    act.run(() -> service.giveBack(id, reason), "proposal.returned");
    return here();
  }

  /** Takes an exclusion back. */
  public String reinstate() {
    act.run(() -> service.reinstate(id, reason), "proposal.reinstated");
    return here();
  }

  private String here() {
    return "/proposal/eligibility.xhtml?faces-redirect=true&id=" + id;
  }

  /** True when the action is possible now. */
  public boolean may(String action) {
    return Proposal.STATES.allows(proposal.state(), Proposal.Action.valueOf(action));
  }

  /** True while clauses are judged. */
  public boolean isJudging() {
    return proposal.state() == Proposal.State.SUBMITTED;
  }

  /** What a finding says. */
  public String explain(Finding finding) {
    return msg.with(finding.key(), finding.args());
  }

  public ProposalRow getProposal() {
    return proposal;
  }

  public List<Clause> getClauses() {
    return clauses;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
