package org.consilium.decision.rank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.consilium.decision.Natural;

/**
 * Ranks proposals by their votes: y = centre + proposal + assessor + panel + rest, every part
 * Gaussian. Panels that share assessors are fitted together. The answer does not depend on the
 * order of the votes.
 *
 * <p>Source: Heyard, Ott, Salanti, Egger 2022 for the model and the expected rank; here the
 * standard deviations are integrated on a grid instead of sampled, and expected ranks are sums of
 * normal probabilities instead of counts. O(g (n² c + c³)) for g grid points, n proposals, c
 * assessors and panels.
 */
public final class Ranker {

  private static final int SMALL = 100;

  private Ranker() {}

  /**
   * Ranks.
   *
   * @param votes at least one; at most one per assessor and proposal
   * @throws IllegalArgumentException for a second vote of an assessor on a proposal, or no vote
   */
  public static Ranking rank(List<Vote> votes, RankOptions options) {
    if (votes.isEmpty()) {
      throw new IllegalArgumentException("no votes");
    }
    onceEach(votes);
    List<Ranking.Row> rows = new ArrayList<>();
    List<Ranking.Severity> severities = new ArrayList<>();
    List<Ranking.Fit> fits = new ArrayList<>();
    int draws = 0;
    for (List<Vote> together : Components.of(votes, options.acrossPanels())) {
      FitOf fit = new FitOf(new Design(together), options);
      rows.addAll(fit.rows());
      severities.addAll(fit.severities());
      fits.add(fit.summary());
      draws = Math.max(draws, fit.draws());
    }
    rows.sort(
        Comparator.comparing(Ranking.Row::panel, Natural::compare)
            .thenComparing(Ranking.Row::proposal, Natural::compare));
    severities.sort(Comparator.comparing(Ranking.Severity::assessor, Natural::compare));
    return new Ranking(rows, severities, fits, draws);
  }

  private static void onceEach(List<Vote> votes) {
    Set<List<String>> seen = new HashSet<>();
    for (Vote v : votes) {
      if (!Double.isFinite(v.grade())) {
        throw new IllegalArgumentException("grade " + v.grade() + " of " + v.proposal());
      }
      if (!seen.add(List.of(v.panel(), v.proposal(), v.assessor()))) {
        throw new IllegalArgumentException(
            "two votes of " + v.assessor() + " on " + v.panel() + " " + v.proposal());
      }
    }
  }

  /** Points per standard deviation: many where they are cheap. */
  static int points(int proposals, boolean estimated) {
    if (estimated) {
      return proposals <= SMALL ? 16 : 9;
    }
    return proposals <= SMALL ? 32 : 13;
  }

  /** Draws per shift. */
  static int perShift(int proposals) {
    return proposals <= SMALL ? 4096 : 1280;
  }
}
