package org.consilium.shared.model;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A span of whole days in the centre's zone: from a first day up to, not including, an end day,
 * which may be open.
 */
@Embeddable
public class Period implements Serializable {

  private static final long serialVersionUID = 1L;

  @Column(name = "valid_from", nullable = false)
  private LocalDate from;

  @Column(name = "valid_to")
  private LocalDate to;

  protected Period() {}

  private Period(LocalDate from, LocalDate to) {
    this.from = Objects.requireNonNull(from, "from");
    this.to = to;
    if (to != null && !to.isAfter(from)) {
      throw new RuleBroken("period.ends-before-it-starts", from, to);
    }
  }

  /** From a first day, with the end open. */
  public static Period from(LocalDate first) {
    return new Period(first, null);
  }

  /** From a first day up to, not including, the end; a null end is open. */
  public static Period between(LocalDate first, LocalDate end) {
    return new Period(first, end);
  }

  /** The first day. */
  public LocalDate first() {
    return from;
  }

  /** The day after the last, or null while open. */
  public LocalDate end() {
    return to;
  }

  /** The last day, or null while open. */
  public LocalDate last() {
    return to == null ? null : to.minusDays(1);
  }

  /** True when the day lies in this period. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && (to == null || day.isBefore(to));
  }

  /** True when both share at least one day. */
  public boolean overlaps(Period other) {
    return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
  }

  /** True when no day of the other lies outside this period. */
  public boolean covers(Period other) {
    return !other.from.isBefore(from) && (to == null || other.to != null && !other.to.isAfter(to));
  }

  /** The same period closed at a day. */
  public Period endingAt(LocalDate end) {
    return new Period(from, end);
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Period other && from.equals(other.from) && Objects.equals(to, other.to);
  }

  @Override
  public int hashCode() {
    return Objects.hash(from, to);
  }

  @Override
  public String toString() {
    return from + "/" + (to == null ? "…" : to);
  }
}
