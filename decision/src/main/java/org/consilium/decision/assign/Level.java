package org.consilium.decision.assign;

/**
 * One floor of a fair assignment: at least this much affinity for every proposal not held down by
 * an earlier floor.
 *
 * @param floor reached, in millionths
 * @param bound no assignment that keeps the earlier floors reaches a higher one, in millionths
 * @param held proposals that lie at this floor or an earlier one
 */
public record Level(long floor, long bound, int held) {
  /** How far the floor may be from the highest possible, 0 to 1. */
  public double gap() {
    return bound <= floor ? 0 : (bound - floor) / (double) Math.max(1, Math.abs(bound));
  }
}
