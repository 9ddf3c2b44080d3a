package org.consilium.proposal.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.proposal.model.Investigator;
import org.consilium.proposal.model.Proposal;
import org.consilium.shared.model.RuleBroken;

/** The pair that leads a proposal. */
@Stateless
@Audited
@RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
public class InvestigatorService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProposalAccess access;
  @Inject private Proposals proposals;
  @Inject private ProposalTeam team;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** Names an investigator, in place of whoever had that seat. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  @Audited("proposal.nameInvestigator")
  public void name(long id, @NotNull Investigator.Kind kind, @NotNull Long personId) {
    Proposal proposal = proposals.get(id);
    access.mayWrite(proposal);
    proposal.mustBeWithAuthors();
    team.lead(proposal, kind, personId);
  }

  /** The person named agrees to lead. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  @Audited("proposal.acceptLead")
  public void accept(long id) {
    proposals.get(id).mustBeWithAuthors();
    Investigator mine =
        em.createQuery(
                "select i from Investigator i where i.proposalId = :proposal and i.personId = :me",
                Investigator.class)
            .setParameter("proposal", id)
            .setParameter("me", user.personId())
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new RuleBroken("proposal.not-named"));
    access.mayAccept(mine.personId());
    mine.accept(OffsetDateTime.now(clock));
  }
}
