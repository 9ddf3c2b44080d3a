package org.consilium.call.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.call.model.ClinicalNeed;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.RoleScope;
import org.consilium.shared.model.RuleBroken;

/** Who may do what with needs and calls. */
@ApplicationScoped
class CallAccess {

  @Inject private CurrentUser user;

  /** Whoever posted a need may change it. */
  void mayChange(ClinicalNeed need) {
    if (need.postedBy() != user.personId()) {
      throw new RuleBroken("need.not-yours");
    }
  }

  /** A call manager of the centre may draft calls. */
  void mayDraft() {
    if (!user.has(Roles.CALL_MANAGER)) {
      throw new RuleBroken("call.not-manager");
    }
  }

  /** A call manager of the centre or of this call may run it. */
  void mayRun(long callId) {
    if (!user.has(Roles.CALL_MANAGER, RoleScope.CALL, callId)) {
      throw new RuleBroken("call.not-manager");
    }
  }
}
