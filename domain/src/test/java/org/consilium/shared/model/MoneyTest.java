package org.consilium.shared.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MoneyTest {

  @Property
  void parts_sum_to_the_whole(
      @ForAll long amount,
      @ForAll @Size(min = 1, max = 12) List<@LongRange(min = 0, max = 1_000_000) Long> weights) {
    if (amount == Long.MIN_VALUE || weights.stream().allMatch(w -> w == 0)) {
      return;
    }
    Money whole = Money.fen(amount);
    assertThat(whole.split(weights).stream().reduce(whole.zero(), Money::plus)).isEqualTo(whole);
  }

  @Property
  void no_part_is_further_than_one_fen_from_its_share(
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long amount,
      @ForAll @Size(min = 1, max = 8) List<@LongRange(min = 1, max = 1000) Long> weights) {
    long sum = weights.stream().mapToLong(w -> w).sum();
    List<Money> parts = Money.fen(amount).split(weights);
    for (int i = 0; i < parts.size(); i++) {
      assertThat((double) parts.get(i).minor())
          .isCloseTo((double) amount * weights.get(i) / sum, within());
    }
  }

  private static org.assertj.core.data.Offset<Double> within() {
    return org.assertj.core.data.Offset.offset(1.0);
  }

  @Test
  void currencies_do_not_mix() {
    Money euro = Money.of(BigDecimal.ONE, Currency.getInstance("EUR"));
    assertThatThrownBy(() -> Money.yuan(1).plus(euro)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_source_float_error_is_rounded_half_up_to_cents() {
    assertThat(Money.of(new BigDecimal("0.4400000001"), Currency.getInstance("EUR")).minor())
        .isEqualTo(44);
  }

  @Test
  void overflow_is_an_error() {
    assertThatThrownBy(() -> Money.fen(Long.MAX_VALUE).plus(Money.fen(1)))
        .isInstanceOf(ArithmeticException.class);
  }
}
