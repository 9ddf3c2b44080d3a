package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.funding.model.Award;
import org.consilium.funding.model.AwardLine;
import org.consilium.funding.model.Instalment;
import org.consilium.funding.model.PlanStep;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.RuleBroken;

/** Awards, their lines and instalments as kept. */
@ApplicationScoped
class Awards {

  private static final String PLAN =
      "with recursive layer(id, parent_id, depth) as (select id, parent_id, 0 from rule_pack where"
          + " id = ?1 union all select p.id, p.parent_id, depth + 1 from rule_pack p join layer l"
          + " on p.id = l.parent_id) select s.number, s.share_ppm, s.months, s.condition_zh,"
          + " s.condition_en, s.citation from plan_step s where s.pack_id = (select l.id from layer"
          + " l join plan_step x on x.pack_id = l.id order by l.depth limit 1) order by s.number";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  Award get(long id) {
    return found(em.find(Award.class, id));
  }

  AwardLine line(long id) {
    return found(em.find(AwardLine.class, id));
  }

  Instalment instalment(long id) {
    return found(em.find(Instalment.class, id));
  }

  List<AwardLine> lines(long awardId) {
    return em.createQuery(
            "select l from AwardLine l where l.awardId = :award order by l.id", AwardLine.class)
        .setParameter("award", awardId)
        .getResultList();
  }

  /** The centre's money of each partner. */
  Map<Long, Money> partners(List<AwardLine> lines) {
    Map<Long, Money> partners = new LinkedHashMap<>();
    lines.stream()
        .filter(l -> !l.isOwn())
        .forEach(l -> partners.merge(l.organisationId(), l.amount(), Money::plus));
    return partners;
  }

  /** The payment plan of a rule pack, or of the nearest pack it tightens that has one. */
  List<PlanStep> plan(long packId) {
    List<?> rows = em.createNativeQuery(PLAN).setParameter(1, packId).getResultList();
    return rows.stream().map(Object[].class::cast).map(Awards::step).toList();
  }

  private static PlanStep step(Object[] c) {
    return new PlanStep(
        ((Number) c[0]).intValue(),
        ((Number) c[1]).intValue(),
        ((Number) c[2]).intValue(),
        new Names((String) c[3], (String) c[4]),
        (String) c[5]);
  }

  private static <T> T found(T record) {
    if (record == null) {
      throw new RuleBroken("record.not-found");
    }
    return record;
  }
}
