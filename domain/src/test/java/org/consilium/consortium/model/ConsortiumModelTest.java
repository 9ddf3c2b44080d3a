package org.consilium.consortium.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.consilium.consortium.model.Commitment.Standing;
import org.consilium.consortium.model.Shares.Stake;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Period;
import org.consilium.shared.model.RuleBroken;
import org.junit.jupiter.api.Test;

class ConsortiumModelTest {

  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  @Property
  void a_quorum_is_the_smallest_number_of_seats_that_reaches_the_fraction(
      @ForAll @IntRange(min = 1, max = 12) int numerator,
      @ForAll @IntRange(min = 0, max = 12) int more,
      @ForAll @IntRange(min = 0, max = 60) int seats) {
    int denominator = numerator + more;
    int quorum = Committee.quorum(numerator, denominator, seats);
    assertThat(quorum).isLessThanOrEqualTo(seats);
    assertThat(quorum * denominator).isGreaterThanOrEqualTo(seats * numerator);
    assertThat((quorum - 1) * denominator).isLessThan(Math.max(1, seats * numerator));
  }

  @Property
  void a_share_fits_exactly_when_no_day_is_over_the_whole(
      @ForAll List<@IntRange(min = 1, max = 30) Integer> numbers) {
    List<Stake> stakes =
        numbers.stream()
            .map(
                n ->
                    new Stake(
                        n * 10_000, Period.between(DAY.plusDays(n), DAY.plusDays(n + 1 + n % 7))))
            .toList();
    Shares shares = new Shares(stakes);
    Stake more = new Stake(300_000, Period.between(DAY.plusDays(3), DAY.plusDays(25)));
    boolean fits =
        more.period()
            .first()
            .datesUntil(more.period().end())
            .allMatch(day -> shares.on(day) + more.ppm() <= Shares.WHOLE);
    if (fits) {
      shares.mustHaveRoomFor(more);
    } else {
      assertThatThrownBy(() -> shares.mustHaveRoomFor(more)).isInstanceOf(RuleBroken.class);
    }
  }

  @Test
  void a_promise_stands_as_its_dates_and_deliveries_say() {
    assertThat(standing(0, DAY, null)).isEqualTo(Standing.PROMISED);
    assertThat(standing(40, DAY, null)).isEqualTo(Standing.PARTLY_DELIVERED);
    assertThat(standing(40, DAY.minusDays(1), null)).isEqualTo(Standing.OVERDUE);
    assertThat(standing(40, DAY.minusDays(1), DAY)).isEqualTo(Standing.RELEASED);
    assertThat(standing(100, DAY.minusDays(1), null)).isEqualTo(Standing.DELIVERED);
  }

  @Test
  void two_thirds_of_the_votes_cast_carry_and_nobody_voting_does_not() {
    Committee committee =
        new Committee("C", "委员会", "m", 2, 3, Committee.VotingRule.TWO_THIRDS, Period.from(DAY));
    assertThat(committee.carried(4, 2)).isTrue();
    assertThat(committee.carried(3, 2)).isFalse();
    assertThat(committee.carried(0, 0)).isFalse();
  }

  @Test
  void a_period_covers_another_when_no_day_is_outside() {
    Period year = Period.between(DAY, DAY.plusYears(1));
    assertThat(year.covers(year)).isTrue();
    assertThat(year.covers(Period.from(DAY))).isFalse();
    assertThat(Period.from(DAY).covers(year)).isTrue();
    assertThat(year.covers(Period.between(DAY.minusDays(1), DAY.plusDays(9)))).isFalse();
    assertThat(year.last()).isEqualTo(DAY.plusYears(1).minusDays(1));
  }

  private static Standing standing(long delivered, LocalDate due, LocalDate released) {
    return Commitment.standing(Money.yuan(100), Money.yuan(delivered), due, released, DAY);
  }
}
