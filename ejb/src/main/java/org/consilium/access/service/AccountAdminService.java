package org.consilium.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.consilium.access.model.Account;
import org.consilium.consortium.model.Person;
import org.consilium.consortium.service.People;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.Reason;
import org.consilium.shared.model.RuleBroken;

/** Makes, shuts and opens accounts of other people. */
@Stateless
@Audited
@RolesAllowed(Roles.ADMINISTRATOR)
public class AccountAdminService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private AccountAccess access;
  @Inject private People people;
  @Inject private PasswordLinks links;
  @Inject private RecoveryCodes codes;
  @Inject private SessionEnd sessions;
  @Inject private Clock clock;

  /** Makes an account for a person and sends a link that sets its password. Returns the id. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Audited("account.make")
  public long make(@Valid AccountForm form) {
    access.mayKeep();
    long personId =
        people.withAddress(form.email(), form.nameEn(), form.nameZh(), Person.Profession.OTHER);
    mustBeNew("personId", personId, "access.person-taken", form.email());
    String userName = form.userName().toLowerCase(Locale.ROOT);
    mustBeNew("userName", userName, "access.user-name-taken", userName);
    Account account = new Account(personId, userName, OffsetDateTime.now(clock), false);
    em.persist(account);
    em.flush();
    links.send(account, "letter.account-made");
    return account.id();
  }

  /** Takes the right to sign in away and ends every session; tokens stop working too. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Audited("account.disable")
  public void disable(long id, @NotBlank @Reason String reason) {
    others(id).disable();
    sessions.all(id);
  }

  /** Gives the right to sign in back. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Audited("account.enable")
  public void enable(long id, @NotBlank @Reason String reason) {
    others(id).enable();
  }

  /** Opens an account that wrong passwords locked. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Audited("account.unlock")
  public void unlock(long id) {
    others(id).unlock();
  }

  /** Sends the person a link that sets a new password, once. The old password works until then. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Audited("account.sendLink")
  public void sendLink(long id) {
    links.send(others(id), "letter.password-link");
  }

  /**
   * Forgets the second factor of somebody who lost the telephone and the recovery codes; where a
   * role asks for one, it is set up anew at the next sign-in.
   */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Audited("account.dropSecondFactor")
  public void dropSecondFactor(long id, @NotBlank @Reason String reason) {
    Account account = others(id);
    if (!account.hasSecondFactor()) {
      throw new RuleBroken("access.second-factor.none");
    }
    account.dropSecondFactor();
    codes.discard(id);
    sessions.all(id);
  }

  private Account others(long id) {
    access.mayKeep(id);
    Account account = em.find(Account.class, id);
    if (account == null) {
      throw new RuleBroken("record.not-found");
    }
    return account;
  }

  private void mustBeNew(String field, Object value, String refusal, String shown) {
    boolean taken =
        !em.createQuery("select a.id from Account a where a." + field + " = :value", Long.class)
            .setParameter("value", value)
            .getResultList()
            .isEmpty();
    if (taken) {
      throw new RuleBroken(refusal, shown);
    }
  }
}
