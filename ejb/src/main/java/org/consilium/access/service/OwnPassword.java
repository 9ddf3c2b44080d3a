package org.consilium.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.consilium.access.model.Account;
import org.consilium.shared.model.RuleBroken;

/** Asks once more for the password before something is done that a stolen session must not do. */
@ApplicationScoped
class OwnPassword {

  @Inject private Passwords passwords;
  @Inject private Entry entry;
  @Inject private Clock clock;

  /**
   * Refuses a wrong password, which counts like one at the sign-in page.
   *
   * @throws RuleBroken {@code access.password.wrong}, or {@code access.password.locked} after too
   *     many tries
   */
  void mustBe(Account account, String password) {
    if (account.isShut(OffsetDateTime.now(clock))) {
      throw new RuleBroken("access.password.locked", Account.LOCK.toMinutes());
    }
    if (!passwords.matches(password == null ? "" : password, account.passwordHash())) {
      entry.failed(account.id());
      throw new RuleBroken("access.password.wrong", Account.TRIES, Account.LOCK.toMinutes());
    }
  }
}
