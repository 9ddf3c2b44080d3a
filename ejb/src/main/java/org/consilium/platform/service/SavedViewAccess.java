package org.consilium.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.platform.model.SavedView;
import org.consilium.shared.model.RuleBroken;

/** Whose a saved view is. */
@ApplicationScoped
class SavedViewAccess {

  @Inject private CurrentUser user;

  /** A saved view is its owner's alone; for everybody else it is not there. */
  SavedView own(SavedView view) {
    if (view == null || view.accountId() != user.accountId()) {
      throw new RuleBroken("record.not-found");
    }
    return view;
  }
}
