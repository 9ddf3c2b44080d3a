package org.consilium.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.access.model.RoleGrant;
import org.consilium.consortium.model.AffiliationEnded;
import org.consilium.consortium.model.Seat;
import org.consilium.consortium.model.SeatEnded;
import org.consilium.consortium.model.SeatTaken;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Moments;
import org.consilium.shared.model.Period;

/**
 * Rights follow from facts: a seat gives its role in its committee for its term, and who no longer
 * belongs to an organisation no longer speaks for it.
 */
@ApplicationScoped
class RightsFromFacts {

  private static final String COMMITTEE = "COMMITTEE";
  private static final String ORGANISATION = "ORGANISATION";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Clock clock;

  void follow(@Observes SeatTaken seat) {
    for (long account : accounts(seat.personId())) {
      give(account, seat.committeeId(), seat.post(), seat.term());
    }
  }

  void follow(@Observes SeatEnded seat) {
    for (long account : accounts(seat.personId())) {
      end(account, role(seat.post()), COMMITTEE, seat.committeeId(), seat.day());
    }
  }

  void follow(@Observes AffiliationEnded affiliation) {
    for (long account : accounts(affiliation.personId())) {
      end(
          account,
          Roles.INSTITUTION_OFFICER,
          ORGANISATION,
          affiliation.organisationId(),
          affiliation.day());
    }
  }

  /** Gives a new account the rights of the seats its person holds or will hold. */
  void ofSeats(long accountId, long personId) {
    List<?> seats =
        em.createNativeQuery(
                "select committee_id, post, valid_from, valid_to from seat where person_id = ?1"
                    + " and (valid_to is null or valid_to > ?2) order by valid_from")
            .setParameter(1, personId)
            .setParameter(2, LocalDate.now(clock))
            .getResultList();
    for (Object seat : seats) {
      Object[] c = (Object[]) seat;
      give(
          accountId,
          ((Number) c[0]).longValue(),
          Seat.Post.valueOf((String) c[1]),
          Period.between(Moments.day(c[2]), Moments.day(c[3])));
    }
  }

  private void give(long account, long committee, Seat.Post post, Period term) {
    boolean held =
        grants(account, role(post), COMMITTEE, committee).stream().anyMatch(g -> g.meets(term));
    if (!held) {
      RoleGrant grant = new RoleGrant(account, role(post), COMMITTEE, committee, term, null);
      grant.because("seat", OffsetDateTime.now(clock));
      em.persist(grant);
    }
  }

  private void end(long account, String role, String scope, long record, LocalDate day) {
    for (RoleGrant grant : grants(account, role, scope, record)) {
      grant.endWithFact(day, OffsetDateTime.now(clock));
    }
    em.flush();
  }

  private static String role(Seat.Post post) {
    return switch (post) {
      case CHAIR, VICE_CHAIR -> Roles.COMMITTEE_CHAIR;
      case SECRETARY -> Roles.COMMITTEE_SECRETARY;
      case MEMBER -> Roles.REVIEWER;
    };
  }

  private List<RoleGrant> grants(long account, String role, String scope, long record) {
    return em.createQuery(
            "select g from RoleGrant g where g.accountId = :account and g.role = :role"
                + " and g.scope = :scope and g.scopeId = :record",
            RoleGrant.class)
        .setParameter("account", account)
        .setParameter("role", role)
        .setParameter("scope", scope)
        .setParameter("record", record)
        .getResultList();
  }

  private List<Long> accounts(long person) {
    return em.createQuery("select a.id from Account a where a.personId = :person", Long.class)
        .setParameter("person", person)
        .getResultList();
  }
}
