package org.consilium.consortium.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where people verifiably belong. Open to the program's own services, which ask on behalf of
 * whoever acts; the answer holds nothing but names of organisations and posts.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@PermitAll
public class AffiliationQueries {

  /** A verified affiliation. */
  public record Belonging(long organisationId, String nameEn, String nameZh, String post)
      implements Serializable {

    /** How it is frozen into acts. */
    public String frozen() {
      return (nameZh == null ? "" : nameZh + " ") + nameEn + ", " + post;
    }
  }

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  /** The verified affiliations of a person that hold on a day, oldest first. */
  @PermitAll
  public List<Belonging> of(long personId, LocalDate day) {
    List<?> rows =
        em.createNativeQuery(
                "select o.id, o.name_en, o.name_zh, f.post from affiliation f"
                    + " join organisation o on o.id = f.organisation_id"
                    + " where f.person_id = ?1 and f.state = 'VERIFIED' and f.valid_from <= ?2"
                    + " and (f.valid_to is null or f.valid_to > ?2) order by f.valid_from, f.id")
            .setParameter(1, personId)
            .setParameter(2, day)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            c ->
                new Belonging(
                    ((Number) c[0]).longValue(), (String) c[1], (String) c[2], (String) c[3]))
        .toList();
  }

  /** The first of them, if any. */
  @PermitAll
  public Optional<Belonging> main(long personId, LocalDate day) {
    return of(personId, day).stream().findFirst();
  }
}
