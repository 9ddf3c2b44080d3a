package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilium.funding.model.Award;
import org.consilium.funding.model.AwardLine;
import org.consilium.funding.model.Instalment;
import org.consilium.funding.model.InstalmentPart;
import org.consilium.funding.model.PlanStep;
import org.consilium.funding.model.PostingKind;
import org.consilium.shared.model.Money;

/** Payment plans: what each partner may ask for, from when on. */
@ApplicationScoped
class Instalments {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Awards awards;
  @Inject private Ledger ledger;

  /** Makes the plan of an issued award; what is due with the start may be asked for at once. */
  void plan(Award award, List<AwardLine> lines, By by) {
    List<PlanStep> steps = awards.plan(award.packId());
    List<Map<Long, Money>> amounts = PlanStep.split(steps, awards.partners(lines));
    for (int i = 0; i < steps.size(); i++) {
      List<InstalmentPart> parts = new ArrayList<>();
      amounts.get(i).forEach((partner, money) -> parts.add(new InstalmentPart(partner, money)));
      Instalment instalment =
          new Instalment(award.id(), steps.get(i), steps.get(i).dueOn(award.startsOn()), parts);
      em.persist(instalment);
      if (steps.get(i).months() == 0) {
        release(instalment, award.code(), by);
      }
    }
  }

  /** Lets partners ask for an instalment; the posting rests on the reference. */
  void release(Instalment instalment, String reference, By by) {
    long awardId = instalment.awardId();
    List<PostingOrder.Move> moves = new ArrayList<>();
    for (InstalmentPart part : instalment.parts()) {
      moves.add(
          new PostingOrder.Move(
              LedgerAccount.plan(awardId),
              LedgerAccount.allowed(awardId, part.organisationId()),
              part.amount()));
    }
    Posted posted =
        ledger.post(
            new PostingOrder(
                "instalment:" + awardId + ":" + instalment.number(),
                PostingKind.PERMIT,
                by.account(),
                null,
                reference,
                by.at(),
                moves));
    instalment.release(posted.id(), by.account(), by.at());
  }
}
