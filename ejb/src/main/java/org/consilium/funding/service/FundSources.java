package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.consilium.funding.model.Envelope;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.RuleBroken;

/** Where money comes from, and the centre's envelopes of it. */
@ApplicationScoped
class FundSources {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  /** Names of a source of the centre's money; refuses partners' own and unknown ones. */
  Names centreSource(long sourceId) {
    List<?> rows =
        em.createNativeQuery("select name_zh, name_en from fund_source where id = ?1 and not own")
            .setParameter(1, sourceId)
            .getResultList();
    if (rows.isEmpty()) {
      throw new RuleBroken("record.not-found");
    }
    Object[] names = (Object[]) rows.get(0);
    return new Names((String) names[0], (String) names[1]);
  }

  /** The source that stands for partners' own money. */
  long own() {
    return ((Number)
            em.createNativeQuery("select id from fund_source where own order by position limit 1")
                .getSingleResult())
        .longValue();
  }

  /** The envelope of a source and a year, or null. */
  Envelope envelope(long sourceId, int year) {
    return em.createQuery(
            "select e from Envelope e where e.sourceId = :source and e.year = :year",
            Envelope.class)
        .setParameter("source", sourceId)
        .setParameter("year", year)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }
}
