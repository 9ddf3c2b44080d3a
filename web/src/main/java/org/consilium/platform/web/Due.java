package org.consilium.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.consilium.platform.service.Time;

/** How people speak of due times: overdue, today 16:00, tomorrow 16:00, in 3 days. */
@Named
@RequestScoped
public class Due {

  private static final DateTimeFormatter CLOCK_TIME = DateTimeFormatter.ofPattern("HH:mm");

  @Inject private Clock clock;
  @Inject private Msg msg;

  /** The due time in words; empty for none. */
  public String words(OffsetDateTime at) {
    if (at == null) {
      return "";
    }
    OffsetDateTime local = at.atZoneSameInstant(Time.ZONE).toOffsetDateTime();
    long days = ChronoUnit.DAYS.between(LocalDate.now(clock), local.toLocalDate());
    String time = CLOCK_TIME.format(local);
    if (local.isBefore(OffsetDateTime.now(clock))) {
      return days == 0 ? msg.with("due.today-over", time) : msg.with("due.over", -days);
    }
    if (days <= 1) {
      return msg.with(days == 0 ? "due.today" : "due.tomorrow", time);
    }
    return msg.with("due.days", days);
  }

  /** bad when overdue, warn within a day, calm otherwise. */
  public String tone(OffsetDateTime at) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    if (at == null || at.isAfter(now.plusDays(1))) {
      return "calm";
    }
    return at.isBefore(now) ? "bad" : "warn";
  }
}
