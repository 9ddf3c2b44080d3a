package org.consilium.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.consilium.call.service.CallQueries;
import org.consilium.call.service.CallRow;
import org.consilium.call.service.CallService;
import org.consilium.proposal.service.ProposalHandover;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.Subject;
import org.consilium.shared.model.RuleBroken;

/** Hands the eligible proposals of a closed call to a round, and takes its decisions back. */
@ApplicationScoped
public class ProposalSubjects implements SubjectSource {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private CallQueries calls;
  @Inject private CallService callService;
  @Inject private ProposalHandover proposals;

  @Override
  public Round.Purpose purpose() {
    return Round.Purpose.CALL;
  }

  @Override
  public Opening opening(long callId) {
    CallRow call = calls.find(callId).orElseThrow(() -> new RuleBroken("record.not-found"));
    return new Opening(
        call.titleEn(),
        call.titleZh(),
        call.envelope(),
        call.noticeDays(),
        calls.criteria(callId).stream()
            .map(
                k ->
                    new Criterion(k.titleEn(), k.titleZh(), k.weight(), k.levelsEn(), k.levelsZh()))
            .toList());
  }

  @Override
  public List<Candidate> candidates(long callId) {
    return proposals.eligible(callId).stream()
        .map(
            p ->
                new Candidate(
                    Subject.Kind.PROPOSAL,
                    p.proposalId(),
                    p.code(),
                    p.title(),
                    p.requested(),
                    p.snapshot(),
                    p.sha256(),
                    p.persons(),
                    p.organisations()))
        .toList();
  }

  @Override
  public int waiting(long callId) {
    return proposals.waiting(callId);
  }

  @Override
  public void begun(long callId, List<Long> proposalIds) {
    callService.screen(callId);
    proposalIds.forEach(proposals::enterReview);
  }

  @Override
  public boolean isWithdrawn(long proposalId) {
    return !em.createNativeQuery("select 1 from proposal where id = ?1 and state = 'WITHDRAWN'")
        .setParameter(1, proposalId)
        .getResultList()
        .isEmpty();
  }

  @Override
  public void decided(long proposalId, Outcome outcome) {
    proposals.decide(proposalId, ProposalHandover.Outcome.valueOf(outcome.name()));
  }

  @Override
  public void finished(long callId) {
    callService.decide(callId);
  }
}
