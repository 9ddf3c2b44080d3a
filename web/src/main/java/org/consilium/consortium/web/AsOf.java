package org.consilium.consortium.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.consilium.consortium.service.Days;

/** The day a page is looked at as of: {@code asOf} in its address, else today. */
@Named
@RequestScoped
public class AsOf {

  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  public LocalDate getDay() {
    return Days.asked(request.getParameter("asOf"), getToday());
  }

  public LocalDate getToday() {
    return LocalDate.now(clock);
  }

  public boolean isPast() {
    return getDay().isBefore(getToday());
  }

  public boolean isNow() {
    return getDay().equals(getToday());
  }

  /** True when a relation that ends on this day (or never) is over today. */
  public boolean over(LocalDate end) {
    return end != null && !end.isAfter(getToday());
  }
}
