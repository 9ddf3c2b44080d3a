package org.consilium.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.consilium.access.model.Account;
import org.consilium.access.model.PasswordLink;
import org.consilium.platform.service.Audited;
import org.consilium.shared.model.RuleBroken;

/**
 * Sets a password by a link. Open to everybody: who comes here cannot sign in yet; the link's
 * secret is the permission.
 */
@Stateless
@PermitAll
public class SetPassword {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private PasswordLinks links;
  @Inject private Passwords passwords;
  @Inject private SessionEnd sessions;
  @Inject private Clock clock;

  /** The user name a good link is for; empty for every other link. */
  @PermitAll
  public Optional<String> userName(String token) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return links
        .find(token)
        .filter(link -> link.isGood(now))
        .map(link -> em.find(Account.class, link.accountId()).userName());
  }

  /** Uses the link up, sets the password and ends every session of the account. */
  @PermitAll
  @Audited("access.setPassword")
  public void set(String token, String password) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    PasswordLink link = links.find(token).orElseThrow(() -> new RuleBroken("access.link.over"));
    link.use(now);
    Account account = em.find(Account.class, link.accountId());
    account.setPassword(passwords.hash(password), now);
    sessions.all(account.id());
  }
}
