package org.consilium.demo.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Fills an empty database with the demonstration when the setting {@code consilium.demo} is true.
 */
@Startup
@Singleton
@DependsOn({"Database", "ChangeLog"})
@DenyAll
public class DemoStart {

  @Inject
  @ConfigProperty(name = "consilium.demo", defaultValue = "false")
  private boolean demo;

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private DemoOrganisations organisations;
  @Inject private DemoPeople people;
  @Inject private DemoConsortium consortium;
  @Inject private DemoCalls calls;
  @Inject private DemoProposals proposals;
  @Inject private DemoRounds rounds;

  @PostConstruct
  void seed() {
    if (demo && isEmpty()) {
      organisations.seed();
      people.seed();
      consortium.seed();
      calls.seed();
      proposals.seed();
      rounds.seed();
    }
  }

  private boolean isEmpty() {
    return em.createQuery("select count(p) from Person p", Long.class).getSingleResult() == 0;
  }
}
