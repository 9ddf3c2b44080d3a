package org.consilium.consortium.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.consortium.model.Affiliation;
import org.consilium.consortium.model.Organisation;
import org.consilium.consortium.model.Person;
import org.consilium.shared.model.Period;
import org.consilium.shared.model.RuleBroken;

/**
 * People who come into an organisation by its own invitation: who invited them has confirmed them.
 * Part of the command that accepts the invitation, behind the invitation's own secret.
 */
@ApplicationScoped
public class Arrivals {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private AffiliationTasks tasks;
  @Inject private Clock clock;

  /**
   * The person belongs to the organisation from today on. A claim that waits is confirmed; who
   * belongs there already stays as they are.
   *
   * @param confirmedBy account of the one who invited
   */
  public void arrive(long personId, long organisationId, String post, long confirmedBy) {
    Person person = em.find(Person.class, personId);
    Organisation organisation = em.find(Organisation.class, organisationId);
    if (person == null || organisation == null) {
      throw new RuleBroken("record.not-found");
    }
    Affiliation affiliation = current(person, organisation);
    if (affiliation == null) {
      affiliation = new Affiliation(person, organisation, post, Period.from(LocalDate.now(clock)));
      em.persist(affiliation);
    }
    if (affiliation.state() == Affiliation.State.CLAIMED) {
      affiliation.verify(confirmedBy, OffsetDateTime.now(clock));
      em.flush();
      tasks.settled(affiliation);
    }
  }

  private Affiliation current(Person person, Organisation organisation) {
    Period fromNow = Period.from(LocalDate.now(clock));
    return em.createQuery(
            "select f from Affiliation f where f.person = :person and f.organisation ="
                + " :organisation and f.state <>"
                + " org.consilium.consortium.model.Affiliation.State.REFUSED",
            Affiliation.class)
        .setParameter("person", person)
        .setParameter("organisation", organisation)
        .getResultStream()
        .filter(f -> f.period().overlaps(fromNow))
        .findFirst()
        .orElse(null);
  }
}
