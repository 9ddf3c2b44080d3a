package org.consilium.decision.rank;

import java.util.List;
import java.util.stream.IntStream;

/** For every two rivals the probability that one is better, over the whole grid. */
final class Pairs {

  private static final int CHUNKS = 8;

  /** better[i][j]: probability that i is better than j; 0 for those that do not compete. */
  final double[][] better;

  /** O(points · n² · columns); the sum has the same order on any number of processors. */
  Pairs(List<Grid.Point> grid, List<Posterior> posteriors, int[][] rivals) {
    int n = posteriors.get(0).mean.length;
    better = new double[n][n];
    List<double[][]> parts =
        IntStream.range(0, CHUNKS)
            .parallel()
            .mapToObj(
                chunk -> {
                  double[][] part = new double[n][n];
                  for (int g = chunk; g < grid.size(); g += CHUNKS) {
                    add(part, posteriors.get(g), grid.get(g).weight(), rivals);
                  }
                  return part;
                })
            .toList();
    for (double[][] part : parts) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          better[i][j] += part[i][j];
        }
      }
    }
  }

  private static void add(double[][] part, Posterior posterior, double weight, int[][] rivals) {
    for (int[] rival : rivals) {
      for (int x = 0; x < rival.length; x++) {
        int i = rival[x];
        for (int y = x + 1; y < rival.length; y++) {
          int j = rival[y];
          double lead = posterior.mean[i] - posterior.mean[j];
          double win = Normal.below(lead / Math.sqrt(posterior.variance(i, j)));
          part[i][j] += weight * win;
          part[j][i] += weight * (1 - win);
        }
      }
    }
  }

  /** Expected rank of a proposal, 1 is best: one more than the expected number of better rivals. */
  double expectedRank(int proposal) {
    double rank = 1;
    for (double[] row : better) {
      rank += row[proposal];
    }
    return rank;
  }
}
