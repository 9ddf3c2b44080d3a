package org.consilium.access.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import org.consilium.access.model.Account;
import org.consilium.access.service.AccountService;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.DisplayChosen;

/** What somebody who is signed in chooses is kept with the account, for the next browser. */
@ApplicationScoped
class Choices {

  @Inject private AccountService service;
  @Inject private CurrentUser user;

  void keep(@Observes DisplayChosen choice) {
    if (!user.actor().isSystem()) {
      service.prefer(
          choice.language(),
          choice.theme() == null ? null : Account.Theme.valueOf(upper(choice.theme())),
          choice.density() == null ? null : Account.Density.valueOf(upper(choice.density())));
    }
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
