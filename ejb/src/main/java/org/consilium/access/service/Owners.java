package org.consilium.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.Settings;

/**
 * Finds who a session or a token belongs to, with the roles of today. An account of the
 * demonstration counts in demo mode only.
 */
@ApplicationScoped
class Owners {

  /** A use is written down at most this often. */
  static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Settings settings;
  @Inject private Clock clock;

  /** True when accounts of the demonstration may enter. */
  boolean isDemoOn() {
    return settings.get("consilium.demo").map(Boolean::parseBoolean).orElse(false);
  }

  /**
   * The owner of the one row of a table that meets the condition, whose use is noted. One statement
   * or two.
   *
   * @param table {@code browser_session} or {@code api_token}
   * @param used its column of last use
   * @param condition on the row {@code s}; its parameters are numbered from 4
   */
  Optional<Owner> of(String table, String used, String condition, Object... values) {
    LocalDate today = LocalDate.now(clock);
    Query query =
        em.createNativeQuery(
                "select a.id, a.totp_secret is not null, a.demo, s.id, s."
                    + used
                    + ", string_agg(distinct g.role, ' ') from "
                    + table
                    + " s join account a on a.id = s.account_id"
                    + " left join role_grant g on g.account_id = a.id and g.valid_from <= ?1"
                    + " and (g.valid_to is null or g.valid_to > ?2)"
                    + " where a.state = 'ACTIVE' and (not a.demo or ?3) and "
                    + condition
                    + " group by a.id, s.id")
            .setParameter(1, today)
            .setParameter(2, today)
            .setParameter(3, isDemoOn());
    for (int i = 0; i < values.length; i++) {
      query.setParameter(4 + i, values[i]);
    }
    List<?> rows = query.getResultList();
    rows.forEach(row -> note(table, used, (Object[]) row));
    return rows.stream().findFirst().map(row -> owner((Object[]) row));
  }

  private void note(String table, String used, Object[] row) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    OffsetDateTime last = Moments.of(row[4]);
    if (last == null || last.isBefore(now.minus(NOTED_EVERY))) {
      em.createNativeQuery("update " + table + " set " + used + " = ?1 where id = ?2")
          .setParameter(1, now)
          .setParameter(2, row[3])
          .executeUpdate();
    }
  }

  private static Owner owner(Object[] row) {
    Set<String> roles = new HashSet<>();
    if (row[5] != null) {
      roles.addAll(List.of(row[5].toString().split(" ")));
    }
    boolean asked = roles.stream().anyMatch(Roles.SECOND_FACTOR::contains);
    boolean mustEnrol = asked && !(Boolean) row[1] && !(Boolean) row[2];
    roles.add(Roles.MEMBER);
    return new Owner(((Number) row[0]).longValue(), roles, mustEnrol);
  }
}
