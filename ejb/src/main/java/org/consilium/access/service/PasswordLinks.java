package org.consilium.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.consilium.access.model.Account;
import org.consilium.access.model.PasswordLink;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Outbox;
import org.consilium.platform.service.PublicAddress;

/** Sends and finds links that set a password once. */
@ApplicationScoped
class PasswordLinks {

  /** The page a link leads to. */
  static final String PAGE = "/access/set-password.xhtml?token=";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Outbox outbox;
  @Inject private PublicAddress address;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /**
   * Sends a new link to the account's person; earlier links are worth nothing any more.
   *
   * @param letter message key of the letter, with user name, address and last moment as figures
   */
  void send(Account account, String letter) {
    account.mustBePersonal();
    OffsetDateTime now = OffsetDateTime.now(clock);
    discard(account.id(), now);
    String token = Secrets.token();
    Long by = user.actor().accountId();
    em.persist(new PasswordLink(account.id(), Secrets.hash(token), by, now));
    outbox.secret(
        account.personId(),
        letter,
        account.userName(),
        address.of(PAGE + token),
        now.plus(PasswordLink.LIFE));
  }

  /** The link that carries this token, good or not. */
  Optional<PasswordLink> find(String token) {
    return em.createQuery(
            "select l from PasswordLink l where l.tokenHash = :hash", PasswordLink.class)
        .setParameter("hash", Secrets.hash(token))
        .getResultStream()
        .findFirst();
  }

  /** Ends the links of an account that could still be used. */
  void discard(long accountId, OffsetDateTime now) {
    em.createNativeQuery(
            "update password_link set expires_at = greatest(?1, made_at + interval '1 microsecond')"
                + " where account_id = ?2 and used_at is null and expires_at > ?1")
        .setParameter(1, now)
        .setParameter(2, accountId)
        .executeUpdate();
  }
}
