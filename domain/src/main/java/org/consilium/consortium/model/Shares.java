package org.consilium.consortium.model;

import java.time.LocalDate;
import java.util.List;
import org.consilium.shared.model.Period;
import org.consilium.shared.model.RuleBroken;

/**
 * All shares of the operating company, each with its days. On no day may they be more than the
 * whole.
 *
 * @param stakes the shares in any order
 */
public record Shares(List<Stake> stakes) {

  /** The whole in parts per million. */
  public static final int WHOLE = 1_000_000;

  private static final double PPM_PER_PERCENT = 10_000.0;

  /** A share in parts per million and the days it holds. */
  public record Stake(int ppm, Period period) {}

  /** The list cannot be changed afterwards. */
  public Shares {
    stakes = List.copyOf(stakes);
  }

  /** What is held together on a day, in parts per million. */
  public long on(LocalDate day) {
    return stakes.stream().filter(s -> s.period().contains(day)).mapToLong(Stake::ppm).sum();
  }

  /**
   * Refuses a further share that does not fit on every one of its days.
   *
   * <p>The sum rises only where a share begins, so those days are enough. O(n²).
   *
   * @throws RuleBroken {@code membership.shares.over} naming the fullest day, what is held and what
   *     is free, in per cent
   */
  public void mustHaveRoomFor(Stake more) {
    LocalDate fullest = fullest(more.period());
    long held = on(fullest);
    if (held + more.ppm() > WHOLE) {
      throw new RuleBroken(
          "membership.shares.over",
          fullest,
          percent(held),
          percent(more.ppm()),
          percent(WHOLE - held));
    }
  }

  private LocalDate fullest(Period period) {
    LocalDate fullest = period.first();
    for (Stake stake : stakes) {
      LocalDate day = stake.period().first();
      if (period.contains(day) && on(day) > on(fullest)) {
        fullest = day;
      }
    }
    return fullest;
  }

  private static double percent(long ppm) {
    return ppm / PPM_PER_PERCENT;
  }
}
