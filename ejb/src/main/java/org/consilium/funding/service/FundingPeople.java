package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.consilium.platform.model.Roles;

/** Whom money concerns: finance staff, leaders of a project, officers of its partners. */
@ApplicationScoped
class FundingPeople {

  private static final String IN_FORCE =
      " and g.valid_from <= ?2 and (g.valid_to is null or g.valid_to > ?2)";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Clock clock;

  /** Everybody of the finance office. */
  Set<Long> finance() {
    return holding(Roles.FINANCE);
  }

  /** Everybody who runs the system or checks it. */
  Set<Long> guardians() {
    Set<Long> all = holding(Roles.ADMINISTRATOR);
    all.addAll(holding(Roles.AUDITOR));
    return all;
  }

  private Set<Long> holding(String role) {
    return ids(
        em.createNativeQuery(
                "select distinct a.person_id from role_grant g join account a on a.id ="
                    + " g.account_id where g.role = ?1 and a.state = 'ACTIVE'"
                    + IN_FORCE)
            .setParameter(1, role)
            .setParameter(2, LocalDate.now(clock))
            .getResultList());
  }

  /** The investigators of an award's proposal. */
  Set<Long> leaders(long awardId) {
    return ids(
        em.createNativeQuery(
                "select i.person_id from investigator i join award w on w.proposal_id ="
                    + " i.proposal_id where w.id = ?1")
            .setParameter(1, awardId)
            .getResultList());
  }

  /** The officers of an award's partners. */
  Set<Long> officers(long awardId) {
    return ids(
        em.createNativeQuery(
                "select distinct a.person_id from award_line l join role_grant g on g.scope_id ="
                    + " l.organisation_id and g.scope = 'ORGANISATION' and g.role ="
                    + " 'institution-officer' join account a on a.id = g.account_id where"
                    + " l.award_id = ?1"
                    + IN_FORCE)
            .setParameter(1, awardId)
            .setParameter(2, LocalDate.now(clock))
            .getResultList());
  }

  /** The person behind an account. */
  long person(long accountId) {
    return ((Number)
            em.createNativeQuery("select person_id from account where id = ?1")
                .setParameter(1, accountId)
                .getSingleResult())
        .longValue();
  }

  private static Set<Long> ids(List<?> rows) {
    Set<Long> ids = new LinkedHashSet<>();
    rows.forEach(id -> ids.add(((Number) id).longValue()));
    return ids;
  }
}
