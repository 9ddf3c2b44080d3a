package org.consilium.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.RecordGuard;

/** Whoever sees an invitation in its list may read its history. */
@ApplicationScoped
class InvitationHistory implements RecordGuard {

  @Inject private InvitationQueries queries;
  @Inject private CurrentUser user;

  @Override
  public String record() {
    return "Invitation";
  }

  @Override
  public boolean mayRead(long id) {
    return List.of(Roles.INSTITUTION_OFFICER, Roles.CENTRE_MANAGER, Roles.ADMINISTRATOR).stream()
            .anyMatch(user::has)
        && queries.find(id).isPresent();
  }
}
