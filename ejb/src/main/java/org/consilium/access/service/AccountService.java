package org.consilium.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.consilium.access.model.Account;
import org.consilium.consortium.service.People;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;

/** What people do with their own account. */
@Stateless
@RolesAllowed(Roles.MEMBER)
public class AccountService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private People people;
  @Inject private Passwords passwords;
  @Inject private OwnPassword own;
  @Inject private SessionEnd sessions;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** Keeps name, language, look and whether to be reminded. */
  @RolesAllowed(Roles.MEMBER)
  @Audited("access.saveProfile")
  public void saveProfile(@Valid ProfileForm form) {
    Account account = mine();
    people.renameMe(form.nameEn(), form.nameZh());
    account.prefer(form.locale(), form.theme(), form.density());
    account.remind(form.reminders());
  }

  /**
   * Keeps a choice of language (zh_CN, en), look or rows made with the switches of every page; null
   * leaves a choice as it is. Not kept in the trail: it is no act on a record.
   */
  @RolesAllowed(Roles.MEMBER)
  public void prefer(String locale, Account.Theme theme, Account.Density density) {
    mine().prefer(locale, theme, density);
  }

  /**
   * Changes the own password and ends every other session.
   *
   * @param keptSession number of the session that goes on
   */
  @RolesAllowed(Roles.MEMBER)
  @Audited("access.changePassword")
  public void changePassword(String current, String next, long keptSession) {
    Account account = mine();
    account.mustBePersonal();
    own.mustBe(account, current);
    account.setPassword(passwords.hash(next), OffsetDateTime.now(clock));
    sessions.all(account.id(), keptSession);
  }

  private Account mine() {
    return em.find(Account.class, user.accountId());
  }
}
