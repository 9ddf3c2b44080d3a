package org.consilium.consortium.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import org.consilium.consortium.model.Person;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.shared.model.Orcid;
import org.consilium.shared.model.RuleBroken;

/** Keeps the register of persons: each their own entry, the keepers all of them. */
@Stateless
@Audited
@RolesAllowed(Roles.MEMBER)
public class PersonService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ConsortiumAccess access;

  /** Adds a person without an account and returns the id. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  @Audited("person.add")
  public long add(@Valid PersonForm form) {
    access.mayKeepRegister();
    mustBeAlone("lower(email)", form.email(), "person.email.taken", 0);
    Person person = new Person(form.nameEn(), form.nameZh(), form.email(), form.profession());
    fill(person, form, 0);
    em.persist(person);
    return person.id();
  }

  /** Corrects a person's data. */
  @RolesAllowed(Roles.MEMBER)
  @Audited("person.correct")
  public void correct(long id, @Valid PersonForm form) {
    access.mayCorrect(id);
    Person person = em.find(Person.class, id);
    if (person == null) {
      throw new RuleBroken("record.not-found");
    }
    if (form.version() != null && form.version() != person.version()) {
      throw new RuleBroken("record.changed-meanwhile");
    }
    if (access.keepsRegister() && form.email() != null) {
      mustBeAlone("lower(email)", form.email(), "person.email.taken", id);
      person.reachAt(form.email());
    }
    person.train(form.profession());
    fill(person, form, id);
  }

  private void fill(Person person, PersonForm form, long id) {
    Orcid orcid = form.orcid() == null || form.orcid().isBlank() ? null : new Orcid(form.orcid());
    mustBeAlone("orcid", orcid == null ? null : orcid.value(), "person.orcid.taken", id);
    person.identify(orcid);
    person.rename(form.nameEn(), form.nameZh());
    person.read(form.reading());
    person.describeExpertise(form.expertise());
  }

  private void mustBeAlone(String column, String value, String refusal, long id) {
    if (value != null
        && !em.createNativeQuery(
                "select 1 from person where " + column + " = " + fold(column) + " and id <> ?2")
            .setParameter(1, value.trim())
            .setParameter(2, id)
            .getResultList()
            .isEmpty()) {
      throw new RuleBroken(refusal, value.trim());
    }
  }

  private static String fold(String column) {
    return column.startsWith("lower") ? "lower(?1)" : "?1";
  }
}
