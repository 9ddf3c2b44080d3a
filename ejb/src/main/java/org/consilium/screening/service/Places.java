package org.consilium.screening.service;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Ranks subjects by votes with what is uncertain about it: every subject has a quality, votes vary
 * around it, and few votes are drawn towards the mean of all. Variances by moments, expected ranks
 * in closed form, intervals from draws with a fixed seed, so that the same votes always give the
 * same answer.
 */
final class Places {

  private static final int DRAWS = 4000;
  private static final long SEED = 20_240_501L;

  /** Spread between votes on one subject assumed while no subject has two votes. */
  private static final double USUAL_VARIANCE = 0.5;

  private static final double TINY = 1e-6;

  private final List<Long> ids;
  private final Map<Long, double[]> grades;
  private final double[] centre;
  private final double[] variance;

  private Places(Map<Long, double[]> grades) {
    this.grades = grades;
    ids = List.copyOf(grades.keySet());
    int n = ids.size();
    double[] means = ids.stream().mapToDouble(id -> mean(grades.get(id))).toArray();
    double between = n > 1 ? variance(means) : 0;
    double within = within();
    double votes = ids.stream().mapToInt(id -> grades.get(id).length).average().orElse(1);
    double quality = Math.max(TINY, between - within / votes);
    double overall = mean(means);
    centre = new double[n];
    variance = new double[n];
    for (int i = 0; i < n; i++) {
      double noise = within / grades.get(ids.get(i)).length;
      double kept = quality / (quality + noise);
      centre[i] = overall + kept * (means[i] - overall);
      variance[i] = Math.max(TINY, kept * noise);
    }
  }

  /** Best expected rank first, equal ones by id. O(subjects² + draws · subjects · log subjects). */
  static List<Scores.Ranked> of(List<Scores.Vote> votes) {
    Map<Long, double[]> grades = new LinkedHashMap<>();
    votes.stream()
        .sorted(Comparator.comparing(Scores.Vote::subjectId).thenComparing(Scores.Vote::personId))
        .collect(
            Collectors.groupingBy(Scores.Vote::subjectId, LinkedHashMap::new, Collectors.toList()))
        .forEach(
            (id, all) -> grades.put(id, all.stream().mapToDouble(Scores.Vote::grade).toArray()));
    return grades.isEmpty() ? List.of() : new Places(grades).ranked();
  }

  private List<Scores.Ranked> ranked() {
    int n = ids.size();
    int[][] drawn = draw();
    List<Scores.Ranked> result = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double expected = 1;
      for (int j = 0; j < n; j++) {
        if (j != i) {
          expected += normal((centre[j] - centre[i]) / Math.sqrt(variance[i] + variance[j]));
        }
      }
      double[] own = grades.get(ids.get(i));
      double spread = own.length > 1 ? Math.sqrt(variance(own)) : 0;
      result.add(
          new Scores.Ranked(
              ids.get(i),
              own.length,
              mean(own),
              spread,
              expected,
              interval(drawn[i], 0.5),
              interval(drawn[i], 0.9)));
    }
    result.sort(
        Comparator.comparingDouble(Scores.Ranked::expected)
            .thenComparingLong(Scores.Ranked::subjectId));
    return result;
  }

  /** How often each subject takes each rank in the draws. */
  private int[][] draw() {
    int n = ids.size();
    int[][] counts = new int[n][n];
    Random random = new Random(SEED);
    double[] quality = new double[n];
    for (int d = 0; d < DRAWS; d++) {
      for (int i = 0; i < n; i++) {
        quality[i] = centre[i] + Math.sqrt(variance[i]) * random.nextGaussian();
      }
      List<Integer> order =
          IntStream.range(0, n)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> -quality[i]))
              .toList();
      for (int place = 0; place < n; place++) {
        counts[order.get(place)][place]++;
      }
    }
    return counts;
  }

  /** The ranks between the two equal tails. */
  private static int[] interval(int[] counts, double inside) {
    double tail = DRAWS * (1 - inside) / 2;
    int from = 0;
    for (int sum = counts[0]; sum < tail; sum += counts[from]) {
      from++;
    }
    int to = counts.length - 1;
    for (int sum = counts[to]; sum < tail; sum += counts[to]) {
      to--;
    }
    return new int[] {from + 1, to + 1};
  }

  private double within() {
    double squares = 0;
    int freedom = 0;
    for (double[] own : grades.values()) {
      squares += variance(own) * (own.length - 1);
      freedom += own.length - 1;
    }
    return freedom == 0 ? USUAL_VARIANCE : Math.max(TINY, squares / freedom);
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static double variance(double[] values) {
    double mean = mean(values);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return values.length < 2 ? 0 : squares / (values.length - 1);
  }

  /** Standard normal distribution function; Abramowitz and Stegun 26.2.17, error below 7.5e-8. */
  private static double normal(double x) {
    double t = 1 / (1 + 0.2316419 * Math.abs(x));
    double tail =
        Math.exp(-x * x / 2)
            / Math.sqrt(2 * Math.PI)
            * t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return x < 0 ? tail : 1 - tail;
  }
}
