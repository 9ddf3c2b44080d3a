package org.consilium.access.service;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilium.platform.service.Actor;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.RoleScope;
import org.consilium.shared.model.RuleBroken;

/** The signed-in person of this request. The container's principal is named by the account's id. */
@RequestScoped
public class Caller implements CurrentUser {

  private record Granted(String role, RoleScope scope, Long scopeId) {}

  @Inject private SecurityContext security;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  private Actor actor;
  private List<Granted> grants;

  @Override
  public Actor actor() {
    if (actor == null) {
      Principal principal = security.getCallerPrincipal();
      boolean person = principal != null && principal.getName().matches("\\d+");
      actor = person ? load(Long.parseLong(principal.getName())) : Actor.SYSTEM;
    }
    return actor;
  }

  @Override
  public long accountId() {
    return signedIn().accountId();
  }

  @Override
  public long personId() {
    return signedIn().personId();
  }

  @Override
  public boolean has(String role) {
    return grants().stream().anyMatch(g -> g.role().equals(role));
  }

  @Override
  public boolean has(String role, RoleScope scope, long scopeId) {
    return grants().stream()
        .filter(g -> g.role().equals(role))
        .anyMatch(
            g -> g.scope() == RoleScope.CENTRE || g.scope() == scope && g.scopeId() == scopeId);
  }

  private Actor signedIn() {
    if (actor().isSystem()) {
      throw new RuleBroken("access.sign-in-first");
    }
    return actor();
  }

  private Actor load(long accountId) {
    Object[] row =
        (Object[])
            em.createNativeQuery(
                    "select p.id, coalesce(p.name_zh || ' ', '') || p.name_en,"
                        + " (select string_agg(o.name_en || ', ' || f.post, '; ' order by f.id) from affiliation f"
                        + "   join organisation o on o.id = f.organisation_id where f.person_id = p.id"
                        + "   and f.state = 'VERIFIED' and f.valid_from <= ?2"
                        + "   and (f.valid_to is null or f.valid_to > ?2))"
                        + " from account a join person p on p.id = a.person_id where a.id = ?1")
                .setParameter(1, accountId)
                .setParameter(2, LocalDate.now(clock))
                .getSingleResult();
    return new Actor(accountId, ((Number) row[0]).longValue(), (String) row[1], (String) row[2]);
  }

  private List<Granted> grants() {
    if (grants == null) {
      List<?> rows =
          actor().isSystem()
              ? List.of()
              : em.createNativeQuery(
                      "select role, scope, scope_id from role_grant where account_id = ?1 and valid_from <= ?2"
                          + " and (valid_to is null or valid_to > ?2)")
                  .setParameter(1, actor().accountId())
                  .setParameter(2, LocalDate.now(clock))
                  .getResultList();
      grants = rows.stream().map(Object[].class::cast).map(Caller::granted).toList();
    }
    return grants;
  }

  private static Granted granted(Object[] row) {
    Long scopeId = row[2] == null ? null : ((Number) row[2]).longValue();
    return new Granted((String) row[0], RoleScope.valueOf((String) row[1]), scopeId);
  }
}
