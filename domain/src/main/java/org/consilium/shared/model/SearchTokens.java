package org.consilium.shared.model;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cuts texts into what can be searched: lower-case words, and every pair of neighbouring Han
 * characters (and each single one).
 *
 * <p>Both sides use the same cut, so a two-character Chinese word is found wherever it stands,
 * without a dictionary.
 */
public final class SearchTokens {

  private static final int LONGEST = 60;

  private SearchTokens() {}

  /**
   * The tokens of a record's texts, each once, separated by one space; nulls are skipped. O(total
   * length).
   */
  public static String of(String... texts) {
    Set<String> tokens = new LinkedHashSet<>();
    for (String text : texts) {
      if (text != null) {
        for (String run : runs(text)) {
          if (isHan(run.codePointAt(0))) {
            tokens.addAll(grams(run, 1));
            tokens.addAll(grams(run, 2));
          } else {
            tokens.add(run);
          }
        }
      }
    }
    return String.join(" ", tokens);
  }

  /**
   * A query in PostgreSQL's tsquery syntax that asks for every word (as a beginning) and every pair
   * of Han characters.
   *
   * @return null when the text holds nothing to search for
   */
  public static String query(String text) {
    Set<String> terms = new LinkedHashSet<>();
    for (String run : runs(text == null ? "" : text)) {
      if (isHan(run.codePointAt(0))) {
        int length = run.codePointCount(0, run.length()) == 1 ? 1 : 2;
        grams(run, length).forEach(gram -> terms.add("'" + gram + "'"));
      } else {
        terms.add("'" + run + "':*");
      }
    }
    return terms.isEmpty() ? null : terms.stream().limit(20).collect(Collectors.joining(" & "));
  }

  /**
   * Runs of Han characters and runs of other letters and digits, normalised (NFKC) and lower case.
   */
  private static List<String> runs(String text) {
    List<String> runs = new ArrayList<>();
    StringBuilder run = new StringBuilder();
    boolean han = false;
    for (int c :
        Normalizer.normalize(text, Normalizer.Form.NFKC)
            .toLowerCase(Locale.ROOT)
            .codePoints()
            .toArray()) {
      boolean part = Character.isLetterOrDigit(c);
      if (run.length() > 0 && (!part || isHan(c) != han || run.length() >= LONGEST)) {
        runs.add(run.toString());
        run.setLength(0);
      }
      if (part) {
        run.appendCodePoint(c);
        han = isHan(c);
      }
    }
    if (run.length() > 0) {
      runs.add(run.toString());
    }
    return runs;
  }

  private static List<String> grams(String run, int size) {
    int[] points = run.codePoints().toArray();
    List<String> grams = new ArrayList<>();
    for (int i = 0; i + size <= points.length; i++) {
      grams.add(new String(points, i, size));
    }
    return grams;
  }

  private static boolean isHan(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
  }
}
