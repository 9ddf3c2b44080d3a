package org.consilium.decision.rank;

/**
 * What is believed of the standard deviations before the votes are seen.
 *
 * <p>Three of them, in grade units: between proposals, between assessors (leniency), and the rest
 * (an assessor's own view of a proposal, and noise, which votes cannot tell apart).
 */
sealed interface Priors {

  /** Largest standard deviation between proposals, or assessors, to be looked at. */
  double largest();

  /** Largest residual standard deviation to be looked at. */
  double largestResidual();

  /** The known standard deviation between assessors; NaN when it is estimated. */
  double knownLeniency();

  /** Logarithm of the density up to a constant. */
  double log(double betweenProposals, double leniency, double residual);

  /** A place where the density of the residual has a bend; grids are cut there. NaN for none. */
  double bend();

  /**
   * As published: leniency 0.5 known, every other standard deviation uniform on (0, 2). The
   * residual is the root of the summed squares of two of those, so its density is π s / 8 up to 2
   * and s (π/2 − 2 arccos(2/s)) / 4 up to 2√2.
   */
  record Snsf() implements Priors {

    @Override
    public double largest() {
      return 2;
    }

    @Override
    public double largestResidual() {
      return 2 * Math.sqrt(2);
    }

    @Override
    public double knownLeniency() {
      return 0.5;
    }

    @Override
    public double bend() {
      return 2;
    }

    @Override
    public double log(double betweenProposals, double leniency, double residual) {
      double angle = residual <= 2 ? Math.PI / 2 : Math.PI / 2 - 2 * Math.acos(2 / residual);
      return Math.log(residual * angle / 4);
    }
  }

  /**
   * Half-normal on each, as wide as the grades spread.
   *
   * @param spread standard deviation of all grades, &gt; 0
   */
  record HalfNormal(double spread) implements Priors {

    @Override
    public double largest() {
      return 4 * spread;
    }

    @Override
    public double largestResidual() {
      return 4 * spread;
    }

    @Override
    public double knownLeniency() {
      return Double.NaN;
    }

    @Override
    public double bend() {
      return Double.NaN;
    }

    @Override
    public double log(double betweenProposals, double leniency, double residual) {
      double square =
          betweenProposals * betweenProposals + leniency * leniency + residual * residual;
      return -square / (2 * spread * spread);
    }
  }
}
