package org.consilium.decision.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DuplicatesTest {
  private static final String NEEDLE =
      "A curved needle with a coated tip passes through tissue with less force than a plain one.";

  @Test
  void a_text_inside_a_longer_one_is_contained_wholly_whatever_else_the_longer_says() {
    String longer =
        "We begin elsewhere. " + NEEDLE.toUpperCase(Locale.ROOT) + " And we end elsewhere, too.";
    assertThat(Duplicates.of(List.of(NEEDLE, longer), 0.2))
        .containsExactly(new Duplicates.Pair(0, 1, 1));
  }

  @Test
  void texts_with_nothing_in_common_and_texts_without_words_make_no_pair() {
    assertThat(Duplicates.of(List.of(NEEDLE, "An unrelated line of words", "", "。，"), 0.01))
        .isEmpty();
  }

  @Test
  void chinese_is_compared_by_five_characters_so_four_in_common_are_no_evidence() {
    List<String> texts = List.of("高频电刀的临床试验研究", "关于高频电刀，的临床试验", "高频电刀很贵而且难买");
    assertThat(Duplicates.of(texts, 0.1))
        .extracting(Duplicates.Pair::a, Duplicates.Pair::b)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(0, 1));
  }

  @Property(tries = 100)
  void containment_is_what_the_definition_says_and_the_order_of_texts_does_not_matter(
      @ForAll @IntRange(max = 1000) int seed) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      StringBuilder text = new StringBuilder();
      for (int w = 0; w < 3 + random.nextInt(20); w++) {
        text.append((char) ('a' + random.nextInt(3))).append(' ');
      }
      texts.add(text.toString());
    }
    Set<String> expected = new HashSet<>();
    for (int a = 0; a < 6; a++) {
      for (int b = a + 1; b < 6; b++) {
        Set<String> shared = runs(texts.get(a));
        shared.retainAll(runs(texts.get(b)));
        int smaller = Math.min(runs(texts.get(a)).size(), runs(texts.get(b)).size());
        if (shared.size() >= 0.3 * smaller) {
          expected.add(said(texts, a, b, shared.size() / (double) smaller));
        }
      }
    }
    assertThat(said(texts)).isEqualTo(expected);
    List<String> shuffled = new ArrayList<>(texts);
    Collections.shuffle(shuffled, random);
    assertThat(said(shuffled)).isEqualTo(expected);
  }

  private static Set<String> said(List<String> texts) {
    Set<String> said = new HashSet<>();
    Duplicates.of(texts, 0.3).forEach(p -> said.add(said(texts, p.a(), p.b(), p.containment())));
    return said;
  }

  private static String said(List<String> texts, int a, int b, double containment) {
    List<String> both = new ArrayList<>(List.of(texts.get(a), texts.get(b)));
    Collections.sort(both);
    return both + " " + containment;
  }

  private static Set<String> runs(String text) {
    String[] words = text.trim().split(" ");
    Set<String> runs = new HashSet<>();
    for (int i = 0; i + 3 <= words.length; i++) {
      runs.add(words[i] + words[i + 1] + words[i + 2]);
    }
    return runs;
  }
}
