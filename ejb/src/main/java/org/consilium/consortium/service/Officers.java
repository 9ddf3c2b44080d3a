package org.consilium.consortium.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** Who can speak for an organisation today, and who keeps the register where nobody can. */
@ApplicationScoped
class Officers {

  private static final String HOLDERS =
      "select distinct a.person_id from role_grant g join account a on a.id = g.account_id"
          + " where a.state = 'ACTIVE' and g.valid_from <= ?1"
          + " and (g.valid_to is null or g.valid_to > ?1) and a.person_id <> ?2 and ";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Clock clock;

  /** Persons who are officers of the organisation and not this person. */
  List<Long> of(long organisationId, long exceptPersonId) {
    return holders(
        "g.role = 'institution-officer' and g.scope = 'ORGANISATION' and g.scope_id = ?3",
        exceptPersonId,
        organisationId);
  }

  /** The officers, or the keepers of the register where there is none. */
  List<Long> orKeepers(long organisationId, long exceptPersonId) {
    List<Long> officers = of(organisationId, exceptPersonId);
    return officers.isEmpty()
        ? holders(
            "g.role in ('centre-manager', 'administrator') and g.scope = 'CENTRE' and ?3 = ?3",
            exceptPersonId,
            organisationId)
        : officers;
  }

  private List<Long> holders(String condition, long exceptPersonId, long organisationId) {
    List<?> ids =
        em.createNativeQuery(HOLDERS + condition)
            .setParameter(1, LocalDate.now(clock))
            .setParameter(2, exceptPersonId)
            .setParameter(3, organisationId)
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).sorted().toList();
  }
}
