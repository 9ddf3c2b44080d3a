package org.consilium.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;

/**
 * Browser sessions, each bound to a 256-bit secret that only the browser's cookie holds.
 *
 * <p>{@code open}, {@code owner} and {@code end} are open to everybody: they are the door, and ask
 * for the secret.
 */
@Stateless
@PermitAll
public class BrowserSessions {

  /** The longest a session lasts, however busy it is. */
  public static final Duration LONGEST = Duration.ofHours(10);

  /** The longest a session lasts without a request. */
  public static final Duration IDLE = Duration.ofMinutes(30);

  /**
   * A session just opened.
   *
   * @param id its number
   * @param secret for the cookie
   * @param choices how its owner likes pages
   */
  public record Opened(long id, String secret, Choices choices) {}

  /** Language (zh_CN, en), theme and density in lower case; null where nothing was chosen. */
  public record Choices(String language, String theme, String density) {}

  /** One of a person's own sessions. */
  public record Row(long id, OffsetDateTime startedAt, OffsetDateTime lastSeenAt, String userAgent)
      implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Owners owners;
  @Inject private SessionEnd ends;
  @Inject private Clock clock;
  @Inject private CurrentUser user;

  /** Opens a session for an account that has just signed in. */
  @PermitAll
  public Opened open(long accountId, String userAgent) {
    String secret = Secrets.token();
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "insert into browser_session as s (id, account_id, secret_hash, started_at,"
                        + " last_seen_at, user_agent) values (nextval('browser_session_seq'), ?1,"
                        + " ?2, ?3, ?3, ?4) returning s.id, (select locale from account where id ="
                        + " s.account_id), (select lower(theme) from account where id ="
                        + " s.account_id), (select lower(density) from account where id ="
                        + " s.account_id)")
                .setParameter(1, accountId)
                .setParameter(2, Secrets.hash(secret))
                .setParameter(3, OffsetDateTime.now(clock))
                .setParameter(4, shortened(userAgent))
                .getSingleResult();
    Choices choices = new Choices((String) row[1], (String) row[2], (String) row[3]);
    return new Opened(((Number) row[0]).longValue(), secret, choices);
  }

  /** The owner of a live session whose secret is known, with the roles of today. */
  @PermitAll
  public Optional<Owner> owner(long id, String secret) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return owners.of(
        "browser_session",
        "last_seen_at",
        "s.id = ?4 and s.secret_hash = ?5 and s.ended_at is null"
            + " and s.started_at > ?6 and s.last_seen_at > ?7",
        id,
        Secrets.hash(secret),
        now.minus(LONGEST),
        now.minus(IDLE));
  }

  /** Ends a session; ending it twice is no error. */
  @PermitAll
  public void end(long id, String secret) {
    em.createNativeQuery(
            "update browser_session set ended_at = ?1 where id = ?2 and secret_hash = ?3 and"
                + " ended_at is null")
        .setParameter(1, OffsetDateTime.now(clock))
        .setParameter(2, id)
        .setParameter(3, Secrets.hash(secret))
        .executeUpdate();
  }

  /** The caller's own live sessions, newest first. */
  @RolesAllowed(Roles.MEMBER)
  public List<Row> mine() {
    OffsetDateTime now = OffsetDateTime.now(clock);
    return SqlList.of(
            "s.id, s.started_at, s.last_seen_at, s.user_agent",
            "browser_session s",
            "s.id desc",
            BrowserSessions::row)
        .where("s.account_id = ?", user.accountId())
        .where("s.ended_at is null")
        .where("s.started_at > ?", now.minus(LONGEST))
        .where("s.last_seen_at > ?", now.minus(IDLE))
        .all(em);
  }

  /** Ends one of the caller's own sessions; somebody else's is left alone. */
  @RolesAllowed(Roles.MEMBER)
  public void endMine(long id) {
    em.createNativeQuery(
            "update browser_session set ended_at = ?1 where id = ?2 and account_id = ?3 and"
                + " ended_at is null")
        .setParameter(1, OffsetDateTime.now(clock))
        .setParameter(2, id)
        .setParameter(3, user.accountId())
        .executeUpdate();
  }

  /** Ends the caller's own sessions except one; returns how many. */
  @RolesAllowed(Roles.MEMBER)
  public int endOthers(long keptId) {
    return ends.all(user.accountId(), keptId);
  }

  private static String shortened(String userAgent) {
    return userAgent == null || userAgent.length() <= 300 ? userAgent : userAgent.substring(0, 300);
  }

  private static Row row(Object[] c) {
    return new Row(((Number) c[0]).longValue(), Moments.of(c[1]), Moments.of(c[2]), (String) c[3]);
  }
}
