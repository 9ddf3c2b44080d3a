package org.consilium.testing;

import java.util.List;
import org.consilium.platform.service.Actor;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.RoleScope;
import org.consilium.shared.model.RuleBroken;

/**
 * Somebody who acts in a test.
 *
 * @param actor the account and person
 * @param grants the roles held, each with its scope
 */
public record TestUser(Actor actor, List<Grant> grants) implements CurrentUser {

  /** A role for a scope; a null id with scope CENTRE reaches everything. */
  public record Grant(String role, RoleScope scope, Long scopeId) {}

  /** The program itself. */
  public static final TestUser SYSTEM = new TestUser(Actor.SYSTEM, List.of());

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
    return grants.stream().anyMatch(g -> g.role().equals(role));
  }

  @Override
  public boolean has(String role, RoleScope scope, long scopeId) {
    return grants.stream()
        .filter(g -> g.role().equals(role))
        .anyMatch(
            g -> g.scope() == RoleScope.CENTRE || g.scope() == scope && g.scopeId() == scopeId);
  }

  private Actor signedIn() {
    if (actor.isSystem()) {
      throw new RuleBroken("access.sign-in-first");
    }
    return actor;
  }
}
