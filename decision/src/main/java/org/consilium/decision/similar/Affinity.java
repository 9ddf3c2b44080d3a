package org.consilium.decision.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How well reviewers know what proposals are about, from their papers.
 *
 * <p>Each paper is compared by itself and the closest count most: weights 1, 0.7, 0.49 … over the
 * papers in order of closeness, divided by their sum. A profile put together into one text would
 * drown the one paper that matters.
 */
public final class Affinity {
  private static final double FADE = 0.7;

  /** Texts by one person. */
  public record Reviewer(String id, List<String> papers) {
    /** Copies the list. */
    public Reviewer {
      papers = List.copyOf(papers);
    }
  }

  private Affinity() {}

  /**
   * Affinity of every reviewer (row) to every proposal (column), 0 to 1. O(papers × proposals).
   *
   * @param reviewers each with at least one paper
   * @param proposals texts
   */
  public static float[][] of(List<Reviewer> reviewers, List<String> proposals) {
    List<Map<String, Integer>> papers = new ArrayList<>();
    List<Map<String, Integer>> asked = new ArrayList<>();
    try (Terms terms = new Terms()) {
      reviewers.forEach(r -> r.papers().forEach(p -> papers.add(terms.of(p))));
      proposals.forEach(p -> asked.add(terms.of(p)));
    }
    List<Map<String, Integer>> all = new ArrayList<>(papers);
    all.addAll(asked);
    TermIndex index = new TermIndex(papers, TermIndex.rarity(all));
    float[][] affinity = new float[reviewers.size()][proposals.size()];
    for (int p = 0; p < proposals.size(); p++) {
      float[] cosines = index.cosines(asked.get(p));
      int from = 0;
      for (int r = 0; r < reviewers.size(); r++) {
        int to = from + reviewers.get(r).papers().size();
        affinity[r][p] = (float) closest(Arrays.copyOfRange(cosines, from, to));
        from = to;
      }
    }
    return affinity;
  }

  private static double closest(float[] cosines) {
    Arrays.sort(cosines);
    double sum = 0;
    double weights = 0;
    double weight = 1;
    for (int k = cosines.length - 1; k >= 0; k--) {
      sum += weight * cosines[k];
      weights += weight;
      weight *= FADE;
    }
    return sum / weights;
  }
}
