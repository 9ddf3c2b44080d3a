package org.consilium.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
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

  @Inject private Entry entry;
  @Inject private Passwords passwords;
  @Inject private AuditTrail trail;

  /**
   * Checks name, password and, where the account has one, the code of the second factor or a
   * recovery code in its place.
   *
   * <p>Unknown names, wrong passwords, locked and disabled accounts get the same answer after the
   * same work.
   *
   * @throws Busy when too many sign-ins are being checked at this moment
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Outcome attempt(String userName, String password, String code) {
    Entry.Known known = entry.find(userName);
    boolean right = passwords.matches(password == null ? "" : password, known.passwordHash());
    Answer answer = entry.settle(known.accountId(), right, code);
    if (answer == Answer.REFUSED) {
      trail.undone(
          "access.signIn " + shortened(userName),
          AuditEvent.Result.REFUSED,
          "wrong name, password or code");
    }
    return new Outcome(answer, answer == Answer.WELCOME ? known.accountId() : null);
  }

  private static String shortened(String userName) {
    String name = userName == null ? "" : userName.replaceAll("[^\\p{Alnum}._@-]", "?");
    return name.length() > 60 ? name.substring(0, 60) : name;
  }
}
