package org.consilium.funding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.consilium.shared.model.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChineseAmountTest {

  /**
   * The first four are the examples of the People's Bank's rules, in the form without optional 零.
   */
  @ParameterizedTest
  @CsvSource({
    "1409.50, 壹仟肆佰零玖元伍角整",
    "6007.14, 陆仟零柒元壹角肆分",
    "16409.02, 壹万陆仟肆佰零玖元零贰分",
    "325.04, 叁佰贰拾伍元零肆分",
    "107000.53, 壹拾万柒仟元伍角叁分",
    "1680.32, 壹仟陆佰捌拾元叁角贰分",
    "0, 零元整",
    "0.05, 伍分",
    "0.50, 伍角整",
    "10, 壹拾元整",
    "1200000, 壹佰贰拾万元整",
    "10500, 壹万零伍佰元整",
    "100000001, 壹亿零壹元整",
    "100010000, 壹亿零壹万元整",
    "1000000000, 壹拾亿元整",
    "999999999999.99, 玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
    "-3.00, 负叁元整"
  })
  void amounts_are_written_as_on_bills(BigDecimal yuan, String capitals) {
    assertThat(ChineseAmount.of(Money.of(yuan, Money.CNY))).isEqualTo(capitals);
  }

  @Test
  void an_amount_beyond_the_names_of_numbers_is_refused() {
    assertThatThrownBy(() -> ChineseAmount.of(Money.yuan(1_000_000_000_000L)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Different amounts never read the same. */
  @Property(tries = 500)
  void reading_it_back_gives_the_amount(
      @ForAll @LongRange(min = 0, max = 99_999_999_999_999L) long fen) {
    assertThat(read(ChineseAmount.of(Money.fen(fen)))).isEqualTo(fen);
  }

  private static long read(String capitals) {
    long total = 0;
    long group = 0;
    long digit = 0;
    for (char c : capitals.toCharArray()) {
      int value = "零壹贰叁肆伍陆柒捌玖".indexOf(c);
      if (value >= 0) {
        digit = value;
        continue;
      }
      switch (c) {
        case '拾' -> group += digit * 10;
        case '佰' -> group += digit * 100;
        case '仟' -> group += digit * 1000;
        case '万' -> total += (group + digit) * 10_000 * 100;
        case '亿' -> total += (group + digit) * 100_000_000 * 100;
        case '元' -> total += (group + digit) * 100;
        case '角' -> total += digit * 10;
        case '分' -> total += digit;
        default -> {}
      }
      if ("万亿元".indexOf(c) >= 0) {
        group = 0;
      }
      digit = 0;
    }
    return total;
  }
}
