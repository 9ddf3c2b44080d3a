package org.consilium.proposal.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.proposal.model.Investigator;
import org.consilium.proposal.model.Participation;
import org.consilium.proposal.service.InvestigatorService;
import org.consilium.proposal.service.PeopleToName;
import org.consilium.proposal.service.ProposalContent;
import org.consilium.proposal.service.ProposalQueries;
import org.consilium.proposal.service.ProposalRow;
import org.consilium.proposal.service.ProposalService;

/** Title, summary, partners and investigators of a draft; and its withdrawal. */
@Named
@ViewScoped
public class ProposalTeamPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient ProposalQueries queries;
  @Inject private transient ProposalContent content;
  @Inject private transient ProposalService service;
  @Inject private transient InvestigatorService investigators;
  @Inject private transient PeopleToName people;
  @Inject private transient Act act;

  private Long id;
  private ProposalRow proposal;
  private String title;
  private String summary;
  private Long organisation;
  private Participation.Role role = Participation.Role.PARTNER;
  private Long clinician;
  private Long engineer;
  private String reason;

  /** Reads the draft. */
  public void load() {
    proposal = Found.orMissing(id, queries::find);
    title = proposal.title();
    summary = proposal.summary();
    for (ProposalContent.Leader leader : content.leaders(id)) {
      if (leader.kind() == Investigator.Kind.CLINICIAN) {
        clinician = leader.personId();
      } else {
        engineer = leader.personId();
      }
    }
  }

  /** Saves title and summary. */
  public String describe() {
    return act.run(() -> service.describe(id, title, summary), "proposal.saved") ? back() : null;
  }

  /** Adds the chosen partner. */
  public String addPartner() {
    boolean done =
        act.run(() -> service.addPartner(id, organisation, role), "proposal.partner-added");
    return done ? here() : null;
  }

  /** Removes a partner. */
  public String removePartner(long partId) {
    act.run(() -> service.removePartner(partId), "proposal.partner-removed");
    return here();
  }

  /** Names the clinician. */
  public String nameClinician() {
    return name(Investigator.Kind.CLINICIAN, clinician);
  }

  /** Names the engineer. */
  public String nameEngineer() {
    return name(Investigator.Kind.ENGINEER, engineer);
  }

  /** Agrees to lead. */
  public String accept() {
    act.run(() -> investigators.accept(id), "proposal.accepted-now");
    return back();
  }

  /** Takes the proposal back. */
  public String withdraw() {
    return act.run(() -> service.withdraw(id, reason), "proposal.withdrawn-now") ? back() : null;
  }

  private String name(Investigator.Kind kind, Long personId) {
    return act.run(() -> investigators.name(id, kind, personId), "proposal.named-now")
        ? here()
        : null;
  }

  private String here() {
    return "/proposal/team.xhtml?faces-redirect=true&id=" + id;
  }

  private String back() {
    return "/proposal/proposal.xhtml?faces-redirect=true&id=" + id;
  }

  public List<ProposalContent.Part> getPartners() {
    return content.parts(id);
  }

  public List<PeopleToName.Choice> getClinicians() {
    return people.people(Investigator.Kind.CLINICIAN);
  }

  public List<PeopleToName.Choice> getEngineers() {
    return people.people(Investigator.Kind.ENGINEER);
  }

  public List<PeopleToName.Choice> getOrganisations() {
    return people.organisations(id);
  }

  public Participation.Role[] getRoles() {
    return new Participation.Role[] {Participation.Role.PARTNER, Participation.Role.THIRD_PARTY};
  }

  public ProposalRow getProposal() {
    return proposal;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getSummary() {
    return summary;
  }

  public void setSummary(String summary) {
    this.summary = summary;
  }

  public Long getOrganisation() {
    return organisation;
  }

  public void setOrganisation(Long organisation) {
    this.organisation = organisation;
  }

  public Participation.Role getRole() {
    return role;
  }

  public void setRole(Participation.Role role) {
    this.role = role;
  }

  public Long getClinician() {
    return clinician;
  }

  public void setClinician(Long clinician) {
    this.clinician = clinician;
  }

  public Long getEngineer() {
    return engineer;
  }

  public void setEngineer(Long engineer) {
    this.engineer = engineer;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
