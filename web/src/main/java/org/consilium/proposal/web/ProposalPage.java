package org.consilium.proposal.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.RoleScope;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.platform.web.Msg;
import org.consilium.proposal.model.Finding;
import org.consilium.proposal.model.Proposal;
import org.consilium.proposal.service.PartService;
import org.consilium.proposal.service.ProposalContent;
import org.consilium.proposal.service.ProposalQueries;
import org.consilium.proposal.service.ProposalRow;
import org.consilium.proposal.service.SubmissionService;

/** One proposal as a list of tasks: what is done, what waits for whom, what blocks. */
@Named
@ViewScoped
public class ProposalPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient ProposalQueries queries;
  @Inject private transient ProposalContent content;
  @Inject private transient PartService parts;
  @Inject private transient SubmissionService submission;
  @Inject private transient Act act;
  @Inject private transient CurrentUser user;
  @Inject private transient Msg msg;

  private Long id;
  private ProposalRow proposal;
  private List<ProposalContent.Answer> answers;
  private List<ProposalContent.Part> partners;
  private List<ProposalContent.Leader> leaders;
  private List<Finding> findings = List.of();

  /** Reads the proposal. */
  public void load() {
    proposal = Found.orMissing(id, queries::find);
    answers = content.answers(id);
    partners = content.parts(id);
    leaders = content.leaders(id);
    if (proposal.isWithAuthors()) {
      findings = content.findings(id);
    }
  }

  /** Hands it in. */
  public String submit() {
    String hash = act.get(() -> submission.submit(id), null);
    if (hash != null) {
      act.run(() -> {}, "proposal.submitted-now", hash.substring(0, 12));
      return here();
    }
    return null;
  }

  /** Seals a part. */
  public String seal(long partId) {
    act.run(() -> parts.seal(partId), "proposal.sealed-now");
    return here();
  }

  /** Lowers costs to what a rule allows. */
  public String lower(Finding finding) {
    Finding.Fix fix = finding.fix();
    act.run(() -> parts.lower(fix.participationId(), fix.tag(), fix.fen()), "proposal.lowered-now");
    return here();
  }

  /** What a finding says, with its figures. */
  public String explain(Finding finding) {
    return msg.with(finding.key(), finding.args());
  }

  /** True when the reader may seal this part now. */
  public boolean maySeal(ProposalContent.Part part) {
    return proposal.isWithAuthors() && isOfficerOf(part) && !part.isSealed();
  }

  /** True when the reader may write this part now. */
  public boolean mayWritePart(ProposalContent.Part part) {
    return proposal.isWithAuthors() && (isAuthor() || isOfficerOf(part));
  }

  private boolean isOfficerOf(ProposalContent.Part part) {
    return user.has(Roles.INSTITUTION_OFFICER, RoleScope.ORGANISATION, part.organisationId());
  }

  private String here() {
    return "/proposal/proposal.xhtml?faces-redirect=true&id=" + id;
  }

  public boolean isAuthor() {
    return proposal.createdBy() == user.personId()
        || leaders.stream().anyMatch(l -> l.personId() == user.personId());
  }

  /** True for an author while it can be changed. */
  public boolean isWriting() {
    return proposal.isWithAuthors() && isAuthor();
  }

  public boolean isMayWithdraw() {
    return isAuthor() && Proposal.STATES.allows(proposal.state(), Proposal.Action.WITHDRAW);
  }

  public boolean isMayJudge() {
    return user.has(Roles.CALL_MANAGER, RoleScope.CALL, proposal.callId()) && !isAuthor();
  }

  /** True when the reader is named and has not agreed yet. */
  public boolean isAsked() {
    return proposal.isWithAuthors()
        && leaders.stream()
            .anyMatch(l -> l.personId() == user.personId() && l.acceptedAt() == null);
  }

  public List<Finding> getBlocking() {
    return findings.stream().filter(Finding::isBlocking).toList();
  }

  public List<Finding> getOtherFindings() {
    return findings.stream().filter(f -> !f.isBlocking()).toList();
  }

  public List<ProposalQueries.VersionRow> getVersions() {
    return queries.versions(id);
  }

  public List<ProposalContent.Verdict> getVerdicts() {
    return content.verdicts(id);
  }

  public ProposalRow getProposal() {
    return proposal;
  }

  public List<ProposalContent.Answer> getAnswers() {
    return answers;
  }

  public List<ProposalContent.Part> getPartners() {
    return partners;
  }

  public List<ProposalContent.Leader> getLeaders() {
    return leaders;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
