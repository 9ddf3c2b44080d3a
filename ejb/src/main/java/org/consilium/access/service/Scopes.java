package org.consilium.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.RoleScope;
import org.consilium.platform.service.SqlList;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.RuleBroken;

/** What a role can be granted for: the whole centre, or single records of some kinds. */
@ApplicationScoped
class Scopes {

  /** Names of the records of a scope, as a table with id, zh, en; also the words of lists. */
  static final Map<RoleScope, String> NAMES =
      Map.of(
          RoleScope.ORGANISATION,
          "(select id, name_zh as zh, name_en as en from organisation where merged_into is null)",
          RoleScope.CALL,
          "(select id, code || ' ' || title_zh as zh, code || ' ' || title_en as en from call)",
          RoleScope.COMMITTEE,
          "(select id, name_zh as zh, name_en as en from committee)",
          RoleScope.PROJECT,
          "(select id, code || ' ' || title as zh, code || ' ' || title as en from project)");

  private static final Map<String, List<RoleScope>> NARROW =
      Map.of(
          Roles.INSTITUTION_OFFICER, List.of(RoleScope.ORGANISATION),
          Roles.CALL_MANAGER, List.of(RoleScope.CENTRE, RoleScope.CALL),
          Roles.COMMITTEE_CHAIR, List.of(RoleScope.CENTRE, RoleScope.COMMITTEE),
          Roles.COMMITTEE_SECRETARY, List.of(RoleScope.CENTRE, RoleScope.COMMITTEE));

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  /** The scopes a role can have; the first is the usual one. */
  static List<RoleScope> of(String role) {
    return NARROW.getOrDefault(role, List.of(RoleScope.CENTRE));
  }

  /**
   * Refuses a scope the role does not have, and a record that does not exist.
   *
   * @throws RuleBroken {@code access.grant.scope}, {@code access.grant.record}
   */
  void mustFit(String role, RoleScope scope, Long scopeId) {
    if (!of(role).contains(scope)) {
      throw new RuleBroken("access.grant.scope", of(role));
    }
    boolean record = scope != RoleScope.CENTRE;
    if (record != (scopeId != null) || record && !exists(scope, scopeId)) {
      throw new RuleBroken("access.grant.record", scope);
    }
  }

  /** Records of a scope whose name contains the text, at most twenty. */
  List<AccountAdminQueries.Choice> find(RoleScope scope, String text) {
    String like = SqlList.containing(text == null ? "" : text.trim());
    return SqlList.of("x.id, x.zh, x.en", NAMES.get(scope) + " x", "x.id", Scopes::choice)
        .where("(x.zh ilike ? or x.en ilike ?)", like, like)
        .orderedBy("length(x.en), x.en")
        .all(em)
        .stream()
        .limit(20)
        .toList();
  }

  private boolean exists(RoleScope scope, long id) {
    return !em.createNativeQuery("select 1 from " + NAMES.get(scope) + " x where x.id = ?1")
        .setParameter(1, id)
        .getResultList()
        .isEmpty();
  }

  private static AccountAdminQueries.Choice choice(Object[] c) {
    return new AccountAdminQueries.Choice(
        ((Number) c[0]).longValue(), new Names((String) c[1], (String) c[2]));
  }
}
