package org.consilium.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.OffsetDateTime;
import org.consilium.access.model.Account;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;

/** The caller's own account. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class AccountQueries {

  /**
   * An account as its owner sees it.
   *
   * @param secret what an authenticator is to be given while the second factor is not proven, else
   *     null
   * @param codesLeft recovery codes not used yet
   */
  public record Mine(
      String userName,
      String nameEn,
      String nameZh,
      String email,
      String locale,
      Account.Theme theme,
      Account.Density density,
      boolean reminders,
      boolean demo,
      boolean secondFactor,
      String secret,
      int codesLeft,
      OffsetDateTime passwordAt)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private CurrentUser user;

  /** The caller's account. One statement. */
  @RolesAllowed(Roles.MEMBER)
  public Mine mine() {
    return SqlList.of(
            "a.user_name, p.name_en, p.name_zh, p.email, a.locale, a.theme, a.density, a.reminders,"
                + " a.demo, a.totp_secret is not null as proven, a.pending_secret, (select count(*)"
                + " from recovery_code c where c.account_id = a.id and c.used_at is null),"
                + " a.password_at",
            "account a join person p on p.id = a.person_id",
            "a.id",
            AccountQueries::row)
        .where("a.id = ?", user.accountId())
        .all(em)
        .get(0);
  }

  private static Mine row(Object[] c) {
    return new Mine(
        (String) c[0],
        (String) c[1],
        (String) c[2],
        (String) c[3],
        (String) c[4],
        c[5] == null ? null : Account.Theme.valueOf((String) c[5]),
        c[6] == null ? null : Account.Density.valueOf((String) c[6]),
        (Boolean) c[7],
        (Boolean) c[8],
        (Boolean) c[9],
        (String) c[10],
        ((Number) c[11]).intValue(),
        Moments.of(c[12]));
  }
}
