package org.consilium.decision.rank;

/** Gauss–Legendre nodes and weights on an interval. */
final class Legendre {

  final double[] nodes;
  final double[] weights;

  /** Exact for polynomials of degree 2 count − 1; nodes by Newton's method. O(count²). */
  Legendre(int count, double from, double to) {
    nodes = new double[count];
    weights = new double[count];
    for (int i = 0; i < count; i++) {
      double x = Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
      double slope = 1;
      for (int step = 0; step < 50; step++) {
        double before = 1;
        double value = x;
        for (int k = 2; k <= count; k++) {
          double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
          before = value;
          value = next;
        }
        slope = count == 1 ? 1 : count * (x * value - before) / (x * x - 1);
        double change = value / slope;
        x -= change;
        if (Math.abs(change) < 1e-15) {
          break;
        }
      }
      nodes[count - 1 - i] = from + (to - from) * (x + 1) / 2;
      weights[count - 1 - i] = (to - from) / ((1 - x * x) * slope * slope);
    }
  }
}
