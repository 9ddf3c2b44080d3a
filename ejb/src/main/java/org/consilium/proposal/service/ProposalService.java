package org.consilium.proposal.service;

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
import java.time.Clock;
import java.time.OffsetDateTime;
import org.consilium.call.service.CallService;
import org.consilium.call.service.NeedService;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Reason;
import org.consilium.proposal.model.Participation;
import org.consilium.proposal.model.Proposal;
import org.consilium.proposal.model.ProposalAnswer;
import org.consilium.shared.model.RuleBroken;

/** Researchers and clinicians write proposals. */
@Stateless
@Audited
@RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
public class ProposalService {

  /** What is known at the beginning. The need is optional. */
  public record Beginning(
      @NotNull Long callId, Long needId, @NotBlank @Size(max = 200) String title)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProposalAccess access;
  @Inject private Proposals proposals;
  @Inject private ProposalTeam team;
  @Inject private CallService calls;
  @Inject private NeedService needs;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /**
   * Begins a draft: the writer's organisation leads; who posted the need is asked to be the other
   * investigator. Returns the id.
   */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  @Audited("proposal.begin")
  public long begin(@Valid Beginning form) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    calls.mustAccept(form.callId());
    Proposal proposal =
        new Proposal(
            form.callId(),
            form.needId(),
            proposals.nextCode(form.callId()),
            form.title(),
            user.personId(),
            now);
    em.persist(proposal);
    team.found(proposal);
    if (form.needId() != null) {
      needs.match(form.needId());
    }
    return proposal.id();
  }

  /** Names and summarises a draft. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  @Audited("proposal.describe")
  public void describe(
      long id, @NotBlank @Size(max = 200) String title, @Size(max = 4000) String summary) {
    mine(id).describe(title, summary);
  }

  /**
   * Saves what a proposal says under one heading.
   *
   * @param seen the version of the answer the writer began from, 0 for none
   * @return the version now
   */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  @Audited("proposal.answer")
  public int answer(long id, long sectionId, @Size(max = 200_000) String text, int seen) {
    Proposal proposal = mine(id);
    proposal.mustBeWithAuthors();
    ProposalAnswer answer =
        em.createQuery(
                "select a from ProposalAnswer a where a.proposalId = :proposal and a.sectionId = :section",
                ProposalAnswer.class)
            .setParameter("proposal", id)
            .setParameter("section", sectionId)
            .getResultStream()
            .findFirst()
            .orElseGet(() -> new ProposalAnswer(id, sectionId));
    answer.write(text, seen, user.actor().name(), OffsetDateTime.now(clock));
    em.persist(answer);
    em.flush();
    return answer.version();
  }

  /** Another organisation takes part. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  @Audited("proposal.addPartner")
  public void addPartner(long id, @NotNull Long organisationId, @NotNull Participation.Role role) {
    Proposal proposal = mine(id);
    proposal.mustBeWithAuthors();
    if (role == Participation.Role.LEAD) {
      throw new RuleBroken("proposal.one-lead");
    }
    team.join(proposal, organisationId, role);
  }

  /** A partner that is not the lead leaves the draft, with its budget. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  @Audited("proposal.removePartner")
  public void removePartner(long partId) {
    Participation part = proposals.part(partId);
    mine(part.proposalId()).mustBeWithAuthors();
    if (part.role() == Participation.Role.LEAD) {
      throw new RuleBroken("proposal.lead-stays");
    }
    team.leave(part);
  }

  /** Takes a proposal back before it is decided. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  @Audited("proposal.withdraw")
  public void withdraw(long id, @NotBlank @Reason String reason) {
    mine(id).act(Proposal.Action.WITHDRAW);
  }

  private Proposal mine(long id) {
    Proposal proposal = proposals.get(id);
    access.mayWrite(proposal);
    return proposal;
  }
}
