package org.consilium.decision.rank;

/** Factor of a symmetric positive definite matrix, kept in its lower triangle. */
final class Cholesky {

  private Cholesky() {}

  /** Replaces the lower triangle by its factor; returns the logarithm of the determinant. */
  static double factor(double[][] lower) {
    double logDeterminant = 0;
    for (int i = 0; i < lower.length; i++) {
      double[] row = lower[i];
      for (int j = 0; j < i; j++) {
        double value = row[j];
        double[] other = lower[j];
        for (int k = 0; k < j; k++) {
          value -= row[k] * other[k];
        }
        row[j] = value / other[j];
      }
      double pivot = row[i];
      for (int k = 0; k < i; k++) {
        pivot -= row[k] * row[k];
      }
      if (!(pivot > 0)) {
        throw new ArithmeticException("not positive definite");
      }
      row[i] = Math.sqrt(pivot);
      logDeterminant += 2 * Math.log(row[i]);
    }
    return logDeterminant;
  }

  /** Solves L x = right. */
  static double[] forward(double[][] lower, double[] right) {
    double[] x = right.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < i; k++) {
        x[i] -= lower[i][k] * x[k];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }

  /** Solves Lᵀ x = right. */
  static double[] backward(double[][] lower, double[] right) {
    double[] x = right.clone();
    for (int i = x.length - 1; i >= 0; i--) {
      for (int k = i + 1; k < x.length; k++) {
        x[i] -= lower[k][i] * x[k];
      }
      x[i] /= lower[i][i];
    }
    return x;
  }
}
