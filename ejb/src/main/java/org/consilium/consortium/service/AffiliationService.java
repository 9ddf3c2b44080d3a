package org.consilium.consortium.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.consortium.model.Affiliation;
import org.consilium.consortium.model.AffiliationEnded;
import org.consilium.consortium.model.Organisation;
import org.consilium.consortium.model.Person;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Reason;
import org.consilium.shared.model.Period;
import org.consilium.shared.model.RuleBroken;

/**
 * People say where they belong; an officer of that organisation confirms or refuses; it ends. Only
 * a confirmed affiliation gives rights.
 */
@Stateless
@Audited
@RolesAllowed(Roles.MEMBER)
public class AffiliationService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ConsortiumAccess access;
  @Inject private AffiliationTasks tasks;
  @Inject private Event<AffiliationEnded> ended;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** Claims an affiliation and asks the organisation's officers; returns its id. */
  @RolesAllowed(Roles.MEMBER)
  @Audited("affiliation.claim")
  public long claim(@Valid ClaimForm form) {
    access.mayClaimFor(form.personId());
    Person person = em.find(Person.class, form.personId(), LockModeType.PESSIMISTIC_WRITE);
    Organisation organisation = em.find(Organisation.class, form.organisationId());
    if (person == null || organisation == null) {
      throw new RuleBroken("record.not-found");
    }
    LocalDate end = form.last() == null ? null : form.last().plusDays(1);
    Affiliation claimed =
        new Affiliation(person, organisation, form.post(), Period.between(form.since(), end));
    mustNotMeetAnother(claimed);
    em.persist(claimed);
    tasks.claimed(claimed);
    return claimed.id();
  }

  /** The organisation confirms that the person belongs to it. */
  @RolesAllowed({Roles.INSTITUTION_OFFICER, Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  @Audited("affiliation.verify")
  public void verify(long id) {
    Affiliation affiliation = find(id);
    access.mayConfirm(affiliation);
    affiliation.verify(user.accountId(), OffsetDateTime.now(clock));
    tasks.answered(affiliation, "letter.affiliation-verified", "");
  }

  /** The organisation says, with the reason, that the person does not belong to it. */
  @RolesAllowed({Roles.INSTITUTION_OFFICER, Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  @Audited("affiliation.refuse")
  public void refuse(long id, @Size(max = 1000) @Reason String reason) {
    Affiliation affiliation = find(id);
    access.mayConfirm(affiliation);
    if (reason == null || reason.isBlank()) {
      throw new RuleBroken("affiliation.reason.missing");
    }
    affiliation.refuse(user.accountId(), OffsetDateTime.now(clock));
    tasks.answered(affiliation, "letter.affiliation-refused", reason.trim());
  }

  /** Ends an affiliation; the day is the first on which it no longer holds. */
  @RolesAllowed(Roles.MEMBER)
  @Audited("affiliation.end")
  public void end(long id, @NotNull LocalDate day, @Size(max = 1000) @Reason String reason) {
    Affiliation affiliation = find(id);
    access.mayEnd(affiliation);
    affiliation.end(day);
    ended.fire(
        new AffiliationEnded(affiliation.person().id(), affiliation.organisation().id(), day));
    if (affiliation.person().id() != user.personId()) {
      tasks.ended(affiliation);
    }
  }

  private void mustNotMeetAnother(Affiliation claimed) {
    em.createQuery(
            "select f from Affiliation f where f.person = :person and f.organisation ="
                + " :organisation and f.state <>"
                + " org.consilium.consortium.model.Affiliation.State.REFUSED",
            Affiliation.class)
        .setParameter("person", claimed.person())
        .setParameter("organisation", claimed.organisation())
        .getResultStream()
        .filter(f -> f.period().overlaps(claimed.period()))
        .findFirst()
        .ifPresent(
            f -> {
              throw new RuleBroken("affiliation.holds-already", f.post(), f.period(), f.state());
            });
  }

  private Affiliation find(long id) {
    Affiliation affiliation = em.find(Affiliation.class, id);
    if (affiliation == null) {
      throw new RuleBroken("record.not-found");
    }
    return affiliation;
  }
}
