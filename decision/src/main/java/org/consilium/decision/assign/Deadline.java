package org.consilium.decision.assign;

/** A wall-clock limit that started when this was made. */
public final class Deadline {
  private final long end;

  /** Ends after so many seconds, &gt; 0. */
  public Deadline(double seconds) {
    end = System.nanoTime() + (long) (Math.min(seconds, 1e6) * 1e9);
  }

  /** Seconds left, at least a thousandth. */
  double left() {
    return Math.max(1e-3, (end - System.nanoTime()) / 1e9);
  }

  boolean over() {
    return System.nanoTime() >= end;
  }
}
