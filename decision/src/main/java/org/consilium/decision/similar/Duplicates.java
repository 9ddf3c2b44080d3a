package org.consilium.decision.similar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts that hold much of each other.
 *
 * <p>Containment of two texts = different runs of words in both ÷ different runs of the shorter
 * one: 1 when the shorter is wholly in the longer, whatever else the longer says. Every shared run
 * is counted, none is sampled.
 */
public final class Duplicates {

  /** Two texts by their place in the list, {@code a < b}, and their containment, 0 to 1. */
  public record Pair(int a, int b, double containment) {}

  private Duplicates() {}

  /**
   * All pairs with a containment of at least a threshold, in the order of the texts. O(Σ texts per
   * run²).
   *
   * @param threshold above 0, at most 1
   */
  public static List<Pair> of(List<String> texts, double threshold) {
    List<Pair> found = new ArrayList<>();
    List<long[]> runs = texts.stream().map(text -> new Shingles(text).distinct()).toList();
    Map<Long, Holders> holders = new HashMap<>();
    int[] shared = new int[texts.size()];
    for (int b = 0; b < runs.size(); b++) {
      List<Integer> met = new ArrayList<>();
      for (long run : runs.get(b)) {
        Holders before = holders.computeIfAbsent(run, r -> new Holders());
        before.count(shared, met);
        before.add(b);
      }
      for (int a : met.stream().sorted().toList()) {
        double smaller = Math.min(runs.get(a).length, runs.get(b).length);
        if (shared[a] >= threshold * smaller) {
          found.add(new Pair(a, b, shared[a] / smaller));
        }
        shared[a] = 0;
      }
    }
    found.sort(Comparator.comparingInt(Pair::a).thenComparingInt(Pair::b));
    return found;
  }

  /** Texts that hold one run; a list of numbers that grows. */
  private static final class Holders {
    private int[] texts = new int[1];
    private int size;

    void add(int text) {
      if (size == texts.length) {
        texts = Arrays.copyOf(texts, 2 * size);
      }
      texts[size++] = text;
    }

    void count(int[] shared, List<Integer> met) {
      for (int i = 0; i < size; i++) {
        if (shared[texts[i]]++ == 0) {
          met.add(texts[i]);
        }
      }
    }
  }
}
