package org.consilium.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {

  @Test
  void a_han_character_is_one_word_and_so_is_a_run_of_letters() {
    assertThat(Words.count("超声刀 ultrasonic knife, 2 parts")).isEqualTo(7);
    assertThat(Words.count("")).isZero();
    assertThat(Words.count("  ，。 ")).isZero();
  }
}
