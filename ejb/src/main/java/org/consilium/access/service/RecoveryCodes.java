package org.consilium.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Codes for a lost authenticator. Each works once; only hashes are kept. */
@ApplicationScoped
class RecoveryCodes {

  /** How many are given out at once. */
  static final int NUMBER = 10;

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Clock clock;

  /** New codes; the earlier ones are worth nothing any more. */
  List<String> renew(long accountId) {
    discard(accountId);
    List<String> codes = new ArrayList<>();
    for (int i = 0; i < NUMBER; i++) {
      String code = Secrets.code();
      codes.add(code);
      em.createNativeQuery(
              "insert into recovery_code (id, account_id, code_hash, made_at)"
                  + " values (nextval('recovery_code_seq'), ?1, ?2, ?3)")
          .setParameter(1, accountId)
          .setParameter(2, Secrets.hash(Secrets.plain(code)))
          .setParameter(3, OffsetDateTime.now(clock))
          .executeUpdate();
    }
    return codes;
  }

  /** Makes the unused codes of an account worth nothing. */
  void discard(long accountId) {
    em.createNativeQuery("delete from recovery_code where account_id = ?1 and used_at is null")
        .setParameter(1, accountId)
        .executeUpdate();
  }

  /** Uses up a code; false when there is no such code. */
  boolean use(long accountId, String code) {
    return em.createNativeQuery(
                "update recovery_code set used_at = ?1"
                    + " where account_id = ?2 and code_hash = ?3 and used_at is null")
            .setParameter(1, OffsetDateTime.now(clock))
            .setParameter(2, accountId)
            .setParameter(3, Secrets.hash(Secrets.plain(code)))
            .executeUpdate()
        == 1;
  }
}
