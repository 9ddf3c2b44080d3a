package org.consilium.decision.rank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The fit of the votes of one group of panels. */
final class FitOf {

  private final Design design;
  private final RankOptions options;
  private final List<Grid.Point> grid;
  private final List<Posterior> posteriors;
  private final int[][] rivals;
  private final Pairs pairs;
  private final Draws draws;

  FitOf(Design design, RankOptions options) {
    this.design = design;
    this.options = options;
    int n = design.count.length;
    boolean estimated = options.mode() == RankOptions.Mode.ESTIMATED;
    double spread = Math.max(design.spread(), 1e-3);
    Priors priors = estimated ? new Priors.HalfNormal(spread) : new Priors.Snsf();
    Schur schur = new Schur(design);
    grid = Grid.of(schur, priors, Ranker.points(n, estimated));
    posteriors = grid.stream().parallel().map(p -> Posterior.at(schur, p.sds())).toList();
    rivals = rivals();
    pairs = new Pairs(grid, posteriors, rivals);
    draws = new Draws(grid, posteriors, rivals, options.fund(), Ranker.perShift(n), options.seed());
  }

  private int[][] rivals() {
    Map<String, List<Integer>> classes = new LinkedHashMap<>();
    for (int p = 0; p < design.keys.size(); p++) {
      String panel = options.acrossPanels() ? "" : design.keys.get(p).panel();
      classes.computeIfAbsent(panel, k -> new ArrayList<>()).add(p);
    }
    return classes.values().stream()
        .map(c -> c.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  int draws() {
    return Draws.SHIFTS * Ranker.perShift(design.count.length);
  }

  List<Ranking.Row> rows() {
    List<Ranking.Row> rows = new ArrayList<>();
    for (int[] rival : rivals) {
      for (int p : rival) {
        rows.add(row(p, rival));
      }
    }
    return rows;
  }

  private Ranking.Row row(int p, int[] rival) {
    double mean = over(g -> g.mean[p]);
    double second = over(g -> g.mean[p] * g.mean[p] + g.variance(p));
    double rank = pairs.expectedRank(p);
    int[] equals = IntStream.of(rival).filter(q -> design.same(p, q)).toArray();
    double funded =
        options.fund() == 0
            ? Double.NaN
            : IntStream.of(equals).mapToDouble(q -> draws.funded[q]).average().orElseThrow();
    double error = IntStream.of(equals).mapToDouble(q -> draws.error[q]).average().orElseThrow();
    double[] share = new double[rival.length];
    for (int q : equals) {
      for (int r = 0; r < share.length; r++) {
        share[r] += draws.share[q][r] / equals.length;
      }
    }
    return new Ranking.Row(
        design.keys.get(p).panel(),
        design.keys.get(p).proposal(),
        design.count[p],
        design.mean(p),
        rank,
        100 * (rank - 0.5) / rival.length,
        mean,
        Math.sqrt(Math.max(0, second - mean * mean)),
        funded,
        options.fund() == 0 ? Double.NaN : error,
        interval(share, 0.25),
        interval(share, 0.05),
        standing(funded, error));
  }

  private Ranking.Standing standing(double funded, double error) {
    if (options.fund() == 0) {
      return Ranking.Standing.NONE;
    }
    if (Math.abs(funded - options.accept()) <= 3 * error
        || Math.abs(funded - options.reject()) <= 3 * error) {
      return Ranking.Standing.UNDECIDED;
    }
    if (funded >= options.accept()) {
      return Ranking.Standing.FUND;
    }
    return funded <= options.reject() ? Ranking.Standing.REJECT : Ranking.Standing.GROUP;
  }

  /** Ranks that leave this share out at each end. */
  private static Ranking.Interval interval(double[] share, double outside) {
    return new Ranking.Interval(rankAt(share, outside), rankAt(share, 1 - outside));
  }

  private static int rankAt(double[] share, double part) {
    double sum = 0;
    for (int r = 0; r < share.length; r++) {
      sum += share[r];
      if (sum >= part - 1e-12) {
        return r + 1;
      }
    }
    return share.length;
  }

  private double over(ToDoubleFunction<Posterior> value) {
    double total = 0;
    for (int g = 0; g < grid.size(); g++) {
      total += grid.get(g).weight() * value.applyAsDouble(posteriors.get(g));
    }
    return total;
  }

  List<Ranking.Severity> severities() {
    List<Ranking.Severity> all = new ArrayList<>();
    for (int a = 0; a < design.assessors.size(); a++) {
      int column = a;
      double mean = over(g -> g.columnMean[column]);
      double second =
          over(g -> g.columnMean[column] * g.columnMean[column] + g.columnVariance[column]);
      all.add(
          new Ranking.Severity(
              design.assessors.get(a),
              (int) design.together[a][a],
              mean,
              Math.sqrt(Math.max(0, second - mean * mean))));
    }
    return all;
  }

  Ranking.Fit summary() {
    double proposals = 0;
    double leniency = 0;
    double residual = 0;
    double reliability = 0;
    for (Grid.Point point : grid) {
      Sds s = point.sds();
      proposals += point.weight() * s.proposals();
      leniency += point.weight() * s.leniency();
      residual += point.weight() * s.residual();
      double own = s.proposals() * s.proposals();
      double all = own + s.leniency() * s.leniency() + s.residual() * s.residual();
      reliability += point.weight() * own / all;
    }
    return new Ranking.Fit(
        design.keys.stream().map(Design.Key::panel).distinct().toList(),
        design.centre,
        proposals,
        leniency,
        residual,
        reliability,
        grid.size(),
        Components.connected(links()));
  }

  private List<String[]> links() {
    List<String[]> links = new ArrayList<>();
    for (int p = 0; p < design.count.length; p++) {
      for (int a = 0; a < design.assessors.size(); a++) {
        if (design.shared[p][a] > 0) {
          links.add(new String[] {Integer.toString(p), design.assessors.get(a)});
        }
      }
    }
    return links;
  }
}
