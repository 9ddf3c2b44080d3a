package org.consilium.decision.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Texts by their terms: weight (1 + ln count) · idf, vectors of length one, so that the sum over
 * shared terms is the cosine of two texts (0 nothing in common, 1 the same words).
 */
final class TermIndex {

  /** Texts that hold a term, ascending, and its weight in each. */
  private record Postings(int[] texts, float[] weights) {}

  private final Map<String, Double> rarity;
  private final Map<String, Postings> postings = new HashMap<>();
  private final int size;

  /**
   * Indexes texts.
   *
   * @param texts terms of each
   * @param rarity weight of each term, {@link #rarity}
   */
  TermIndex(List<Map<String, Integer>> texts, Map<String, Double> rarity) {
    this.rarity = rarity;
    this.size = texts.size();
    Map<String, List<Integer>> where = new HashMap<>();
    for (int i = 0; i < size; i++) {
      for (String term : texts.get(i).keySet()) {
        where.computeIfAbsent(term, t -> new ArrayList<>()).add(i);
      }
    }
    List<Map<String, Double>> vectors = texts.stream().map(this::vector).toList();
    where.forEach(
        (term, list) -> {
          int[] at = list.stream().mapToInt(i -> i).toArray();
          float[] weights = new float[at.length];
          for (int k = 0; k < at.length; k++) {
            weights[k] = vectors.get(at[k]).get(term).floatValue();
          }
          postings.put(term, new Postings(at, weights));
        });
  }

  /** ln((1 + n) / (1 + texts with the term)) + 1 for every term of these texts. */
  static Map<String, Double> rarity(List<Map<String, Integer>> texts) {
    Map<String, Integer> frequency = new HashMap<>();
    texts.forEach(text -> text.keySet().forEach(term -> frequency.merge(term, 1, Integer::sum)));
    Map<String, Double> rarity = new HashMap<>();
    frequency.forEach(
        (term, n) -> rarity.put(term, 1 + Math.log((1.0 + texts.size()) / (1.0 + n))));
    return rarity;
  }

  /** Cosine of a text to each indexed one. O(postings of its terms). */
  float[] cosines(Map<String, Integer> text) {
    float[] sums = new float[size];
    vector(text)
        .forEach(
            (term, weight) -> {
              Postings list = postings.get(term);
              for (int k = 0; list != null && k < list.texts().length; k++) {
                sums[list.texts()[k]] += weight.floatValue() * list.weights()[k];
              }
            });
    return sums;
  }

  private Map<String, Double> vector(Map<String, Integer> text) {
    Map<String, Double> vector = new TreeMap<>();
    double squares = 0;
    for (Map.Entry<String, Integer> term : text.entrySet()) {
      double weight = (1 + Math.log(term.getValue())) * rarity.get(term.getKey());
      vector.put(term.getKey(), weight);
      squares += weight * weight;
    }
    double length = Math.sqrt(squares);
    vector.replaceAll((term, weight) -> weight / length);
    return vector;
  }
}
