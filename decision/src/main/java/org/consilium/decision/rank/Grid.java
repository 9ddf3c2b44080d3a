package org.consilium.decision.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The posterior of the standard deviations as a few weighted points: a box around the mode that
 * holds all but a millionth of the mass, with Gauss–Legendre points inside. No sampling.
 */
final class Grid {

  /** One point and its share of the mass; the shares sum to 1. */
  record Point(Sds sds, double weight) {}

  private static final double DROP = 14;
  private static final double NEGLIGIBLE = 1e-7;
  private static final int COARSE = 12;

  private final Schur schur;
  private final Priors priors;
  private final boolean estimated;
  private final int dimensions;
  private final double[] largest;
  private final double[] smallest;

  private Grid(Schur schur, Priors priors) {
    this.schur = schur;
    this.priors = priors;
    estimated = Double.isNaN(priors.knownLeniency());
    dimensions = estimated ? 3 : 2;
    largest = new double[] {priors.largest(), priors.largestResidual(), priors.largest()};
    smallest = new double[] {largest[0] * 1e-5, largest[1] * 1e-5, largest[2] * 1e-5};
  }

  /**
   * The points, heaviest parts of the box only.
   *
   * @param perDimension Gauss–Legendre points per standard deviation
   */
  static List<Point> of(Schur schur, Priors priors, int perDimension) {
    Grid grid = new Grid(schur, priors);
    return grid.points(grid.mode(), perDimension);
  }

  private Sds sds(double[] at) {
    double leniency = estimated ? at[2] : priors.knownLeniency();
    return new Sds(at[0], leniency, priors.largest(), at[1]);
  }

  private double log(double[] at) {
    Sds sds = sds(at);
    return schur.logEvidence(sds) + priors.log(sds.proposals(), sds.leniency(), sds.residual());
  }

  private double[] mode() {
    double[] best = null;
    double height = Double.NEGATIVE_INFINITY;
    int all = (int) Math.pow(COARSE, dimensions);
    for (int number = 0; number < all; number++) {
      double[] at = new double[dimensions];
      int rest = number;
      for (int d = 0; d < dimensions; d++) {
        at[d] = largest[d] * Math.pow(0.01, (rest % COARSE + 0.5) / COARSE);
        rest /= COARSE;
      }
      double value = log(at);
      if (value > height) {
        height = value;
        best = at;
      }
    }
    for (int round = 0; round < 4; round++) {
      double reach = round == 0 ? 2 : round == 1 ? 1.3 : 1.1;
      for (int d = 0; d < dimensions; d++) {
        climb(best, d, reach);
      }
    }
    return best;
  }

  /** Golden-section search along one axis, on a logarithmic scale. */
  private void climb(double[] at, int d, double reach) {
    double golden = (Math.sqrt(5) - 1) / 2;
    double low = Math.log(Math.max(smallest[d], at[d] / reach));
    double high = Math.log(Math.min(largest[d], at[d] * reach));
    for (int step = 0; step < 18; step++) {
      double left = high - golden * (high - low);
      double right = low + golden * (high - low);
      if (along(at, d, Math.exp(left)) < along(at, d, Math.exp(right))) {
        low = left;
      } else {
        high = right;
      }
    }
    at[d] = Math.exp((low + high) / 2);
  }

  private double along(double[] at, int d, double value) {
    double[] there = at.clone();
    there[d] = value;
    return log(there);
  }

  /** Where the mass along one axis has fallen by e^−14; bisected. */
  private double edge(double[] mode, int d, double limit) {
    double floor = log(mode) - DROP;
    if (along(mode, d, limit) > floor) {
      return limit;
    }
    double inside = mode[d];
    double outside = limit;
    for (int step = 0; step < 20; step++) {
      double middle = (inside + outside) / 2;
      if (along(mode, d, middle) > floor) {
        inside = middle;
      } else {
        outside = middle;
      }
    }
    return outside;
  }

  private List<Point> points(double[] mode, int perDimension) {
    List<List<double[]>> axes = new ArrayList<>();
    for (int d = 0; d < dimensions; d++) {
      double low = edge(mode, d, smallest[d]);
      double high = edge(mode, d, largest[d]);
      double width = high - low;
      low = Math.max(smallest[d], low - width * 0.15);
      high = Math.min(largest[d], high + width * 0.15);
      axes.add(axis(low, high, perDimension, d == 1 ? priors.bend() : Double.NaN));
    }
    List<double[]> heavy = new ArrayList<>();
    double top = log(mode);
    for (double[] p : axes.get(0)) {
      for (double[] s : axes.get(1)) {
        if (estimated) {
          for (double[] l : axes.get(2)) {
            add(heavy, top, p[1] * s[1] * l[1], p[0], s[0], l[0]);
          }
        } else {
          add(heavy, top, p[1] * s[1], p[0], s[0]);
        }
      }
    }
    return weighted(heavy);
  }

  private void add(List<double[]> heavy, double top, double volume, double... at) {
    double mass = volume * Math.exp(log(at) - top);
    double[] entry = new double[dimensions + 1];
    System.arraycopy(at, 0, entry, 0, dimensions);
    entry[dimensions] = mass;
    heavy.add(entry);
  }

  private static List<double[]> axis(double low, double high, int count, double bend) {
    List<double[]> axis = new ArrayList<>();
    boolean cut = bend > low && bend < high;
    double[] ends = cut ? new double[] {low, bend, high} : new double[] {low, high};
    for (int part = 0; part + 1 < ends.length; part++) {
      Legendre rule = new Legendre(count, ends[part], ends[part + 1]);
      for (int i = 0; i < count; i++) {
        axis.add(new double[] {rule.nodes[i], rule.weights[i]});
      }
    }
    return axis;
  }

  private List<Point> weighted(List<double[]> entries) {
    double total = entries.stream().mapToDouble(e -> e[dimensions]).sum();
    double kept = 0;
    List<double[]> heaviest = new ArrayList<>(entries);
    heaviest.sort(Comparator.comparingDouble(e -> -e[dimensions]));
    List<double[]> chosen = new ArrayList<>();
    for (double[] entry : heaviest) {
      if (kept > total * (1 - NEGLIGIBLE * 10)) {
        break;
      }
      chosen.add(entry);
      kept += entry[dimensions];
    }
    List<Point> points = new ArrayList<>();
    for (double[] entry : chosen) {
      points.add(new Point(sds(entry), entry[dimensions] / kept));
    }
    return points;
  }
}
