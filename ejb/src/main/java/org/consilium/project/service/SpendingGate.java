package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.consilium.funding.service.SpendingAsked;
import org.consilium.project.model.Approval;
import org.consilium.shared.model.RuleBroken;

/** Nothing is spent while an approval of the project is missing or has run out. */
@ApplicationScoped
class SpendingGate {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  /** Refuses with the approval that is missing. */
  void guard(@Observes SpendingAsked asked) {
    List<?> missing =
        em.createNativeQuery(
                "select j.code, a.kind from project j join approval a on a.project_id = j.id where"
                    + " j.proposal_id = ?1 and (a.state = 'NEEDED' or a.state = 'GRANTED' and"
                    + " a.valid_until < ?2) order by a.kind")
            .setParameter(1, asked.proposalId())
            .setParameter(2, asked.day())
            .getResultList();
    if (!missing.isEmpty()) {
      Object[] first = (Object[]) missing.get(0);
      throw new RuleBroken(
          "project.spending-closed", first[0], Approval.Kind.valueOf((String) first[1]));
    }
  }
}
