package org.consilium.proposal.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.consilium.proposal.model.Participation;
import org.consilium.proposal.model.Proposal;
import org.consilium.shared.model.RuleBroken;

/** Proposals and their parts as kept. */
@ApplicationScoped
class Proposals {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  Proposal get(long id) {
    return found(em.find(Proposal.class, id));
  }

  Participation part(long id) {
    return found(em.find(Participation.class, id));
  }

  List<Participation> parts(long proposalId) {
    return em.createQuery(
            "select x from Participation x where x.proposalId = :proposal order by x.id",
            Participation.class)
        .setParameter("proposal", proposalId)
        .getResultList();
  }

  /** The next free code of a call; concurrent askers wait for each other. */
  String nextCode(long callId) {
    String call =
        (String)
            em.createNativeQuery("select code from call where id = ?1 for update")
                .setParameter(1, callId)
                .getSingleResult();
    Number used =
        (Number)
            em.createNativeQuery(
                    "select coalesce(max(substring(code from '[0-9]+$')::int), 0) from proposal"
                        + " where call_id = ?1")
                .setParameter(1, callId)
                .getSingleResult();
    return call + "-" + String.format("%03d", used.intValue() + 1);
  }

  private static <T> T found(T record) {
    if (record == null) {
      throw new RuleBroken("record.not-found");
    }
    return record;
  }
}
