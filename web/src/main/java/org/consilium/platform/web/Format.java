package org.consilium.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.consilium.platform.service.Time;
import org.consilium.shared.model.Money;

/** Shows values: money in yuan, dates as ISO days, moments in the centre's zone. */
@Named("format")
@RequestScoped
public class Format {

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final ZoneId ZONE = Time.ZONE;

  @Inject private Msg msg;

  /** Any value as readers see it; an empty text for null. */
  public String show(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Enum<?> word) {
      return msg.label(word);
    }
    if (value instanceof Money money) {
      return money(money);
    }
    if (value instanceof OffsetDateTime moment) {
      return moment(moment);
    }
    if (value instanceof Instant moment) {
      return MOMENT.format(moment.atZone(ZONE));
    }
    if (value instanceof BigDecimal || value instanceof Double) {
      return new DecimalFormat("#,##0.##").format(value);
    }
    if (value instanceof Boolean yes) {
      return msg.get(yes ? "yes" : "no");
    }
    return value.toString();
  }

  /** Yuan with two decimals and thousands separators. */
  public String money(Money money) {
    return money == null ? "" : new DecimalFormat("#,##0.00").format(money.toDecimal());
  }

  /** A moment in the centre's zone, to the minute. */
  public String moment(OffsetDateTime moment) {
    return moment == null ? "" : MOMENT.format(moment.atZoneSameInstant(ZONE));
  }

  /** The time of day of a moment in the centre's zone, to the minute. */
  public String time(OffsetDateTime moment) {
    return moment == null ? "" : TIME.format(moment.atZoneSameInstant(ZONE));
  }

  /** A day. */
  public String day(LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
