package org.consilium.decision.similar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What two texts share word for word, for a person to read side by side. */
public final class Passages {

  /**
   * A passage in both texts, as places of characters: first, and behind the last.
   *
   * @param start in the first text
   * @param end in the first text
   * @param otherStart in the second text
   * @param otherEnd in the second text
   */
  public record Passage(int start, int end, int otherStart, int otherEnd) {}

  private Passages() {}

  /**
   * Shared passages in the order of the first text, each as long as it goes; every word of the
   * first text belongs to at most one. O(runs of both texts) but for texts that repeat themselves.
   */
  public static List<Passage> of(String first, String second) {
    Shingles one = new Shingles(first);
    Shingles other = new Shingles(second);
    Map<Long, List<Integer>> places = new HashMap<>();
    for (int j = 0; j < other.count(); j++) {
      places.computeIfAbsent(other.run(j), r -> new ArrayList<>()).add(j);
    }
    List<Passage> passages = new ArrayList<>();
    int i = 0;
    while (i < one.count()) {
      int longest = 0;
      int where = 0;
      for (int j : places.getOrDefault(one.run(i), List.of())) {
        int length = common(one, i, other, j);
        if (length > longest) {
          longest = length;
          where = j;
        }
      }
      if (longest > 0) {
        passages.add(passage(one, i, other, where, longest));
        i += longest - 1 + one.length(i + longest - 1);
      } else {
        i++;
      }
    }
    return passages;
  }

  private static Passage passage(Shingles one, int i, Shingles other, int j, int runs) {
    int last = runs - 1 + one.length(i + runs - 1) - 1;
    return new Passage(one.start(i), one.end(i + last), other.start(j), other.end(j + last));
  }

  private static int common(Shingles one, int i, Shingles other, int j) {
    int length = 0;
    while (i + length < one.count()
        && j + length < other.count()
        && one.run(i + length) == other.run(j + length)) {
      length++;
    }
    return length;
  }
}
