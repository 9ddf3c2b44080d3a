package org.consilium.decision.similar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.consilium.decision.similar.Affinity.Reviewer;
import org.junit.jupiter.api.Test;

class AffinityTest {
  private static final String NEEDLES = "Suturing needles and the force of tissue penetration";
  private static final String WAVES = "Ultrasonic transducers for cutting vessels in surgery";
  private static final String LAW = "Liability of manufacturers in European product law";

  @Test
  void the_one_paper_that_matters_is_not_drowned_by_the_others() {
    List<Reviewer> reviewers =
        List.of(
            new Reviewer("broad", List.of(NEEDLES, LAW, LAW, LAW)),
            new Reviewer("lawyer", List.of(LAW, LAW, LAW, LAW)));
    float[][] affinity = Affinity.of(reviewers, List.of("A needle that needs less force", LAW));
    assertThat(affinity[0][0]).isGreaterThan(10 * affinity[1][0] + 0.05f);
    assertThat(affinity[1][1]).isBetween(0.9999f, 1.0001f).isGreaterThan(affinity[0][1]);
  }

  @Test
  void words_meet_by_their_stems_in_english_and_by_the_dictionary_in_chinese() {
    List<Reviewer> reviewers =
        List.of(
            new Reviewer("english", List.of(WAVES)),
            new Reviewer("chinese", List.of("超声手术刀的换能器设计")));
    float[][] affinity =
        Affinity.of(reviewers, List.of("A transducer that cuts vessel walls", "手术刀换能器的临床试验"));
    assertThat(affinity[0][0]).isPositive();
    assertThat(affinity[0][1]).isZero();
    assertThat(affinity[1][0]).isZero();
    assertThat(affinity[1][1]).isPositive();
  }

  @Test
  void a_text_without_words_is_close_to_nothing() {
    float[][] affinity =
        Affinity.of(List.of(new Reviewer("r", List.of("", LAW))), List.of("", "…"));
    assertThat(affinity[0]).containsOnly(0f);
  }
}
