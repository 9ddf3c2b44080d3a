package org.consilium.decision.rank;

/** The standard normal distribution. */
final class Normal {

  private static final double[] UP = {
    3.52624965998911e-02,
    0.700383064443688,
    6.37396220353165,
    33.912866078383,
    112.079291497871,
    221.213596169931,
    220.206867912376
  };
  private static final double[] DOWN = {
    8.83883476483184e-02, 1.75566716318264, 16.064177579207, 86.7807322029461,
    296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752
  };

  private static final double[] A = {
    -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02,
    1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00
  };
  private static final double[] B = {
    -5.447609879822406e+01,
    1.615858368580409e+02,
    -1.556989798598866e+02,
    6.680131188771972e+01,
    -1.328068155288572e+01,
    1
  };
  private static final double[] C = {
    -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
    -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00
  };
  private static final double[] D = {
    7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00, 3.754408661907416e+00, 1
  };
  private static final double LOW = 0.02425;

  private Normal() {}

  /** P(Z ≤ x), absolute error below 1e-14 (Hart 1968, algorithm 5666, as given by West 2005). */
  static double below(double x) {
    double size = Math.abs(x);
    double tail = size > 37 ? 0 : tail(size);
    return x > 0 ? 1 - tail : tail;
  }

  private static double tail(double x) {
    double density = Math.exp(-x * x / 2);
    if (x < 7.07106781186547) {
      return density * polynomial(UP, x) / polynomial(DOWN, x);
    }
    double fraction = x + 0.65;
    for (int k = 4; k >= 1; k--) {
      fraction = x + k / fraction;
    }
    return density / fraction / 2.506628274631;
  }

  /** The x with P(Z ≤ x) = p, 0 &lt; p &lt; 1; relative error below 1.2e-9 (Acklam 2003). */
  static double quantile(double p) {
    if (p < LOW) {
      return lowest(Math.sqrt(-2 * Math.log(p)));
    }
    if (p > 1 - LOW) {
      return -lowest(Math.sqrt(-2 * Math.log(1 - p)));
    }
    double q = p - 0.5;
    double r = q * q;
    return q * polynomial(A, r) / polynomial(B, r);
  }

  private static double lowest(double q) {
    return polynomial(C, q) / polynomial(D, q);
  }

  private static double polynomial(double[] coefficients, double x) {
    double value = 0;
    for (double c : coefficients) {
      value = value * x + c;
    }
    return value;
  }
}
