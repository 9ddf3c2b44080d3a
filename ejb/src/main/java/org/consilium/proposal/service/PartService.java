package org.consilium.proposal.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.platform.service.CurrentUser;
import org.consilium.proposal.model.BudgetLine;
import org.consilium.proposal.model.Participation;
import org.consilium.proposal.model.Proposal;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;

/** Each partner fills and seals its own part. */
@Stateless
@Audited
@RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN, Roles.INSTITUTION_OFFICER})
public class PartService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProposalAccess access;
  @Inject private Proposals proposals;
  @Inject private Snapshots snapshots;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** Replaces work and budget of a part; its seal breaks, the others hold. */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN, Roles.INSTITUTION_OFFICER})
  @Audited("proposal.writePart")
  public void write(long partId, @Valid PartForm form) {
    Participation part = mine(partId);
    mustKnow(part, form);
    part.write(form.work());
    em.createQuery("delete from BudgetLine b where b.participationId = :part")
        .setParameter("part", partId)
        .executeUpdate();
    for (PartForm.Line line : form.lines()) {
      Money amount = Money.of(line.yuan(), Money.CNY);
      if (amount.minor() > 0) {
        em.persist(new BudgetLine(partId, line.category(), line.source(), line.year(), amount));
      }
    }
  }

  /**
   * Brings the grant lines of a category down to a sum a rule allows, each in proportion, and
   * breaks the seal.
   */
  @RolesAllowed({Roles.RESEARCHER, Roles.CLINICIAN, Roles.INSTITUTION_OFFICER})
  @Audited("proposal.lowerCosts")
  public void lower(long partId, String tag, long fen) {
    Participation part = mine(partId);
    List<BudgetLine> lines = snapshots.grantLines(part, tag);
    List<Long> weights = lines.stream().map(l -> l.amount().minor()).toList();
    List<Money> lower = Money.fen(Math.max(0, fen)).split(weights);
    for (int i = 0; i < lines.size(); i++) {
      if (lower.get(i).minor() == 0) {
        em.remove(lines.get(i));
      } else {
        lines.get(i).set(lower.get(i));
      }
    }
    part.breakSeal();
  }

  /** The organisation's officer approves the part as it is now. */
  @RolesAllowed(Roles.INSTITUTION_OFFICER)
  @Audited("proposal.seal")
  public void seal(long partId) {
    Participation part = proposals.part(partId);
    access.maySeal(part);
    proposals.get(part.proposalId()).mustBeWithAuthors();
    String text = snapshots.part(part).toString();
    part.seal(
        user.accountId(),
        user.actor().name(),
        CanonicalJson.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)),
        snapshots.isPlanned(part),
        OffsetDateTime.now(clock));
  }

  private Participation mine(long partId) {
    Participation part = proposals.part(partId);
    Proposal proposal = proposals.get(part.proposalId());
    access.mayWritePart(proposal, part);
    proposal.mustBeWithAuthors();
    return part;
  }

  private void mustKnow(Participation part, PartForm form) {
    List<String> known = snapshots.categories(part.proposalId());
    for (PartForm.Line line : form.lines()) {
      if (!known.contains(line.category())) {
        throw new RuleBroken("proposal.category-unknown", line.category(), known);
      }
    }
  }
}
