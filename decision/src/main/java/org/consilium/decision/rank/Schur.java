package org.consilium.decision.rank;

import java.util.Map;
import java.util.TreeMap;

/**
 * Takes the proposals, whose precision is diagonal, out of the equations, so that only assessors
 * and panels are left: a system of a few dozen unknowns.
 */
final class Schur {

  private final Design design;

  /**
   * Per number of votes: the sum of rowᵀ row, and of row times sum, of the proposals that have it.
   */
  private final Map<Integer, double[][]> outer = new TreeMap<>();

  private final Map<Integer, double[]> inner = new TreeMap<>();
  private final Map<Integer, double[]> squares = new TreeMap<>();

  Schur(Design design) {
    this.design = design;
    int c = design.columns;
    for (int p = 0; p < design.count.length; p++) {
      double[][] o = outer.computeIfAbsent(design.count[p], k -> new double[c][c]);
      double[] i = inner.computeIfAbsent(design.count[p], k -> new double[c]);
      double[] q = squares.computeIfAbsent(design.count[p], k -> new double[2]);
      double[] row = design.shared[p];
      q[0] += design.sum[p] * design.sum[p];
      q[1]++;
      for (int x = 0; x < c; x++) {
        if (row[x] != 0) {
          i[x] += row[x] * design.sum[p];
          for (int y = 0; y <= x; y++) {
            o[x][y] += row[x] * row[y];
          }
        }
      }
    }
  }

  Design design() {
    return design;
  }

  /** Logarithm of the probability of the votes. O(C³). */
  double logEvidence(Sds sds) {
    return solve(sds).logEvidence;
  }

  Solved solve(Sds sds) {
    double s2 = sds.residual() * sds.residual();
    double base = 1 / (sds.proposals() * sds.proposals());
    int c = design.columns;
    double[][] lower = new double[c][c];
    double[] right = new double[c];
    double logs = 0;
    double explained = 0;
    for (int x = 0; x < c; x++) {
      double sd = x < design.assessors.size() ? sds.leniency() : sds.panels();
      lower[x][x] = 1 / (sd * sd);
      logs += 2 * Math.log(sd);
      right[x] = design.columnSum[x] / s2;
      for (int y = 0; y <= x; y++) {
        lower[x][y] += design.together[x][y] / s2;
      }
    }
    for (Map.Entry<Integer, double[][]> group : outer.entrySet()) {
      double a = group.getKey() / s2 + base;
      double[][] o = group.getValue();
      double[] i = inner.get(group.getKey());
      double[] q = squares.get(group.getKey());
      explained += q[0] / (s2 * s2 * a);
      logs += q[1] * (Math.log(a) - Math.log(base));
      for (int x = 0; x < c; x++) {
        right[x] -= i[x] / (s2 * s2 * a);
        for (int y = 0; y <= x; y++) {
          lower[x][y] -= o[x][y] / (s2 * s2 * a);
        }
      }
    }
    logs += Cholesky.factor(lower);
    double[] half = Cholesky.forward(lower, right);
    for (double h : half) {
      explained += h * h;
    }
    double misfit = design.sumOfSquares / s2 - explained;
    double logEvidence = -0.5 * (design.votes * Math.log(2 * Math.PI * s2) + misfit + logs);
    return new Solved(lower, Cholesky.backward(lower, half), logEvidence, s2, base);
  }

  /** Assessors and panels solved, with the factor of their precision. */
  static final class Solved {
    private final double[][] factor;
    private final double s2;
    private final double base;
    final double[] columnMean;
    final double logEvidence;

    Solved(double[][] factor, double[] columnMean, double logEvidence, double s2, double base) {
      this.factor = factor;
      this.columnMean = columnMean;
      this.logEvidence = logEvidence;
      this.s2 = s2;
      this.base = base;
    }

    /** Precision of a proposal with so many votes. */
    double precision(int votes) {
      return votes / s2 + base;
    }

    double[] forward(double[] row, double scale) {
      double[] scaled = new double[row.length];
      for (int c = 0; c < row.length; c++) {
        scaled[c] = row[c] * scale;
      }
      return Cholesky.forward(factor, scaled);
    }

    double[] columnVariance() {
      int c = columnMean.length;
      double[] variance = new double[c];
      for (int x = 0; x < c; x++) {
        double[] unit = new double[c];
        unit[x] = 1;
        for (double h : Cholesky.forward(factor, unit)) {
          variance[x] += h * h;
        }
      }
      return variance;
    }
  }
}
