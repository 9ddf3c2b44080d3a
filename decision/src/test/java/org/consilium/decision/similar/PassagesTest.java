package org.consilium.decision.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PassagesTest {

  @Test
  void a_shared_passage_is_shown_as_it_stands_in_each_text() {
    String one = "First, the tip is coated with a thin film. Nothing more.";
    String other = "In our device THE TIP is coated, with a thin film of gold.";
    assertThat(shown(one, other))
        .containsExactly(
            List.of("the tip is coated with a thin film", "THE TIP is coated, with a thin film"));
  }

  @Test
  void chinese_passages_of_five_characters_and_more_are_found_beside_english_ones() {
    String one = "本项目研制超声刀换能器，using a piezoelectric stack driver，成本低。";
    String other = "为研制超声刀换能器。We are using a piezoelectric stack driver now";
    assertThat(shown(one, other))
        .containsExactly(
            List.of("研制超声刀换能器", "研制超声刀换能器"),
            List.of("using a piezoelectric stack driver", "using a piezoelectric stack driver"));
  }

  @Test
  void texts_that_share_no_run_share_no_passage() {
    assertThat(Passages.of("one two three four", "one two four three")).isEmpty();
    assertThat(Passages.of("", "")).isEmpty();
  }

  private static List<List<String>> shown(String one, String other) {
    return Passages.of(one, other).stream()
        .map(
            p ->
                List.of(
                    one.substring(p.start(), p.end()),
                    other.substring(p.otherStart(), p.otherEnd())))
        .toList();
  }
}
