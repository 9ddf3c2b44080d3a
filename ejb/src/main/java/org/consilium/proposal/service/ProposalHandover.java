package org.consilium.proposal.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consilium.call.service.NeedService;
import org.consilium.proposal.model.Proposal;
import org.consilium.shared.model.Money;

/**
 * Hands eligible proposals over to screening and takes its outcome. Called by screening's own
 * commands, which check who acts; open to the program only, never to a page.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ProposalHandover {

  /** How screening ended. */
  public enum Outcome {
    FUND,
    RESERVE,
    REVISE,
    DECLINE
  }

  /**
   * A proposal as screening gets it.
   *
   * @param requested grant money asked for
   * @param snapshot canonical text of the last frozen version
   * @param sha256 its hash
   * @param persons its investigators and the one who began it
   * @param organisations its partners
   */
  public record Handover(
      long proposalId,
      String code,
      String title,
      Money requested,
      String snapshot,
      String sha256,
      Set<Long> persons,
      Set<Long> organisations)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Proposals proposals;
  @Inject private NeedService needs;

  /** The eligible proposals of a call, by code. */
  @PermitAll
  public List<Handover> eligible(long callId) {
    return em.createQuery(
            "select p from Proposal p where p.callId = :call and p.state = :state order by p.code",
            Proposal.class)
        .setParameter("call", callId)
        .setParameter("state", Proposal.State.ELIGIBLE)
        .getResultStream()
        .map(this::handover)
        .toList();
  }

  /** How many proposals of a call were handed in and wait for a verdict on eligibility. */
  @PermitAll
  public int waiting(long callId) {
    return em.createQuery(
            "select count(p) from Proposal p where p.callId = :call and p.state = :state",
            Long.class)
        .setParameter("call", callId)
        .setParameter("state", Proposal.State.SUBMITTED)
        .getSingleResult()
        .intValue();
  }

  /** Screening of a proposal begins. */
  @PermitAll
  public void enterReview(long proposalId) {
    proposals.get(proposalId).act(Proposal.Action.REVIEW);
  }

  /** Screening of a proposal ended; a need whose proposal is funded is answered. */
  @PermitAll
  public void decide(long proposalId, Outcome outcome) {
    Proposal proposal = proposals.get(proposalId);
    proposal.act(
        switch (outcome) {
          case FUND -> Proposal.Action.FUND;
          case RESERVE -> Proposal.Action.HOLD;
          case REVISE -> Proposal.Action.REVISE;
          case DECLINE -> Proposal.Action.DECLINE;
        });
    if (outcome == Outcome.FUND && proposal.needId() != null) {
      needs.answer(proposal.needId());
    }
  }

  private Handover handover(Proposal proposal) {
    Object[] version =
        (Object[])
            em.createNativeQuery(
                    "select body, sha256 from proposal_version where proposal_id = ?1"
                        + " order by number desc limit 1")
                .setParameter(1, proposal.id())
                .getSingleResult();
    Number asked =
        (Number)
            em.createNativeQuery(
                    "select coalesce(sum(b.amount_fen), 0) from budget_line b"
                        + " join participation x on x.id = b.participation_id"
                        + " where x.proposal_id = ?1 and b.source = 'GRANT'")
                .setParameter(1, proposal.id())
                .getSingleResult();
    Set<Long> persons =
        ids("select person_id from investigator where proposal_id = ?1", proposal.id());
    persons.add(proposal.createdBy());
    return new Handover(
        proposal.id(),
        proposal.code(),
        proposal.title(),
        Money.fen(asked.longValue()),
        (String) version[0],
        (String) version[1],
        persons,
        ids("select organisation_id from participation where proposal_id = ?1", proposal.id()));
  }

  private Set<Long> ids(String sql, long proposalId) {
    Set<Long> ids = new HashSet<>();
    for (Object id : em.createNativeQuery(sql).setParameter(1, proposalId).getResultList()) {
      ids.add(((Number) id).longValue());
    }
    return ids;
  }
}
