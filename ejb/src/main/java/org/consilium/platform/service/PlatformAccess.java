package org.consilium.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.platform.model.Roles;
import org.consilium.shared.model.RuleBroken;

/** Who may look behind the scenes. */
@ApplicationScoped
class PlatformAccess {

  @Inject private CurrentUser user;

  /** An administrator may run the system: letters, timers, settings. */
  void mayRunTheSystem() {
    if (!user.has(Roles.ADMINISTRATOR)) {
      throw new RuleBroken("platform.not-administrator");
    }
  }

  /** An auditor or an administrator may read what everybody did. */
  void mayReadTheTrail() {
    if (!user.has(Roles.AUDITOR) && !user.has(Roles.ADMINISTRATOR)) {
      throw new RuleBroken("platform.not-auditor");
    }
  }
}
