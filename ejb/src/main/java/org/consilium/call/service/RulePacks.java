package org.consilium.call.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.consilium.platform.service.SqlList;

/** Rules of money and eligibility as published; anybody may read them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class RulePacks {

  private static final String LAYERS =
      "with recursive layer(id, parent_id, depth) as (select id, parent_id, 0 from rule_pack where id = ?1"
          + " union all select p.id, p.parent_id, depth + 1 from rule_pack p join layer l on p.id = l.parent_id) ";

  /** A pack to choose from. */
  public record Pack(long id, String code, String nameEn, String nameZh, String citation)
      implements Serializable {}

  /** A cost category. */
  public record Category(String code, String nameEn, String nameZh, List<String> tags)
      implements Serializable {

    /** True when the category carries the tag. */
    public boolean has(String tag) {
      return tags.contains(tag);
    }
  }

  /** A rule of a pack or of one of the packs it tightens. */
  public record Rule(String code, String kind, String params, String citation, boolean blocks)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  /** The packs in force today, newest first. */
  @PermitAll
  public List<Pack> current() {
    return SqlList.of(
            "p.id, p.code, p.name_en, p.name_zh, p.citation",
            "rule_pack p",
            "p.id",
            c ->
                new Pack(
                    ((Number) c[0]).longValue(),
                    (String) c[1],
                    (String) c[2],
                    (String) c[3],
                    (String) c[4]))
        .where("p.valid_to is null")
        .orderedBy("p.id desc")
        .all(em);
  }

  /** The categories of a pack; a pack without own ones uses those of the pack it tightens. */
  @PermitAll
  public List<Category> categories(long packId) {
    List<?> rows =
        em.createNativeQuery(
                LAYERS
                    + "select c.code, c.name_en, c.name_zh, c.tags from cost_category c"
                    + " join layer l on l.id = c.pack_id order by l.depth, c.position")
            .setParameter(1, packId)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            c ->
                new Category(
                    (String) c[0],
                    (String) c[1],
                    (String) c[2],
                    Arrays.asList(((String) c[3]).split(" "))))
        .toList();
  }

  /** The rules of a pack and of the packs it tightens: the law first. */
  @PermitAll
  public List<Rule> rules(long packId) {
    List<?> rows =
        em.createNativeQuery(
                LAYERS
                    + "select r.code, r.kind, r.params, r.citation, r.blocks from rule r"
                    + " join layer l on l.id = r.pack_id order by l.depth desc, r.position")
            .setParameter(1, packId)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            c ->
                new Rule(
                    (String) c[0], (String) c[1], (String) c[2], (String) c[3], (Boolean) c[4]))
        .toList();
  }
}
