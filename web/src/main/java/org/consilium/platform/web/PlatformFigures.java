package org.consilium.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilium.platform.model.AuditEvent;
import org.consilium.platform.model.OutboxMessage;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.AuditQueries;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.OutboxQueries;
import org.consilium.shared.model.PageRequest;

/** What auditors and administrators look at first. */
@RequestScoped
public class PlatformFigures implements HomeFigures {

  @Inject private AuditQueries audit;
  @Inject private OutboxQueries outbox;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  @Override
  public int order() {
    return 90;
  }

  @Override
  public List<Figure> figures() {
    List<Figure> all = new ArrayList<>();
    if (user.has(Roles.AUDITOR) || user.has(Roles.ADMINISTRATOR)) {
      String today = LocalDate.now(clock).toString();
      all.add(
          new Figure(
              "home.acts-today", acts("from", today), "/platform/audit.xhtml?from=" + today));
      String refused = AuditEvent.Result.REFUSED.name();
      long refusedToday = audit.page(asked(Map.of("from", today, "result", refused))).total();
      all.add(
          new Figure(
              "home.refused-today",
              refusedToday,
              "/platform/audit.xhtml?from=" + today + "&result=" + refused));
    }
    if (user.has(Roles.ADMINISTRATOR)) {
      all.add(letters("home.letters-waiting", OutboxMessage.State.WAITING));
      all.add(letters("home.letters-dead", OutboxMessage.State.DEAD));
    }
    return all;
  }

  private long acts(String filter, String value) {
    return audit.page(asked(Map.of(filter, value))).total();
  }

  private Figure letters(String label, OutboxMessage.State state) {
    long count = outbox.page(asked(Map.of("state", state.name()))).total();
    return new Figure(label, count, "/platform/outbox.xhtml?state=" + state.name());
  }

  private static PageRequest asked(Map<String, String> filters) {
    return new PageRequest(filters, List.of(), 0, 1);
  }
}
