package org.consilium.decision.program;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;

/**
 * CBC for whole numbers and GLOP for the rest, through OR-Tools. Native code: used by the command
 * line, never inside a server (a native library binds to one class loader, and a crash would take
 * the server along).
 *
 * <p>Not HiGHS: behind this interface OR-Tools 9.15 drops its gap (answers up to 10⁻⁴ below the
 * best are called optimal, with a bound to match) and hands out row activities for its prices.
 */
public final class NativeSolver implements Solver {

  /** Loads the library. */
  public NativeSolver() {
    if (!available()) {
      throw new IllegalStateException("the native library cannot be loaded");
    }
  }

  /** Whether the native library is on the class path and loads on this machine. */
  public static boolean available() {
    return Native.LOADED;
  }

  private static final class Native {
    static final boolean LOADED = load();

    private static boolean load() {
      try {
        Loader.loadNativeLibraries();
        MPSolver probe = MPSolver.createSolver("CBC");
        if (probe != null) {
          probe.delete();
        }
        return probe != null;
      } catch (LinkageError | RuntimeException none) {
        System.err.println("The pure-Java solver is used: " + none.getMessage());
        return false;
      }
    }
  }

  @Override
  public String name() {
    return "CBC";
  }

  @Override
  public boolean givesPrices() {
    return true;
  }

  @Override
  public Solution solve(Program program, double gap, double seconds) {
    boolean mixed = program.anyWhole();
    MPSolver solver = MPSolver.createSolver(mixed ? "CBC" : "GLOP");
    try {
      MPVariable[] columns = columns(program, solver, mixed);
      MPConstraint[] rows = rows(program, solver, columns);
      solver.setTimeLimit(Math.max(1, Math.round(seconds * 1000)));
      MPSolverParameters parameters = new MPSolverParameters();
      parameters.setDoubleParam(MPSolverParameters.DoubleParam.RELATIVE_MIP_GAP, gap);
      return answer(solver.solve(parameters), solver, program, columns, rows);
    } finally {
      solver.delete();
    }
  }

  /** Asked to minimise, so that prices have one sign whatever the direction. */
  private static MPVariable[] columns(Program program, MPSolver solver, boolean mixed) {
    MPVariable[] columns = new MPVariable[program.columns()];
    MPObjective objective = solver.objective();
    for (int c = 0; c < columns.length; c++) {
      boolean whole = mixed && program.whole(c);
      columns[c] = solver.makeVar(program.columnLow(c), program.columnHigh(c), whole, "");
      objective.setCoefficient(columns[c], -program.value(c));
    }
    objective.setMinimization();
    return columns;
  }

  private static MPConstraint[] rows(Program program, MPSolver solver, MPVariable[] columns) {
    MPConstraint[] rows = new MPConstraint[program.rows()];
    for (int r = 0; r < rows.length; r++) {
      rows[r] = solver.makeConstraint(program.rowLow(r), program.rowHigh(r));
    }
    for (int e = 0; e < program.size(); e++) {
      rows[program.rowOf(e)].setCoefficient(columns[program.columnOf(e)], program.coefficient(e));
    }
    return rows;
  }

  private static Solution answer(
      MPSolver.ResultStatus status,
      MPSolver solver,
      Program program,
      MPVariable[] columns,
      MPConstraint[] rows) {
    boolean found =
        status == MPSolver.ResultStatus.OPTIMAL || status == MPSolver.ResultStatus.FEASIBLE;
    if (!found) {
      boolean none = status == MPSolver.ResultStatus.INFEASIBLE;
      return Solution.without(none ? Solution.Status.INFEASIBLE : Solution.Status.UNKNOWN);
    }
    double[] point = new double[columns.length];
    for (int c = 0; c < point.length; c++) {
      double value = columns[c].solutionValue();
      point[c] = program.whole(c) ? Math.rint(value) : value;
    }
    boolean mixed = program.anyWhole();
    double bound = mixed ? -solver.objective().bestBound() : program.objective(point);
    double[] duals = new double[mixed ? 0 : rows.length];
    for (int r = 0; r < duals.length; r++) {
      duals[r] = -rows[r].dualValue();
    }
    boolean done = status == MPSolver.ResultStatus.OPTIMAL;
    Solution.Status how = done ? Solution.Status.OPTIMAL : Solution.Status.FEASIBLE;
    return new Solution(how, point, bound, duals);
  }
}
