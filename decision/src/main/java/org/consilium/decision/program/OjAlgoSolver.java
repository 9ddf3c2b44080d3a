package org.consilium.decision.program;

import java.math.BigDecimal;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;
import org.ojalgo.type.context.NumberContext;

/**
 * Branch and bound in pure Java by ojAlgo; good to about 10,000 whole-number columns. Gives no
 * prices.
 */
public final class OjAlgoSolver implements Solver {
  private static final double TOLERANCE = 1e-6;

  /** Its cuts of Gomory's kind lose feasible points (56.1): none is violated by so much. */
  private static final IntegerStrategy.GMICutConfiguration NO_CUTS =
      new IntegerStrategy.GMICutConfiguration()
          .withFractionality(0.5)
          .withViolation(BigDecimal.valueOf(1e9));

  @Override
  public String name() {
    return "ojAlgo";
  }

  @Override
  public boolean givesPrices() {
    return false;
  }

  @Override
  public Solution solve(Program program, double gap, double seconds) {
    ExpressionsBasedModel model = model(program);
    model.options.time_abort = Math.max(1, Math.round(seconds * 1000));
    model.options.time_suffice = model.options.time_abort;
    int digits = gap > 0 ? Math.min(12, Math.max(2, (int) Math.round(-Math.log10(gap)))) : 12;
    model.options.integer(
        IntegerStrategy.newConfigurable()
            .withGapTolerance(NumberContext.of(digits, 12))
            .withGMICutConfiguration(NO_CUTS)
            .withParallelism(() -> 1));
    Optimisation.Result result = model.maximise();
    Optimisation.State state = result.getState();
    if (state == Optimisation.State.INFEASIBLE) {
      return Solution.without(Solution.Status.INFEASIBLE);
    }
    double[] point = new double[program.columns()];
    for (int c = 0; c < point.length; c++) {
      double value = result.doubleValue(c);
      point[c] = program.whole(c) ? Math.rint(value) : value;
    }
    if (!state.isFeasible() || program.breach(point) > TOLERANCE) {
      return Solution.without(Solution.Status.UNKNOWN);
    }
    double reached = program.objective(point);
    return state.isOptimal()
        ? new Solution(Solution.Status.OPTIMAL, point, reached, new double[0])
        : new Solution(Solution.Status.FEASIBLE, point, relaxed(program), new double[0]);
  }

  private static double relaxed(Program program) {
    ExpressionsBasedModel model = model(program);
    model.relax(true);
    return model.maximise().getValue();
  }

  static {
    ExpressionsBasedModel.clearPresolvers();
  }

  private static ExpressionsBasedModel model(Program program) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    for (int c = 0; c < program.columns(); c++) {
      Variable variable =
          model
              .newVariable("c" + c)
              .lower(decimal(program.columnLow(c)))
              .upper(decimal(program.columnHigh(c)))
              .weight(decimal(program.value(c)));
      variable.integer(program.whole(c));
    }
    Expression[] rows = new Expression[program.rows()];
    for (int r = 0; r < rows.length; r++) {
      rows[r] =
          model
              .newExpression("r" + r)
              .lower(decimal(program.rowLow(r)))
              .upper(decimal(program.rowHigh(r)));
    }
    for (int e = 0; e < program.size(); e++) {
      if (program.coefficient(e) != 0) {
        rows[program.rowOf(e)].set(program.columnOf(e), decimal(program.coefficient(e)));
      }
    }
    return model;
  }

  private static BigDecimal decimal(double value) {
    return Double.isInfinite(value) ? null : BigDecimal.valueOf(value);
  }
}
