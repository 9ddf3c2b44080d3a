package org.consilium.register.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.SqlList;

/**
 * What the filters of the register offer. Few values in many rows are read by leaps over an index:
 * one step per value, not per row.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class RegisterChoices {

  /** A value to choose, with its name in the words of the source. */
  public record Word(String code, String title) implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  /** Kinds of grants there are. */
  @RolesAllowed(Roles.MEMBER)
  public List<String> schemes() {
    return leaps("scheme", "external_project");
  }

  /** Countries of partners, by ISO 3166. */
  @RolesAllowed(Roles.MEMBER)
  public List<String> countries() {
    return leaps("country", "external_participation");
  }

  /** Parts of programmes that main rows name. */
  @RolesAllowed(Roles.MEMBER)
  public List<Word> programmes() {
    return SqlList.of(
            "g.code, g.title",
            "programme_part g",
            "g.code",
            c -> new Word((String) c[0], (String) c[1]))
        .where("exists (select 1 from external_project p where p.programme_part = g.code)")
        .all(em);
  }

  private List<String> leaps(String column, String table) {
    String next = "(select min(" + column + ") from " + table;
    List<String> found = new ArrayList<>();
    for (Object one :
        em.createNativeQuery(
                "with recursive leap as ("
                    + next
                    + ") union all select "
                    + next
                    + " where "
                    + column
                    + " > leap.min) from leap where leap.min is not null) select min from leap"
                    + " where min is not null")
            .getResultList()) {
      found.add((String) one);
    }
    return found;
  }
}
