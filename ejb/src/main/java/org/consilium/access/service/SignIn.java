package org.consilium.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.OptionalLong;
import org.consilium.access.model.Account;
import org.consilium.platform.model.AuditEvent;
import org.consilium.platform.service.AuditTrail;

/** Lets people in. Open to everybody: it is the door. */
@Stateless
@PermitAll
public class SignIn {

  /** How a try ended. */
  public enum Answer {
    WELCOME,
    CODE_NEEDED,
    REFUSED
  }

  /**
   * The answer to a try.
   *
   * @param answer how it ended
   * @param accountId the account when welcome, else null
   */
  public record Outcome(Answer answer, Long accountId) {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Passwords passwords;
  @Inject private Clock clock;
  @Inject private AuditTrail trail;

  /**
   * Checks name, password and, where the account has one, the code of the second factor.
   *
   * <p>Unknown names, wrong passwords, locked and disabled accounts get the same answer after the
   * same work.
   *
   * @throws Busy when too many sign-ins are being checked at this moment
   */
  @PermitAll
  public Outcome attempt(String userName, String password, String code) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    Account account = find(userName);
    boolean known =
        passwords.matches(
            password == null ? "" : password, account == null ? null : account.passwordHash());
    if (account == null || account.isShut(now)) {
      return refused(userName);
    }
    if (!known) {
      account.failed(now);
      return refused(userName);
    }
    if (account.hasSecondFactor()) {
      if (code == null || code.isBlank()) {
        return new Outcome(Answer.CODE_NEEDED, null);
      }
      OptionalLong step = Totp.step(account.totpSecret(), code.trim(), now.toInstant());
      if (step.isEmpty()) {
        account.failed(now);
        return refused(userName);
      }
      account.useStep(step.getAsLong());
    }
    account.succeeded();
    return new Outcome(Answer.WELCOME, account.id());
  }

  private Outcome refused(String userName) {
    trail.undone(
        "access.signIn " + shortened(userName),
        AuditEvent.Result.REFUSED,
        "wrong name, password or code");
    return new Outcome(Answer.REFUSED, null);
  }

  private static String shortened(String userName) {
    String name = userName == null ? "" : userName.replaceAll("[^\\p{Alnum}._@-]", "?");
    return name.length() > 60 ? name.substring(0, 60) : name;
  }

  private Account find(String userName) {
    return em.createQuery("select a from Account a where a.userName = :name", Account.class)
        .setParameter(
            "name", userName == null ? "" : userName.trim().toLowerCase(java.util.Locale.ROOT))
        .getResultStream()
        .findFirst()
        .orElse(null);
  }
}
