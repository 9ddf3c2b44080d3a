package org.consilium.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.OptionalLong;
import org.consilium.access.model.Account;
import org.consilium.platform.service.Outbox;

/**
 * The two short transactions around the long work of hashing, so that no database connection waits
 * for a hash.
 */
@ApplicationScoped
class Entry {

  /** What is needed to check a password; both null for an unknown name. */
  record Known(Long accountId, String passwordHash) {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private RecoveryCodes codes;
  @Inject private Owners owners;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /** The account of a user name. */
  @Transactional
  public Known find(String userName) {
    return em.createQuery("select a from Account a where a.userName = :name", Account.class)
        .setParameter("name", userName == null ? "" : userName.trim().toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst()
        .map(a -> new Known(a.id(), a.passwordHash()))
        .orElse(new Known(null, null));
  }

  /** Counts a try and says how it ended. */
  @Transactional
  public SignIn.Answer settle(Long accountId, boolean passwordRight, String code) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    Account account = accountId == null ? null : em.find(Account.class, accountId);
    if (account == null || account.isShut(now) || account.isDemo() && !owners.isDemoOn()) {
      return SignIn.Answer.REFUSED;
    }
    if (!passwordRight) {
      account.failed(now);
      return SignIn.Answer.REFUSED;
    }
    if (account.hasSecondFactor()) {
      if (code == null || code.isBlank()) {
        return SignIn.Answer.CODE_NEEDED;
      }
      if (!isRight(account, code.trim(), now)) {
        account.failed(now);
        return SignIn.Answer.REFUSED;
      }
    }
    account.succeeded(now);
    return SignIn.Answer.WELCOME;
  }

  /** Counts a wrong password that was given by somebody who is signed in. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void failed(long accountId) {
    em.find(Account.class, accountId).failed(OffsetDateTime.now(clock));
  }

  private boolean isRight(Account account, String code, OffsetDateTime now) {
    OptionalLong step = Totp.step(account.totpSecret(), code, now.toInstant());
    if (step.isPresent()) {
      account.useStep(step.getAsLong());
      return true;
    }
    boolean recovered = !code.matches("\\d{6}") && codes.use(account.id(), code);
    if (recovered) {
      outbox.letter(account.personId(), "letter.recovery-used", now);
    }
    return recovered;
  }
}
