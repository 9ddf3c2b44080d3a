package org.consilium.decision.rank;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hipparchus.random.SobolSequenceGenerator;

/**
 * How often each proposal takes each rank, by randomly shifted Sobol points: 16 independent shifts,
 * so that the error of every share is known.
 */
final class Draws {

  static final int SHIFTS = 16;
  private static final int MOST_DIMENSIONS = 1000;

  /** Per proposal and rank (from 0): share of draws. */
  final double[][] share;

  /** Per proposal: share of draws with rank ≤ K, and its standard error. */
  final double[] funded;

  final double[] error;

  private final int[][] rivals;
  private final double[] reach;
  private final List<Posterior> posteriors;
  private final int columns;
  private final int proposals;
  private final int fund;

  /**
   * Draws.
   *
   * @param rivals proposals that compete with each other, in classes
   * @param fund how many of each class can be funded; 0 for none
   * @param perShift points per shift
   */
  Draws(
      List<Grid.Point> grid,
      List<Posterior> posteriors,
      int[][] rivals,
      int fund,
      int perShift,
      long seed) {
    this.posteriors = posteriors;
    this.rivals = rivals;
    this.fund = fund;
    proposals = posteriors.get(0).mean.length;
    columns = posteriors.get(0).u[0].length;
    reach = new double[grid.size()];
    double total = 0;
    for (int g = 0; g < reach.length; g++) {
      total += grid.get(g).weight();
      reach[g] = total;
    }
    int largest = Arrays.stream(rivals).mapToInt(r -> r.length).max().orElse(0);
    List<int[][]> counts =
        IntStream.range(0, SHIFTS)
            .parallel()
            .mapToObj(s -> shift(new SplittableRandom(seed * 31 + s), perShift, largest))
            .toList();
    share = new double[proposals][largest];
    funded = new double[proposals];
    error = new double[proposals];
    counts.forEach(c -> add(c, SHIFTS * (double) perShift));
    if (fund > 0) {
      errors(counts, perShift);
    }
  }

  private void add(int[][] count, double draws) {
    for (int p = 0; p < proposals; p++) {
      for (int r = 0; r < count[p].length; r++) {
        share[p][r] += count[p][r] / draws;
      }
    }
  }

  private void errors(List<int[][]> counts, int perShift) {
    for (int p = 0; p < proposals; p++) {
      double sum = 0;
      double squares = 0;
      for (int[][] count : counts) {
        double part = 0;
        for (int r = 0; r < Math.min(fund, count[p].length); r++) {
          part += count[p][r];
        }
        part /= perShift;
        sum += part;
        squares += part * part;
      }
      funded[p] = sum / SHIFTS;
      double variance = Math.max(0, squares / SHIFTS - funded[p] * funded[p]);
      error[p] = Math.max(Math.sqrt(variance / (SHIFTS - 1)), 1 / (SHIFTS * (double) perShift));
    }
  }

  private int[][] shift(SplittableRandom random, int points, int largest) {
    int dimensions = 1 + columns + proposals;
    int sobol = Math.min(MOST_DIMENSIONS, dimensions);
    double[] shift = random.doubles(sobol).toArray();
    SobolSequenceGenerator sequence = new SobolSequenceGenerator(sobol);
    int[][] count = new int[proposals][largest];
    double[] normal = new double[dimensions - 1];
    double[] value = new double[proposals];
    for (int k = 0; k < points; k++) {
      double[] point = sequence.nextVector();
      double which = moved(point[0], shift[0]);
      for (int d = 1; d < dimensions; d++) {
        double at = d < sobol ? moved(point[d], shift[d]) : random.nextDouble();
        normal[d - 1] = Normal.quantile(Math.min(Math.max(at, 1e-15), 1 - 1e-15));
      }
      draw(posteriors.get(component(which)), normal, value);
      for (int[] rival : rivals) {
        rank(rival, value, count);
      }
    }
    return count;
  }

  private static double moved(double x, double by) {
    double sum = x + by;
    return sum >= 1 ? sum - 1 : sum;
  }

  private int component(double which) {
    int found = Arrays.binarySearch(reach, which);
    return Math.min(found < 0 ? -found - 1 : found, reach.length - 1);
  }

  private void draw(Posterior posterior, double[] normal, double[] value) {
    for (int p = 0; p < proposals; p++) {
      double v = posterior.mean[p] + Math.sqrt(posterior.own[p]) * normal[columns + p];
      double[] u = posterior.u[p];
      for (int c = 0; c < columns; c++) {
        v += u[c] * normal[c];
      }
      value[p] = v;
    }
  }

  /** Sorts by value; the place of each in the low bits of its key. */
  private static void rank(int[] rival, double[] value, int[][] count) {
    int bits = 32 - Integer.numberOfLeadingZeros(rival.length);
    long mask = (1L << bits) - 1;
    long[] keys = new long[rival.length];
    for (int i = 0; i < rival.length; i++) {
      long raw = Double.doubleToLongBits(-value[rival[i]]);
      long ordered = raw ^ ((raw >> 63) & Long.MAX_VALUE);
      keys[i] = (ordered & ~mask) | i;
    }
    Arrays.sort(keys);
    for (int r = 0; r < keys.length; r++) {
      count[rival[(int) (keys[r] & mask)]][r]++;
    }
  }
}
