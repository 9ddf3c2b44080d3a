package org.consilium.consortium.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.RoleScope;
import org.consilium.shared.model.RuleBroken;

/** Who may change facts about belonging. */
@ApplicationScoped
class ConsortiumAccess {

  @Inject private CurrentUser user;

  /** The centre's administrator and managers keep the register. */
  void mayKeepRegister() {
    if (!user.has(Roles.ADMINISTRATOR) && !user.has(Roles.CENTRE_MANAGER)) {
      throw new RuleBroken("consortium.not-yours");
    }
  }

  /** An officer confirms people of their own organisation only. */
  void mayConfirmFor(long organisationId) {
    if (!user.has(Roles.INSTITUTION_OFFICER, RoleScope.ORGANISATION, organisationId)) {
      throw new RuleBroken("consortium.not-your-organisation");
    }
  }
}
