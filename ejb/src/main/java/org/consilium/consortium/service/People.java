package org.consilium.consortium.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.consilium.consortium.model.Person;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;

/** Persons as other capabilities need them: known by their address, named by themselves. */
@Stateless
@RolesAllowed(Roles.MEMBER)
public class People {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private CurrentUser user;

  /** The caller corrects the own name. Part of the command that calls it. */
  @RolesAllowed(Roles.MEMBER)
  public void renameMe(@NotBlank @Size(max = 100) String nameEn, @Size(max = 100) String nameZh) {
    em.find(Person.class, user.personId()).rename(nameEn, nameZh);
  }

  /**
   * The person with this address; a new one when nobody has it. Called by the commands that make
   * accounts, behind their own permission.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long withAddress(
      String email, String nameEn, String nameZh, Person.Profession profession) {
    return em.createQuery("select p.id from Person p where lower(p.email) = :email", Long.class)
        .setParameter("email", email == null ? "" : email.trim().toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst()
        .orElseGet(() -> add(new Person(nameEn, nameZh, email, profession)));
  }

  private long add(Person person) {
    em.persist(person);
    return person.id();
  }
}
