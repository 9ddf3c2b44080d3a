package org.consilium.register.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.shared.model.RuleBroken;

/** Who may bring data into the register, and who may read how that went. */
@ApplicationScoped
class RegisterAccess {

  @Inject private CurrentUser user;

  /** The keepers of the register import: administrator and centre managers. */
  void mayImport() {
    if (!keepsRegister()) {
      throw new RuleBroken("import.not-yours");
    }
  }

  boolean keepsRegister() {
    return user.has(Roles.ADMINISTRATOR) || user.has(Roles.CENTRE_MANAGER);
  }

  /** Keepers and the auditor read reports of imports. */
  boolean readsImports() {
    return keepsRegister() || user.has(Roles.AUDITOR);
  }
}
