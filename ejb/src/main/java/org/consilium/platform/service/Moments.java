package org.consilium.platform.service;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/** Reads dates of native queries, whatever type the driver hands over. */
public final class Moments {

  private Moments() {}

  /** A moment in the centre's zone, or null. */
  public static OffsetDateTime of(Object column) {
    if (column instanceof OffsetDateTime moment) {
      return moment;
    }
    if (column instanceof Timestamp stamp) {
      return stamp.toInstant().atZone(Time.ZONE).toOffsetDateTime();
    }
    return column == null ? null : ((Instant) column).atZone(Time.ZONE).toOffsetDateTime();
  }

  /** A day, or null. */
  public static LocalDate day(Object column) {
    if (column instanceof java.sql.Date date) {
      return date.toLocalDate();
    }
    return (LocalDate) column;
  }

  /** A local date and time in the centre's zone as a moment, or null. */
  public static OffsetDateTime at(LocalDateTime local) {
    return local == null ? null : local.atZone(Time.ZONE).toOffsetDateTime();
  }
}
