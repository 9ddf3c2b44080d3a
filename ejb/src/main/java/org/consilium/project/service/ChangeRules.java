package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.consilium.project.model.Approver;
import org.consilium.project.model.Change;
import org.consilium.project.model.Project;
import org.consilium.shared.model.RuleBroken;

/** Who approves which change, as the rule packs say. */
@ApplicationScoped
class ChangeRules {

  private static final String NEAREST =
      "with recursive layer(id, parent_id, depth) as (select id, parent_id, 0 from rule_pack where"
          + " id = ?1 union all select p.id, p.parent_id, depth + 1 from rule_pack p join layer l"
          + " on p.id = l.parent_id) select r.approver, r.citation from change_rule r join layer l"
          + " on l.id = r.pack_id where r.kind = ?2 and (r.tag = '*' or r.tag = ?3) and (r.at_most"
          + " is null or r.at_most >= ?4) order by l.depth, r.position limit 1";

  /** The rule that covers a change. */
  record Rule(Approver approver, String citation) {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  Rule of(Project project, Change.Kind kind, ChangeEffects.Measured measured) {
    List<?> rows =
        em.createNativeQuery(NEAREST)
            .setParameter(1, project.packId())
            .setParameter(2, kind.name())
            .setParameter(3, measured.tag())
            .setParameter(4, measured.figure())
            .getResultList();
    if (rows.isEmpty()) {
      throw new RuleBroken("project.change.no-rule", kind);
    }
    Object[] c = (Object[]) rows.get(0);
    return new Rule(Approver.valueOf((String) c[0]), (String) c[1]);
  }
}
