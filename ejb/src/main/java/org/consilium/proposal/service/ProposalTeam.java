package org.consilium.proposal.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.consortium.service.AffiliationQueries;
import org.consilium.consortium.service.AffiliationQueries.Belonging;
import org.consilium.platform.service.CurrentUser;
import org.consilium.proposal.model.Investigator;
import org.consilium.proposal.model.Participation;
import org.consilium.proposal.model.Proposal;
import org.consilium.shared.model.RuleBroken;

/** Who stands behind a proposal: organisations and investigators. */
@ApplicationScoped
class ProposalTeam {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private AffiliationQueries affiliations;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** The beginner's organisation leads; the beginner and the need's author are investigators. */
  void found(Proposal proposal) {
    Belonging lead = where(user.personId());
    join(proposal, lead.organisationId(), Participation.Role.LEAD);
    if (kind(user.personId()) != null) {
      lead(proposal, kind(user.personId()), user.personId());
    }
    if (proposal.needId() != null) {
      invite(proposal);
    }
  }

  private void invite(Proposal proposal) {
    long author =
        ((Number)
                em.createNativeQuery("select posted_by from clinical_need where id = ?1")
                    .setParameter(1, proposal.needId())
                    .getSingleResult())
            .longValue();
    Investigator.Kind side = kind(author);
    if (author == user.personId() || side == null || side == kind(user.personId())) {
      return;
    }
    lead(proposal, side, author);
    Belonging where = where(author);
    if (!takesPart(proposal.id(), where.organisationId())) {
      join(proposal, where.organisationId(), Participation.Role.PARTNER);
    }
  }

  /** An organisation takes part, once. */
  void join(Proposal proposal, long organisationId, Participation.Role role) {
    if (takesPart(proposal.id(), organisationId)) {
      throw new RuleBroken("proposal.partner-twice");
    }
    em.persist(new Participation(proposal.id(), organisationId, role));
  }

  /** An organisation leaves with its budget. */
  void leave(Participation part) {
    em.createQuery("delete from BudgetLine b where b.participationId = :part")
        .setParameter("part", part.id())
        .executeUpdate();
    em.remove(part);
  }

  /** A person takes one of the two seats; who begins a proposal has agreed by beginning it. */
  void lead(Proposal proposal, Investigator.Kind kind, long personId) {
    if (kind(personId) != kind) {
      throw new RuleBroken("proposal.wrong-side", kind);
    }
    em.createQuery("delete from Investigator i where i.proposalId = :proposal and i.kind = :kind")
        .setParameter("proposal", proposal.id())
        .setParameter("kind", kind)
        .executeUpdate();
    Investigator investigator =
        new Investigator(proposal.id(), personId, kind, where(personId).frozen());
    if (personId == user.personId()) {
      investigator.accept(OffsetDateTime.now(clock));
    }
    em.persist(investigator);
  }

  private Belonging where(long personId) {
    return affiliations
        .main(personId, LocalDate.now(clock))
        .orElseThrow(() -> new RuleBroken("affiliation.needed"));
  }

  private Investigator.Kind kind(long personId) {
    Object profession =
        em.createNativeQuery("select profession from person where id = ?1")
            .setParameter(1, personId)
            .getSingleResult();
    return switch (String.valueOf(profession)) {
      case "CLINICIAN" -> Investigator.Kind.CLINICIAN;
      case "ENGINEER" -> Investigator.Kind.ENGINEER;
      default -> null;
    };
  }

  private boolean takesPart(long proposalId, long organisationId) {
    return em.createQuery(
                "select count(x) from Participation x where x.proposalId = :proposal"
                    + " and x.organisationId = :organisation",
                Long.class)
            .setParameter("proposal", proposalId)
            .setParameter("organisation", organisationId)
            .getSingleResult()
        > 0;
  }
}
