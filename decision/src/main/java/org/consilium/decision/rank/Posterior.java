package org.consilium.decision.rank;

/**
 * The proposals' effects given the standard deviations: Gaussian, with covariance 1/a on the
 * diagonal plus u uᵀ for what proposals share by their assessors and panels.
 */
final class Posterior {

  /** Logarithm of the probability of the votes given the standard deviations. */
  final double logEvidence;

  /** Mean effect per proposal, around the centre. */
  final double[] mean;

  /** Own variance per proposal. */
  final double[] own;

  /** Shared part: covariance of i and j is Σ_c u[i][c] u[j][c], plus the own variance if i = j. */
  final double[][] u;

  /** Mean effect per column, and its variance. */
  final double[] columnMean;

  final double[] columnVariance;

  private Posterior(
      double logEvidence,
      double[] mean,
      double[] own,
      double[][] u,
      double[] columnMean,
      double[] columnVariance) {
    this.logEvidence = logEvidence;
    this.mean = mean;
    this.own = own;
    this.u = u;
    this.columnMean = columnMean;
    this.columnVariance = columnVariance;
  }

  double variance(int proposal) {
    double total = own[proposal];
    for (double part : u[proposal]) {
      total += part * part;
    }
    return total;
  }

  /** Squared standard deviation of the difference of two proposals. */
  double variance(int one, int other) {
    double total = own[one] + own[other];
    double[] a = u[one];
    double[] b = u[other];
    for (int c = 0; c < a.length; c++) {
      double d = a[c] - b[c];
      total += d * d;
    }
    return total;
  }

  /** Solves with everything; O(C³ + n C²) for n proposals and C columns. */
  static Posterior at(Schur schur, Sds sds) {
    Schur.Solved solved = schur.solve(sds);
    Design design = schur.design();
    int n = design.count.length;
    double s2 = sds.residual() * sds.residual();
    double[] mean = new double[n];
    double[] own = new double[n];
    double[][] u = new double[n][];
    for (int p = 0; p < n; p++) {
      double a = solved.precision(design.count[p]);
      double[] row = design.shared[p];
      double pull = 0;
      for (int c = 0; c < row.length; c++) {
        pull += row[c] * solved.columnMean[c];
      }
      mean[p] = (design.sum[p] - pull) / s2 / a;
      own[p] = 1 / a;
      u[p] = solved.forward(row, 1 / (s2 * a));
    }
    return new Posterior(
        solved.logEvidence, mean, own, u, solved.columnMean, solved.columnVariance());
  }
}
