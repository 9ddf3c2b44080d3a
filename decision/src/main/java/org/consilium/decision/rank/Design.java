package org.consilium.decision.rank;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.consilium.decision.Natural;

/**
 * Votes of one fit as numbers, in an order that does not depend on the order of the rows.
 *
 * <p>Columns are what votes share: the assessors, then (with more than one panel) the panels.
 */
final class Design {

  /** A proposal by its names. */
  record Key(String panel, String proposal) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byPanel = Natural.compare(panel, other.panel);
      return byPanel != 0 ? byPanel : Natural.compare(proposal, other.proposal);
    }
  }

  final List<Key> keys;
  final List<String> assessors;
  final int columns;
  final int panels;

  /** Mean of the proposals' means, which the model takes as known. */
  final double centre;

  /** Votes per proposal, and the sum and number of votes per proposal and column. */
  final int[] count;

  final double[] sum;
  final double[][] shared;

  /** Per column: sum of votes; per pair of columns: votes they share. */
  final double[] columnSum;

  final double[][] together;

  final double sumOfSquares;
  final int votes;
  private final int[] proposalOf;
  private final int[] assessorOf;
  private final double[] grade;

  Design(List<Vote> given) {
    SortedSet<Key> names = new TreeSet<>();
    SortedSet<String> people = new TreeSet<>(Natural::compare);
    SortedSet<String> places = new TreeSet<>(Natural::compare);
    for (Vote v : given) {
      names.add(new Key(v.panel(), v.proposal()));
      people.add(v.assessor());
      places.add(v.panel());
    }
    keys = List.copyOf(names);
    assessors = List.copyOf(people);
    List<String> panelNames = new ArrayList<>(places);
    panels = panelNames.size();
    columns = assessors.size() + (panels > 1 ? panels : 0);
    List<Vote> sorted = new ArrayList<>(given);
    sorted.sort(Design::compare);
    votes = sorted.size();
    proposalOf = new int[votes];
    assessorOf = new int[votes];
    grade = new double[votes];
    count = new int[keys.size()];
    double[] mean = new double[keys.size()];
    for (int v = 0; v < votes; v++) {
      Vote vote = sorted.get(v);
      proposalOf[v] = index(keys, new Key(vote.panel(), vote.proposal()));
      assessorOf[v] = indexOf(assessors, vote.assessor());
      grade[v] = vote.grade();
      count[proposalOf[v]]++;
      mean[proposalOf[v]] += vote.grade();
    }
    for (int p = 0; p < mean.length; p++) {
      mean[p] /= count[p];
    }
    centre = Arrays.stream(mean).average().orElseThrow();
    sum = new double[keys.size()];
    shared = new double[keys.size()][columns];
    columnSum = new double[columns];
    together = new double[columns][columns];
    sumOfSquares = fill(panelNames);
  }

  private double fill(List<String> panelNames) {
    double squares = 0;
    for (int v = 0; v < votes; v++) {
      double y = grade[v] - centre;
      int p = proposalOf[v];
      int[] own =
          panels > 1
              ? new int[] {
                assessorOf[v], assessors.size() + indexOf(panelNames, keys.get(p).panel())
              }
              : new int[] {assessorOf[v]};
      sum[p] += y;
      squares += y * y;
      for (int c : own) {
        shared[p][c]++;
        columnSum[c] += y;
        for (int d : own) {
          together[c][d]++;
        }
      }
    }
    return squares;
  }

  /** Mean grade of a proposal. */
  double mean(int proposal) {
    return centre + sum[proposal] / count[proposal];
  }

  /** Standard deviation of all grades around their mean; 0 when all are equal. */
  double spread() {
    double mean = Arrays.stream(grade).average().orElse(0);
    return Math.sqrt(Arrays.stream(grade).map(g -> (g - mean) * (g - mean)).average().orElse(0));
  }

  /** True when two proposals cannot be told apart: same votes of the same assessors. */
  boolean same(int one, int other) {
    return count[one] == count[other]
        && sum[one] == sum[other]
        && Arrays.equals(shared[one], shared[other]);
  }

  private static int compare(Vote a, Vote b) {
    int byKey = new Key(a.panel(), a.proposal()).compareTo(new Key(b.panel(), b.proposal()));
    if (byKey != 0) {
      return byKey;
    }
    int byPerson = Natural.compare(a.assessor(), b.assessor());
    return byPerson != 0 ? byPerson : Double.compare(a.grade(), b.grade());
  }

  private static int index(List<Key> sorted, Key key) {
    return java.util.Collections.binarySearch(sorted, key);
  }

  private static int indexOf(List<String> sorted, String name) {
    return java.util.Collections.binarySearch(sorted, name, Natural::compare);
  }
}
