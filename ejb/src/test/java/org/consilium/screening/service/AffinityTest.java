package org.consilium.screening.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AffinityTest {

  @Test
  void keywords_are_found_in_both_languages_wherever_they_stand() {
    Set<String> text = Affinity.tokens("低成本超声刀主机", "A generator for ultrasonic knives");
    Affinity fit = Affinity.of("超声刀；Ultrasonic knives, 腔镜", text);
    assertThat(fit.found()).containsExactly("超声刀", "Ultrasonic knives");
    assertThat(fit.value()).isEqualTo(0.75);
  }

  @Test
  void a_keyword_in_both_languages_is_found_in_either() {
    String keyword = "影像 medical imaging";
    assertThat(Affinity.of(keyword, Affinity.tokens("医学影像诊断")).value()).isEqualTo(0.5);
    assertThat(Affinity.of(keyword, Affinity.tokens("imaging, medical")).value()).isEqualTo(0.5);
    assertThat(Affinity.of(keyword, Affinity.tokens("imaging")).value()).isZero();
  }

  @Test
  void who_names_nothing_fits_nothing() {
    assertThat(Affinity.of("", Affinity.tokens("anything")).value()).isZero();
    assertThat(Affinity.of(" ; ,", Affinity.tokens("anything")).found()).isEmpty();
  }

  @Test
  void a_keyword_named_twice_counts_once() {
    assertThat(Affinity.of("laser, laser", Affinity.tokens("laser")).value()).isEqualTo(0.5);
  }

  @Property
  void each_keyword_found_halves_what_is_missing(
      @ForAll @IntRange(max = 20) int found, @ForAll @IntRange(max = 20) int strange) {
    String words = words("word", found);
    String keywords = words + "," + words("other", strange);
    double value = Affinity.of(keywords, Affinity.tokens(words)).value();
    assertThat(1 - value).isEqualTo(Math.pow(2, -found));
  }

  private static String words(String stem, int count) {
    return IntStream.range(0, count).mapToObj(i -> stem + i).collect(Collectors.joining(","));
  }
}
