package org.consilium.decision.program;

/** Solves linear programs with whole numbers; the same program gives the same point. */
public interface Solver {
  /**
   * Solves.
   *
   * @param gap relative gap at which a program with whole numbers counts as solved, ≥ 0
   * @param seconds wall clock after which the best point so far is given, &gt; 0
   */
  Solution solve(Program program, double gap, double seconds);

  /** Whether answers to programs without whole numbers carry the prices of their rows. */
  boolean givesPrices();

  /** Name for reports. */
  String name();

  /** The native solver where its library can be loaded, else the one in pure Java. */
  static Solver best() {
    return NativeSolver.available() ? new NativeSolver() : new OjAlgoSolver();
  }
}
