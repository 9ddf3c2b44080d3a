package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.consilium.funding.model.Award;
import org.consilium.funding.model.Instalment;

/**
 * Releases an instalment when its condition was found to be met elsewhere, in the transaction of
 * that finding. Whoever calls it has asked for the right to find so.
 */
@ApplicationScoped
public class InstalmentRelease {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Awards awards;
  @Inject private Instalments instalments;
  @Inject private FundingTasks tasks;

  /**
   * Releases an instalment of the award of a proposal, unless there is none that waits: then
   * finance releases it by hand once the award is issued.
   *
   * @param evidence by what the condition is met
   */
  public void onEvidence(long proposalId, int number, String evidence, By by) {
    em.createQuery(
            "select i from Instalment i, Award w where w.id = i.awardId and w.proposalId ="
                + " :proposal and w.state = :issued and i.number = :number and i.state = :planned",
            Instalment.class)
        .setParameter("proposal", proposalId)
        .setParameter("issued", Award.State.ISSUED)
        .setParameter("number", number)
        .setParameter("planned", Instalment.State.PLANNED)
        .getResultList()
        .forEach(instalment -> release(instalment, evidence, by));
  }

  private void release(Instalment instalment, String evidence, By by) {
    instalments.release(instalment, evidence, by);
    tasks.instalmentReleased(awards.get(instalment.awardId()), instalment);
  }
}
