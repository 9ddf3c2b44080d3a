package org.consilium.proposal.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.call.service.CallService;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Actor;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.platform.service.CurrentUser;
import org.consilium.proposal.model.Finding;
import org.consilium.proposal.model.Proposal;
import org.consilium.proposal.model.ProposalVersion;
import org.consilium.shared.model.RuleBroken;

/** Handing in: nothing may block, and what is handed in is frozen with its hash. */
@Stateless
@Audited
@RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
public class SubmissionService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProposalAccess access;
  @Inject private Proposals proposals;
  @Inject private Checks checks;
  @Inject private Snapshots snapshots;
  @Inject private CallService calls;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /**
   * Hands a proposal in as its next version.
   *
   * @return SHA-256 of the version, the proof of what was handed in
   * @throws RuleBroken {@code proposal.blocked} with the number of what blocks and the first of it
   */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN})
  @Audited("proposal.submit")
  public String submit(long id) {
    Proposal proposal = proposals.get(id);
    access.mayWrite(proposal);
    if (proposal.state() == Proposal.State.DRAFT) {
      calls.mustAccept(proposal.callId());
    }
    List<Finding> blocking = checks.blocking(proposal);
    if (!blocking.isEmpty()) {
      throw new RuleBroken("proposal.blocked", blocking.size(), blocking.get(0).clause());
    }
    OffsetDateTime now = OffsetDateTime.now(clock);
    proposal.submit(now);
    String body = snapshots.proposal(proposal).toString();
    String hash = CanonicalJson.sha256(body.getBytes(StandardCharsets.UTF_8));
    ProposalVersion version = new ProposalVersion(id, nextNumber(id), body, hash);
    Actor actor = user.actor();
    version.signedBy(actor.accountId(), actor.name(), actor.affiliation(), now);
    em.persist(version);
    return hash;
  }

  private int nextNumber(long id) {
    return em.createQuery(
                "select count(v) from ProposalVersion v where v.proposalId = :proposal", Long.class)
            .setParameter("proposal", id)
            .getSingleResult()
            .intValue()
        + 1;
  }
}
