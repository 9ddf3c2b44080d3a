package org.consilium.proposal.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.RoleScope;
import org.consilium.platform.service.SqlList;
import org.consilium.proposal.model.Participation;
import org.consilium.proposal.model.Proposal;
import org.consilium.shared.model.RuleBroken;

/** Who may do what with proposals. */
@ApplicationScoped
class ProposalAccess {

  private static final String OFFICER =
      "exists (select 1 from participation x join role_grant g on g.scope_id = x.organisation_id"
          + " where x.proposal_id = p.id and g.role = 'institution-officer' and g.scope = 'ORGANISATION'"
          + " and g.account_id = ? and g.valid_from <= ? and (g.valid_to is null or g.valid_to > ?))";
  private static final String LEADER =
      "exists (select 1 from investigator i where i.proposal_id = p.id and i.person_id = ?)";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /**
   * Restricts a list with alias {@code p} to what the reader may see: the authors' own, those with
   * a part of the officer's organisation, handed-in ones for the centre's office, funded ones for
   * those who run the centre, all for the auditor.
   */
  <T> SqlList<T> visible(SqlList<T> list) {
    if (user.has(Roles.AUDITOR)) {
      return list;
    }
    String handedIn = user.has(Roles.CALL_MANAGER) ? "p.submitted_at is not null" : "false";
    boolean runs = user.has(Roles.FINANCE) || user.has(Roles.CENTRE_MANAGER);
    String funded = runs ? "p.state = 'FUNDED'" : "false";
    LocalDate today = LocalDate.now(clock);
    return list.where(
        "(p.created_by = ? or "
            + LEADER
            + " or "
            + OFFICER
            + " or "
            + handedIn
            + " or "
            + funded
            + ")",
        user.personId(),
        user.personId(),
        user.accountId(),
        today,
        today);
  }

  /** Whoever began a proposal or leads it writes it. */
  void mayWrite(Proposal proposal) {
    if (!isTeam(proposal)) {
      throw new RuleBroken("proposal.not-yours");
    }
  }

  /** True for the one who began it and for its investigators. */
  boolean isTeam(Proposal proposal) {
    return proposal.createdBy() == user.personId()
        || exists(
            "select 1 from investigator where proposal_id = ?1 and person_id = ?2", proposal.id());
  }

  /** A part is written by its organisation's officer, or by authors who belong there. */
  void mayWritePart(Proposal proposal, Participation part) {
    boolean own = belongsTo(part.organisationId()) && isTeam(proposal);
    if (!own && !isOfficer(part.organisationId())) {
      throw new RuleBroken("proposal.part.not-yours");
    }
  }

  /** Only the organisation's own officer seals its part. */
  void maySeal(Participation part) {
    if (!isOfficer(part.organisationId())) {
      throw new RuleBroken("proposal.seal.not-yours");
    }
  }

  /** The investigator named, and nobody else, agrees to lead. */
  void mayAccept(long personId) {
    if (personId != user.personId()) {
      throw new RuleBroken("proposal.not-named");
    }
  }

  /** The call's manager judges eligibility, unless an author. */
  void mayJudge(Proposal proposal) {
    if (!user.has(Roles.CALL_MANAGER, RoleScope.CALL, proposal.callId())) {
      throw new RuleBroken("call.not-manager");
    }
    if (isTeam(proposal)) {
      throw new RuleBroken("proposal.own-judge");
    }
  }

  boolean isOfficer(long organisationId) {
    return user.has(Roles.INSTITUTION_OFFICER, RoleScope.ORGANISATION, organisationId);
  }

  private boolean belongsTo(long organisationId) {
    return !em.createNativeQuery(
            "select 1 from affiliation where organisation_id = ?1 and person_id = ?2"
                + " and state = 'VERIFIED' and valid_from <= ?3 and (valid_to is null or valid_to > ?3)")
        .setParameter(1, organisationId)
        .setParameter(2, user.personId())
        .setParameter(3, LocalDate.now(clock))
        .getResultList()
        .isEmpty();
  }

  private boolean exists(String sql, long id) {
    return !em.createNativeQuery(sql)
        .setParameter(1, id)
        .setParameter(2, user.personId())
        .getResultList()
        .isEmpty();
  }
}
