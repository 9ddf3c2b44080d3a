package org.consilium.screening.service;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.consilium.shared.model.SearchTokens;

/**
 * How well a person fits a subject: the keywords of the person that stand in the text.
 *
 * <p>Each keyword found halves what is missing to 1, so that the first counts most and nobody gains
 * by naming many: 0, 0.5, 0.75, 0.875, … See docs/adr/0050.
 *
 * @param value 0 to 1
 * @param found the keywords that stand in the text
 */
public record Affinity(double value, List<String> found) implements Serializable {

  private static final int SHORTEST_WORD = 3;

  /**
   * Compares keywords with a text.
   *
   * @param keywords as the person wrote them, separated by commas, semicolons or their Chinese kin
   * @param text tokens of the text, see {@link SearchTokens}
   */
  static Affinity of(String keywords, Set<String> text) {
    List<String> found =
        Arrays.stream(keywords.split("[,;，；、]"))
            .map(String::trim)
            .filter(k -> !k.isEmpty())
            .distinct()
            .filter(k -> stands(k, text))
            .toList();
    return new Affinity(1 - Math.pow(2, -found.size()), found);
  }

  /** A keyword given in both languages stands in a text of either; otherwise all of it must. */
  private static boolean stands(String keyword, Set<String> text) {
    String han = keyword.replaceAll("[^\\p{IsHan}]+", " ").trim();
    String other = keyword.replaceAll("\\p{IsHan}+", " ").trim();
    boolean bilingual = !han.isEmpty() && other.length() >= SHORTEST_WORD;
    return bilingual
        ? text.containsAll(tokens(han)) || text.containsAll(tokens(other))
        : text.containsAll(tokens(keyword));
  }

  /** The tokens of texts, each once. */
  static Set<String> tokens(String... texts) {
    return Set.of(SearchTokens.of(texts).split(" "));
  }
}
