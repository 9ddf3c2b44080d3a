package org.consilium.shared.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SearchTokensTest {

  @Test
  void words_are_lower_case_and_han_is_cut_into_characters_and_pairs() {
    assertThat(SearchTokens.of("Handheld ＵＬＴＲＡ-sonic 超声刀"))
        .isEqualTo("handheld ultra sonic 超 声 刀 超声 声刀");
  }

  @Test
  void a_query_asks_for_word_beginnings_and_pairs() {
    assertThat(SearchTokens.query("Ultra 超声刀")).isEqualTo("'ultra':* & '超声' & '声刀'");
  }

  @Test
  void punctuation_alone_asks_for_nothing() {
    assertThat(SearchTokens.query(" '&|!:* ")).isNull();
  }

  @Property
  void no_token_can_break_out_of_its_quotes(@ForAll String text) {
    String query = SearchTokens.query(text);
    if (query != null) {
      assertThat(query.split(" & ")).allMatch(term -> term.matches("'[^'\\\\\\s]+'(:\\*)?"));
    }
  }

  @Test
  void chinese_names_sort_by_pinyin_with_the_reading_of_surnames() {
    List<String> sorted =
        Stream.of("张三", "单雄信", "李四", "Baker", "曾国", "阿明")
            .sorted(java.util.Comparator.comparing(SortKey::of))
            .toList();
    assertThat(sorted).containsExactly("阿明", "Baker", "李四", "单雄信", "曾国", "张三");
  }
}
