package org.consilium.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.shared.model.RuleBroken;

/** Who may look at and change other people's accounts. */
@ApplicationScoped
class AccountAccess {

  @Inject private CurrentUser user;

  /** An administrator keeps the accounts. */
  void mayKeep() {
    if (!user.has(Roles.ADMINISTRATOR)) {
      throw new RuleBroken("platform.not-administrator");
    }
  }

  /** An administrator keeps the accounts of others; the own one is another administrator's work. */
  void mayKeep(long accountId) {
    mayKeep();
    if (accountId == user.accountId()) {
      throw new RuleBroken("access.own-account");
    }
  }

  /** An administrator or an auditor reads who may do what. */
  void mayRead() {
    if (!user.has(Roles.ADMINISTRATOR) && !user.has(Roles.AUDITOR)) {
      throw new RuleBroken("platform.not-auditor");
    }
  }
}
