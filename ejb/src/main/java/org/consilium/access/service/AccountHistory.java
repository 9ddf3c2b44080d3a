package org.consilium.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.RecordGuard;

/** Administrators read the history of every account, people that of their own. */
@ApplicationScoped
class AccountHistory implements RecordGuard {

  @Inject private CurrentUser user;

  @Override
  public String record() {
    return "Account";
  }

  @Override
  public boolean mayRead(long id) {
    return user.has(Roles.ADMINISTRATOR) || user.accountId() == id;
  }
}
