package org.consilium.access.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.platform.service.CurrentUser;

/** Browser sessions, each bound to a 256-bit secret that only the browser's cookie holds. */
@Stateless
@PermitAll
public class BrowserSessions {

  /** The longest a session lasts, however busy it is. */
  public static final Duration LONGEST = Duration.ofHours(10);

  /** A session just opened: its number and the secret for the cookie. */
  public record Opened(long id, String secret) {}

  /**
   * Who a session belongs to.
   *
   * @param roles roles held today, in any scope
   * @param mustEnrol true when a role asks for a second factor that the account does not have
   */
  public record Owner(long accountId, Set<String> roles, boolean mustEnrol) {}

  /** One of a person's own sessions. */
  public record Row(
      long id, OffsetDateTime startedAt, OffsetDateTime lastSeenAt, String userAgent) {}

  private static final SecureRandom RANDOM = new SecureRandom();

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private CurrentUser user;

  /** Opens a session for an account that has just signed in. */
  @PermitAll
  public Opened open(long accountId, String userAgent) {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    Number id =
        (Number)
            em.createNativeQuery(
                    "insert into browser_session (id, account_id, secret_hash, started_at, last_seen_at, user_agent)"
                        + " values (nextval('browser_session_seq'), ?1, ?2, ?3, ?3, ?4) returning id")
                .setParameter(1, accountId)
                .setParameter(2, hash(secret))
                .setParameter(3, OffsetDateTime.now(clock))
                .setParameter(4, userAgent)
                .getSingleResult();
    return new Opened(id.longValue(), secret);
  }

  /** The owner of a live session whose secret is known, with the roles of today. One statement. */
  @PermitAll
  public Optional<Owner> owner(long id, String secret) {
    LocalDate today = LocalDate.now(clock);
    List<?> rows =
        em.createNativeQuery(
                "select a.id, a.totp_secret is not null, a.demo, string_agg(distinct g.role, ' ')"
                    + " from browser_session s join account a on a.id = s.account_id"
                    + " left join role_grant g on g.account_id = a.id and g.valid_from <= ?3"
                    + "   and (g.valid_to is null or g.valid_to > ?3)"
                    + " where s.id = ?1 and s.secret_hash = ?2 and s.ended_at is null and a.state = 'ACTIVE'"
                    + "   and s.started_at > ?4 group by a.id")
            .setParameter(1, id)
            .setParameter(2, hash(secret))
            .setParameter(3, today)
            .setParameter(4, OffsetDateTime.now(clock).minus(LONGEST))
            .getResultList();
    return rows.stream().findFirst().map(row -> owner((Object[]) row));
  }

  private static Owner owner(Object[] row) {
    Set<String> roles = new HashSet<>();
    if (row[3] != null) {
      roles.addAll(List.of(row[3].toString().split(" ")));
    }
    boolean asked = roles.stream().anyMatch(Roles.SECOND_FACTOR::contains);
    boolean mustEnrol = asked && !(Boolean) row[1] && !(Boolean) row[2];
    roles.add(Roles.MEMBER);
    return new Owner(((Number) row[0]).longValue(), roles, mustEnrol);
  }

  /** Ends a session; ending it twice is no error. */
  @PermitAll
  public void end(long id, String secret) {
    em.createNativeQuery(
            "update browser_session set ended_at = ?1 where id = ?2 and secret_hash = ?3 and ended_at is null")
        .setParameter(1, OffsetDateTime.now(clock))
        .setParameter(2, id)
        .setParameter(3, hash(secret))
        .executeUpdate();
  }

  /** The caller's own live sessions, newest first. */
  @RolesAllowed(Roles.MEMBER)
  public List<Row> mine() {
    List<?> rows =
        em.createNativeQuery(
                "select id, started_at, last_seen_at, user_agent from browser_session"
                    + " where account_id = ?1 and ended_at is null and started_at > ?2 order by id desc limit 50")
            .setParameter(1, user.accountId())
            .setParameter(2, OffsetDateTime.now(clock).minus(LONGEST))
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(BrowserSessions::row).toList();
  }

  private static Row row(Object[] columns) {
    return new Row(
        ((Number) columns[0]).longValue(),
        (OffsetDateTime) columns[1],
        (OffsetDateTime) columns[2],
        (String) columns[3]);
  }

  /** Ends one of the caller's own sessions. */
  @RolesAllowed(Roles.MEMBER)
  public void endMine(long id) {
    em.createNativeQuery(
            "update browser_session set ended_at = ?1 where id = ?2 and account_id = ?3")
        .setParameter(1, OffsetDateTime.now(clock))
        .setParameter(2, id)
        .setParameter(3, user.accountId())
        .executeUpdate();
  }

  private static String hash(String secret) {
    return CanonicalJson.sha256(secret.getBytes(StandardCharsets.UTF_8));
  }
}
