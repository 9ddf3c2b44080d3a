package org.consilium.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.consilium.register.model.ImportRun;

/** Asks for the shipped projects; the job of the register imports them once the program is up. */
@ApplicationScoped
class DemoRegister {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private DemoPeople people;
  @Inject private Clock clock;

  void seed() {
    em.persist(
        new ImportRun(
            "health-200", people.account("centre").id(), "Chen Demo", OffsetDateTime.now(clock)));
  }
}
