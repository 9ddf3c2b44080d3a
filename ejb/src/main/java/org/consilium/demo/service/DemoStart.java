package org.consilium.demo.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
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

  @Inject private DemoOrganisations organisations;
  @Inject private DemoPeople people;
  @Inject private DemoConsortium consortium;
  @Inject private DemoJourney journey;
  @Inject private DemoRegister register;

  @PostConstruct
  void seed() {
    if (demo && people.isNobody()) {
      organisations.seed();
      people.seed();
      consortium.seed();
      journey.seed();
      register.seed();
    }
  }
}
