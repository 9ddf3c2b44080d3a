package org.consilium.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.consilium.access.model.ApiToken;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.shared.model.RuleBroken;

/** Tokens with which programs act for their owner. A token is shown once; its hash is kept. */
@Stateless
@RolesAllowed(Roles.MEMBER)
public class ApiTokens {

  /** What every token begins with, so that it is recognised where it should not be. */
  public static final String PREFIX = "consilium_";

  /** The most tokens an account can have at a time. */
  static final int MOST = 10;

  private static final int SHOWN = PREFIX.length() + 4;

  /** One of a person's own tokens; the last use is null while there was none. */
  public record Row(
      long id,
      String name,
      String begins,
      OffsetDateTime createdAt,
      OffsetDateTime expiresAt,
      OffsetDateTime lastUsedAt)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Owners owners;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** The owner of a good token. Open to everybody: it is the door of programs. */
  @PermitAll
  public Optional<Owner> owner(String token) {
    return owners.of(
        "api_token",
        "last_used_at",
        "s.token_hash = ?4 and s.revoked_at is null and s.expires_at > ?5",
        Secrets.hash(token),
        OffsetDateTime.now(clock));
  }

  /** Makes a token for the caller and returns it; it is not to be had again. */
  @RolesAllowed(Roles.MEMBER)
  @Audited("access.makeToken")
  public String make(@NotBlank @Size(max = 100) String name, int days) {
    if (mine().size() >= MOST) {
      throw new RuleBroken("access.token.too-many", MOST);
    }
    String token = PREFIX + Secrets.token();
    em.persist(
        new ApiToken(
            user.accountId(),
            name,
            Secrets.hash(token),
            token.substring(0, SHOWN),
            days,
            OffsetDateTime.now(clock)));
    return token;
  }

  /** Ends one of the caller's own tokens at once. */
  @RolesAllowed(Roles.MEMBER)
  @Audited("access.revokeToken")
  public void revoke(long id) {
    ApiToken token = em.find(ApiToken.class, id);
    if (token == null || token.accountId() != user.accountId()) {
      throw new RuleBroken("record.not-found");
    }
    token.revoke(OffsetDateTime.now(clock));
  }

  /** The caller's own good tokens, newest first. */
  @RolesAllowed(Roles.MEMBER)
  public List<Row> mine() {
    return SqlList.of(
            "t.id, t.name, t.begins, t.created_at, t.expires_at, t.last_used_at",
            "api_token t",
            "t.id desc",
            ApiTokens::row)
        .where("t.account_id = ?", user.accountId())
        .where("t.revoked_at is null")
        .where("t.expires_at > ?", OffsetDateTime.now(clock))
        .all(em);
  }

  private static Row row(Object[] c) {
    return new Row(
        ((Number) c[0]).longValue(),
        (String) c[1],
        (String) c[2],
        Moments.of(c[3]),
        Moments.of(c[4]),
        Moments.of(c[5]));
  }
}
