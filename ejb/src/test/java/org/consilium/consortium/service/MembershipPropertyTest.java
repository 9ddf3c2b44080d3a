package org.consilium.consortium.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.consilium.consortium.model.Membership.Tier;
import org.consilium.consortium.model.Organisation;
import org.consilium.shared.model.RuleBroken;

/** Whatever joins, changes and leaves people write down: every day shows what was written of it. */
class MembershipPropertyTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final int DAYS = 40;

  private static ConsortiumWorld w;

  /** One thing written down about day {@code day}. */
  record Step(Verb verb, int day, Tier tier, int percent) {}

  enum Verb {
    JOIN,
    CHANGE,
    LEAVE
  }

  @BeforeContainer
  static void open() {
    w = new ConsortiumWorld();
  }

  @AfterContainer
  static void close() {
    w.close();
  }

  @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
  void each_day_shows_the_tier_that_was_written_for_it(@ForAll("steps") List<Step> steps) {
    long organisation = w.world.organisation(Organisation.Kind.COMPANY, "Member");
    Object[] expected = new Object[DAYS];
    long open = 0;
    int since = 0;
    for (Step step : steps) {
      long now = open;
      try {
        open = write(step, organisation, now);
      } catch (RuleBroken refused) {
        assertThat(isWrong(step, expected, now, since)).as(refused.key()).isTrue();
        continue;
      }
      assertThat(isWrong(step, expected, now, since)).as("%s", step).isFalse();
      Arrays.fill(expected, step.day(), DAYS, step.verb() == Verb.LEAVE ? null : step.tier());
      since = step.day();
    }
    for (int day = 0; day < DAYS; day++) {
      LocalDate asked = FIRST.plusDays(day);
      List<Tier> shown =
          w.world.get(w.member, () -> w.relations.of(organisation, asked)).stream()
              .map(MembershipRow::tier)
              .toList();
      assertThat(shown).isEqualTo(expected[day] == null ? List.of() : List.of(expected[day]));
    }
  }

  @Property(tries = 40, shrinking = ShrinkingMode.BOUNDED)
  void shares_never_exceed_the_whole(@ForAll("steps") List<Step> steps) {
    w.world.database().run("delete from membership where kind = 'SHAREHOLDER'");
    List<Long> open = new ArrayList<>();
    for (Step step : steps) {
      try {
        LocalDate day = FIRST.plusDays(step.day());
        if (step.verb() == Verb.JOIN || open.isEmpty()) {
          long holder = w.world.organisation(Organisation.Kind.COMPANY, "Holder");
          open.add(w.share(holder, step.percent(), day));
        } else if (step.verb() == Verb.CHANGE) {
          int ppm = step.percent() * 10_000;
          long id = open.get(step.percent() % open.size());
          open.add(w.world.get(w.keeper, () -> w.memberships.change(id, ppm, null, day, "x")));
          open.remove(id);
        } else {
          long id = open.get(step.percent() % open.size());
          w.world.run(w.keeper, () -> w.memberships.leave(id, day, "x"));
          open.remove(id);
        }
      } catch (RuleBroken refused) {
        assertThat(refused.key()).isIn(WELL_KNOWN);
      }
    }
    for (int day = 0; day < DAYS; day++) {
      LocalDate asked = FIRST.plusDays(day);
      long sum =
          w.world.get(w.member, () -> w.relations.shares(asked)).stream()
              .mapToLong(MembershipRow::sharePpm)
              .sum();
      assertThat(sum).isLessThanOrEqualTo(1_000_000);
    }
  }

  private static final List<String> WELL_KNOWN =
      List.of(
          "membership.shares.over", "membership.same-as-before", "period.ends-before-it-starts");

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(Verb.class),
            Arbitraries.integers().between(0, DAYS - 1),
            Arbitraries.of(Tier.class),
            Arbitraries.integers().between(1, 60))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }

  private static long write(Step step, long organisation, long open) {
    LocalDate day = FIRST.plusDays(step.day());
    return switch (step.verb()) {
      case JOIN -> w.ally(organisation, step.tier(), day);
      case CHANGE ->
          w.world.get(w.keeper, () -> w.memberships.change(open, null, step.tier(), day, "No 2"));
      case LEAVE -> {
        w.world.run(w.keeper, () -> w.memberships.leave(open, day, "No 2"));
        yield 0;
      }
    };
  }

  /**
   * A join is wrong when a later day is taken; a change or leave when nothing is open, when it is
   * not after the beginning, or when it changes nothing.
   */
  private static boolean isWrong(Step step, Object[] expected, long open, int since) {
    if (step.verb() == Verb.JOIN) {
      return Arrays.stream(expected, step.day(), DAYS).anyMatch(tier -> tier != null);
    }
    boolean same = step.verb() == Verb.CHANGE && step.tier() == expected[DAYS - 1];
    return open == 0 || step.day() <= since || same;
  }
}
