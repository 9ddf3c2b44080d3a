package org.consilium.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.consilium.access.model.Account;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.RoleScope;
import org.consilium.platform.service.SqlList;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.SearchTokens;

/** Who may sign in and which roles they hold, for administrators and auditors. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
public class AccountAdminQueries {

  /**
   * An account.
   *
   * @param roles names of the roles held today, each once
   * @param lockedUntil after wrong passwords, else null
   * @param sessions live sessions
   */
  public record Row(
      long id,
      String userName,
      Names name,
      String email,
      Account.State state,
      List<String> roles,
      boolean secondFactor,
      boolean hasPassword,
      OffsetDateTime lockedUntil,
      OffsetDateTime lastEntryAt,
      boolean demo,
      int sessions)
      implements Serializable {}

  /** A granted role, past, present or to come. */
  public record Grant(
      long id,
      String role,
      RoleScope scope,
      Names scopeName,
      LocalDate first,
      LocalDate end,
      Names grantedBy,
      String reason,
      Names endedBy,
      boolean open)
      implements Serializable {}

  /** A record a role can be granted for. */
  public record Choice(long id, Names name) implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private AccountAccess access;
  @Inject private Scopes scopes;
  @Inject private Clock clock;

  /**
   * One page; filters {@code text} (name, user name, address), {@code role}, {@code state}; sorts
   * {@code user}, {@code entry}.
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
  public Page<Row> page(PageRequest request) {
    access.mayRead();
    SqlList<Row> list = all().whereGiven("a.state = ?", request.filter("state"));
    String text = request.filter("text");
    if (text != null) {
      String like = SqlList.containing(text);
      String tokens = SearchTokens.query(text);
      list.where(
          "(a.user_name ilike ? or p.email ilike ? or has_tokens(p.search_text, ?))",
          like,
          like,
          tokens == null ? "" : tokens);
    }
    if (request.filter("role") != null) {
      LocalDate today = LocalDate.now(clock);
      list.where(
          "exists (select 1 from role_grant h where h.account_id = a.id and h.role = ?"
              + " and h.valid_from <= ? and (h.valid_to is null or h.valid_to > ?))",
          request.filter("role"),
          today,
          today);
    }
    return list.page(em, request);
  }

  /** One account. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
  public Optional<Row> find(long id) {
    access.mayRead();
    return all().where("a.id = ?", id).all(em).stream().findFirst();
  }

  /** The roles of an account, those held now first, then the newest. One statement. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.AUDITOR})
  public List<Grant> grants(long accountId) {
    access.mayRead();
    StringBuilder names = new StringBuilder();
    Scopes.NAMES.forEach(
        (scope, table) ->
            names.append(
                " left join "
                    + table
                    + " "
                    + scope
                    + " on g.scope = '"
                    + scope
                    + "' and "
                    + scope
                    + ".id = g.scope_id"));
    LocalDate today = LocalDate.now(clock);
    return SqlList.of(
            "g.id, g.role, g.scope,"
                + " coalesce(organisation.zh, call.zh, committee.zh, project.zh) as zh,"
                + " coalesce(organisation.en, call.en, committee.en, project.en) as en,"
                + " g.valid_from, g.valid_to, b.name_zh as by_zh, b.name_en as by_en, g.reason,"
                + " e.name_zh as end_zh, e.name_en as end_en,"
                + " g.valid_to is null or g.valid_to > cast('"
                + today
                + "' as date) as open",
            "role_grant g left join account ga on ga.id = g.granted_by"
                + " left join person b on b.id = ga.person_id"
                + " left join account ea on ea.id = g.ended_by"
                + " left join person e on e.id = ea.person_id"
                + names,
            "g.id desc",
            AccountAdminQueries::grant)
        .where("g.account_id = ?", accountId)
        .orderedBy("open desc, g.valid_from desc")
        .all(em);
  }

  /** Records of a scope whose name contains the text, at most twenty. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public List<Choice> records(RoleScope scope, String text) {
    access.mayKeep();
    return scope == RoleScope.CENTRE ? List.of() : scopes.find(scope, text);
  }

  /** The scopes a role can be granted for; the first is the usual one. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  public List<RoleScope> scopesOf(String role) {
    access.mayKeep();
    return Scopes.of(role);
  }

  private SqlList<Row> all() {
    LocalDate today = LocalDate.now(clock);
    OffsetDateTime now = OffsetDateTime.now(clock);
    return SqlList.of(
            "a.id, a.user_name, p.name_zh, p.name_en, p.email, a.state, (select string_agg(distinct"
                + " g.role, ' ') from role_grant g where g.account_id = a.id and g.valid_from <="
                + " d.today and (g.valid_to is null or g.valid_to > d.today)), a.totp_secret is not"
                + " null as factor, a.password_hash is not null as password, case when"
                + " a.locked_until > d.now then a.locked_until end, a.last_entry_at, a.demo,"
                + " (select count(*) from browser_session s where s.account_id = a.id and"
                + " s.ended_at is null and s.started_at > d.oldest and s.last_seen_at > d.idle)",
            "account a join person p on p.id = a.person_id cross join"
                + " (select cast(? as date) as today, cast(? as timestamptz) as now,"
                + " cast(? as timestamptz) as oldest, cast(? as timestamptz) as idle) d",
            "a.id",
            AccountAdminQueries::row)
        .given(today, now, now.minus(BrowserSessions.LONGEST), now.minus(BrowserSessions.IDLE))
        .sortable("user", "a.user_name")
        .sortable("entry", "a.last_entry_at")
        .orderedBy("p.sort_key");
  }

  private static Row row(Object[] c) {
    return new Row(
        ((Number) c[0]).longValue(),
        (String) c[1],
        new Names((String) c[2], (String) c[3]),
        (String) c[4],
        Account.State.valueOf((String) c[5]),
        c[6] == null ? List.of() : List.of(((String) c[6]).split(" ")),
        (Boolean) c[7],
        (Boolean) c[8],
        Moments.of(c[9]),
        Moments.of(c[10]),
        (Boolean) c[11],
        ((Number) c[12]).intValue());
  }

  private static Grant grant(Object[] c) {
    return new Grant(
        ((Number) c[0]).longValue(),
        (String) c[1],
        RoleScope.valueOf((String) c[2]),
        c[4] == null ? null : new Names((String) c[3], (String) c[4]),
        Moments.day(c[5]),
        Moments.day(c[6]),
        c[8] == null ? null : new Names((String) c[7], (String) c[8]),
        (String) c[9],
        c[11] == null ? null : new Names((String) c[10], (String) c[11]),
        (Boolean) c[12]);
  }
}
