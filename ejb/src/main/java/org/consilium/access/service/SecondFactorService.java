package org.consilium.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.consilium.access.model.Account;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.Term;

/** Begins, proves, renews and ends the caller's own second factor. */
@Stateless
@RolesAllowed(Roles.MEMBER)
public class SecondFactorService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private OwnPassword own;
  @Inject private RecoveryCodes codes;
  @Inject private SessionEnd sessions;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /**
   * Proposes a new secret (base 32) for the caller's authenticator. One that is proposed already is
   * given again, so that a page can be reloaded.
   *
   * @param password asked for when a second factor is replaced; else null
   */
  @RolesAllowed(Roles.MEMBER)
  @Audited("access.proposeSecondFactor")
  public String propose(String password) {
    Account account = mine();
    if (account.hasSecondFactor()) {
      own.mustBe(account, password);
    }
    if (account.pendingSecret() == null) {
      account.proposeSecondFactor(Totp.newSecret());
    }
    return account.pendingSecret();
  }

  /**
   * Proves the proposed secret by its code of this moment. Ends every other session of the caller.
   *
   * @return recovery codes, each good for one sign-in; they are not to be had again
   */
  @RolesAllowed(Roles.MEMBER)
  @Audited("access.proveSecondFactor")
  public List<String> prove(String code, long keptSession) {
    Account account = mine();
    String plain = code == null ? "" : code.replaceAll("\\s", "");
    OptionalLong step =
        account.pendingSecret() == null
            ? OptionalLong.empty()
            : Totp.step(account.pendingSecret(), plain, clock.instant());
    if (account.pendingSecret() != null && step.isEmpty()) {
      throw new RuleBroken("access.code.wrong");
    }
    account.proveSecondFactor(step.orElse(0));
    sessions.all(account.id(), keptSession);
    return codes.renew(account.id());
  }

  /** New recovery codes in place of all earlier ones. */
  @RolesAllowed(Roles.MEMBER)
  @Audited("access.renewRecoveryCodes")
  public List<String> renewCodes(String password) {
    Account account = mine();
    if (!account.hasSecondFactor()) {
      throw new RuleBroken("access.second-factor.none");
    }
    own.mustBe(account, password);
    return codes.renew(account.id());
  }

  /** Ends the second factor, unless one of the caller's roles asks for it. */
  @RolesAllowed(Roles.MEMBER)
  @Audited("access.dropSecondFactor")
  public void drop(String password) {
    Account account = mine();
    List<Term> asking =
        Roles.SECOND_FACTOR.stream()
            .filter(user::has)
            .map(role -> new Term("role." + role))
            .collect(Collectors.toList());
    if (!asking.isEmpty()) {
      throw new RuleBroken("access.second-factor.needed", asking);
    }
    own.mustBe(account, password);
    account.dropSecondFactor();
    codes.discard(account.id());
  }

  private Account mine() {
    return em.find(Account.class, user.accountId());
  }
}
