package org.consilium.decision.rank;

/**
 * How to rank.
 *
 * @param mode how the standard deviations are known
 * @param fund how many proposals of each panel can be funded; 0 when the line is not asked for
 * @param accept probability of being among them from which a proposal counts as funded
 * @param reject probability up to which it counts as not funded
 * @param acrossPanels true when all panels share one line and proposals compete across panels
 * @param seed of the draws behind probabilities and intervals
 */
public record RankOptions(
    Mode mode, int fund, double accept, double reject, boolean acrossPanels, long seed) {

  /** How the standard deviations are known. */
  public enum Mode {
    /** Leniency of assessors 0.5, the others uniform up to 2: for grades from 1 to 6. */
    SNSF,
    /** All estimated, half-normal priors as wide as the grades spread. */
    ESTIMATED
  }

  /** Checks the numbers. */
  public RankOptions {
    if (fund < 0 || !(reject >= 0 && reject < accept && accept <= 1)) {
      throw new IllegalArgumentException(fund + ", " + accept + ", " + reject);
    }
  }

  /** All estimated, accept from 0.9, reject up to 0.1. */
  public static RankOptions estimated(int fund) {
    return new RankOptions(Mode.ESTIMATED, fund, 0.9, 0.1, false, 1);
  }
}
