package org.consilium.proposal.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Reason;
import org.consilium.proposal.model.EligibilityVerdict;
import org.consilium.proposal.model.Proposal;
import org.consilium.shared.model.RuleBroken;

/** The centre's office judges, clause by clause, whether a proposal may be screened. */
@Stateless
@Audited
@RolesAllowed(Roles.CALL_MANAGER)
public class EligibilityService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProposalAccess access;
  @Inject private Proposals proposals;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** Records what was found about one clause; a later verdict stands over an earlier one. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("proposal.judgeClause")
  public void judge(
      long id, @NotBlank String clause, boolean passed, @Size(max = 1000) String note) {
    Proposal proposal = judged(id);
    if (proposal.state() != Proposal.State.SUBMITTED) {
      throw new RuleBroken("proposal.not-submitted", proposal.state());
    }
    if (!passed && (note == null || note.isBlank())) {
      throw new RuleBroken("proposal.verdict-needs-note", clause);
    }
    em.persist(
        new EligibilityVerdict(
            id, clause, passed, note, user.actor().name(), OffsetDateTime.now(clock)));
  }

  /** Admits a proposal to screening; refused while a clause stands as failed. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("proposal.admit")
  public void admit(long id) {
    List<String> failed = failed(id);
    if (!failed.isEmpty()) {
      throw new RuleBroken("proposal.clause-failed", failed);
    }
    judged(id).act(Proposal.Action.ADMIT);
  }

  /** Excludes a proposal; at least one clause must stand as failed, and is named to the authors. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("proposal.exclude")
  public void exclude(long id, @NotBlank @Reason String reason) {
    if (failed(id).isEmpty()) {
      throw new RuleBroken("proposal.clause-needed");
    }
    judged(id).act(Proposal.Action.EXCLUDE);
  }

  /** Gives a proposal back to its authors for more; what was handed in stays frozen. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("proposal.return")
  public void giveBack(long id, @NotBlank @Reason String reason) {
    judged(id).act(Proposal.Action.RETURN);
  }

  /** Takes an exclusion back, so that it is judged again. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("proposal.reinstate")
  public void reinstate(long id, @NotBlank @Reason String reason) {
    judged(id).act(Proposal.Action.REINSTATE);
  }

  private Proposal judged(long id) {
    Proposal proposal = proposals.get(id);
    access.mayJudge(proposal);
    return proposal;
  }

  private List<String> failed(long id) {
    List<?> rows =
        em.createNativeQuery(
                "select clause from (select distinct on (clause) clause, passed"
                    + " from eligibility_verdict where proposal_id = ?1 order by clause, id desc) v"
                    + " where not passed order by clause")
            .setParameter(1, id)
            .getResultList();
    return rows.stream().map(String.class::cast).toList();
  }
}
