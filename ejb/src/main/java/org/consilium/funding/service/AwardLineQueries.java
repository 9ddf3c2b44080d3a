package org.consilium.funding.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.SqlList;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/** The budget of an award as awarded, of the partners whose figures the reader may see. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class AwardLineQueries {

  /**
   * A line.
   *
   * @param own true for the partner's own money
   */
  public record Row(Names partner, Names category, boolean own, int year, Money amount)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private FundingAccess access;

  /** The lines of an award by partner, year and category. One statement. */
  @RolesAllowed(Roles.MEMBER)
  public List<Row> of(long awardId) {
    return SqlList.of(
            "o.name_zh, o.name_en, c.name_zh as cz, coalesce(c.name_en, l.category) as ce, l.own,"
                + " l.year, l.amount_fen",
            "award w join award_line l on l.award_id = w.id join organisation o on o.id ="
                + " l.organisation_id left join pack_category c on c.pack_id = w.pack_id and c.code"
                + " = l.category",
            "l.id",
            c ->
                new Row(
                    new Names((String) c[0], (String) c[1]),
                    new Names((String) c[2], (String) c[3]),
                    (Boolean) c[4],
                    ((Number) c[5]).intValue(),
                    Money.fen(((Number) c[6]).longValue())))
        .where("w.id = ?", awardId)
        .where(access.partner("o.id"))
        .orderedBy("o.id, l.own, l.year, c.position")
        .all(em);
  }
}
