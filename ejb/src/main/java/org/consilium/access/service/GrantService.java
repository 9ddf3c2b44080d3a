package org.consilium.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.consilium.access.model.Account;
import org.consilium.access.model.RoleGrant;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.Reason;
import org.consilium.shared.model.Period;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.Term;

/**
 * Gives roles and takes them back, each for a scope and a span of days. No row is ever deleted, and
 * nobody changes the own roles.
 */
@Stateless
@Audited
@RolesAllowed(Roles.ADMINISTRATOR)
public class GrantService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private AccountAccess access;
  @Inject private Scopes scopes;
  @Inject private SessionEnd sessions;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** Grants a role; the account's sessions end, so that it comes back with it. Returns the id. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Audited("account.grant")
  public long grant(long accountId, @Valid GrantForm form) {
    access.mayKeep(accountId);
    if (em.find(Account.class, accountId) == null) {
      throw new RuleBroken("record.not-found");
    }
    LocalDate today = LocalDate.now(clock);
    LocalDate first = form.first() == null ? today : form.first();
    if (first.isBefore(today)) {
      throw new RuleBroken("access.grant.past", today);
    }
    RoleGrant grant =
        new RoleGrant(
            accountId,
            form.role(),
            form.scope().name(),
            form.scopeId(),
            Period.between(first, form.end()),
            user.accountId());
    scopes.mustFit(form.role(), form.scope(), form.scopeId());
    mustNotOverlap(accountId, form, first);
    grant.because(form.reason(), OffsetDateTime.now(clock));
    em.persist(grant);
    sessions.all(accountId);
    return grant.id();
  }

  /** Takes a role back from today on; the account's sessions end. */
  @RolesAllowed(Roles.ADMINISTRATOR)
  @Audited("account.endGrant")
  public void end(long grantId, @NotBlank @Reason String reason) {
    access.mayKeep();
    RoleGrant grant = em.find(RoleGrant.class, grantId);
    if (grant == null) {
      throw new RuleBroken("record.not-found");
    }
    access.mayKeep(grant.accountId());
    grant.end(LocalDate.now(clock), user.accountId(), OffsetDateTime.now(clock));
    sessions.all(grant.accountId());
  }

  private void mustNotOverlap(long accountId, GrantForm form, LocalDate first) {
    List<?> held =
        em.createNativeQuery(
                "select valid_from from role_grant where account_id = ?1 and role = ?2 and scope ="
                    + " ?3 and coalesce(scope_id, 0) = ?4 and daterange(valid_from, valid_to) &&"
                    + " daterange(?5, cast(?6 as date)) order by valid_from limit 1")
            .setParameter(1, accountId)
            .setParameter(2, form.role())
            .setParameter(3, form.scope().name())
            .setParameter(4, Objects.requireNonNullElse(form.scopeId(), 0L))
            .setParameter(5, first)
            .setParameter(6, form.end() == null ? null : form.end().toString())
            .getResultList();
    if (!held.isEmpty()) {
      throw new RuleBroken(
          "access.grant.held", new Term("role." + form.role()), Moments.day(held.get(0)));
    }
  }
}
