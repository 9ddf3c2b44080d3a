package org.consilium.access.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.platform.model.Roles;
import org.consilium.shared.model.Period;
import org.consilium.shared.model.RuleBroken;
import org.junit.jupiter.api.Test;

class AccountTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-02T10:00:00+08:00");
  private static final LocalDate TODAY = NOW.toLocalDate();

  private final Account account = new Account(1, "Ann", NOW, false);

  @Test
  void five_wrong_tries_lock_for_a_quarter_of_an_hour_and_four_do_not() {
    for (int i = 0; i < 4; i++) {
      account.failed(NOW);
    }
    assertThat(account.isShut(NOW)).isFalse();
    account.failed(NOW);
    assertThat(account.isShut(NOW.plusMinutes(14))).isTrue();
    assertThat(account.isShut(NOW.plusMinutes(15))).isFalse();
  }

  @Test
  void an_entry_a_new_password_and_an_administrator_forget_wrong_tries() {
    for (Runnable cure :
        new Runnable[] {
          () -> account.succeeded(NOW), () -> account.setPassword("x", NOW), account::unlock
        }) {
      for (int i = 0; i < 5; i++) {
        account.failed(NOW);
      }
      cure.run();
      assertThat(account.isShut(NOW)).isFalse();
    }
  }

  @Test
  void a_disabled_account_is_shut_and_is_disabled_once() {
    account.disable();
    assertThat(account.isShut(NOW.plusYears(1))).isTrue();
    assertThatThrownBy(account::disable)
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("state.not-allowed");
    account.enable();
    assertThat(account.isShut(NOW)).isFalse();
  }

  @Test
  void a_secret_counts_after_it_was_proven_and_a_code_works_once() {
    account.proposeSecondFactor("SECRET");
    assertThat(account.hasSecondFactor()).isFalse();
    account.proveSecondFactor(100);
    assertThat(account.hasSecondFactor()).isTrue();
    assertThatThrownBy(() -> account.useStep(100)).isInstanceOf(RuleBroken.class);
    account.useStep(101);
    assertThatThrownBy(() -> account.proveSecondFactor(102)).isInstanceOf(RuleBroken.class);
  }

  @Test
  void an_account_everybody_knows_gets_no_second_factor() {
    Account demo = new Account(1, "demo", NOW, true);
    assertThatThrownBy(() -> demo.proposeSecondFactor("SECRET"))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("access.demo-account");
  }

  @Test
  void a_role_taken_back_on_its_first_day_holds_on_no_day() {
    RoleGrant grant = granted(Period.from(TODAY));
    assertThat(grant.holds(TODAY)).isTrue();
    grant.end(TODAY, 7, NOW);
    assertThat(grant.holds(TODAY)).isFalse();
    assertThatThrownBy(() -> grant.end(TODAY, 7, NOW))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("access.grant.over");
  }

  @Test
  void a_role_that_has_not_begun_is_taken_back_before_it_begins() {
    RoleGrant grant = granted(Period.from(TODAY.plusDays(5)));
    grant.end(TODAY, 7, NOW);
    assertThat(grant.holds(TODAY.plusDays(5))).isFalse();
    assertThat(grant.holds(TODAY.plusDays(9))).isFalse();
  }

  @Test
  void a_role_of_yesterday_was_held_yesterday() {
    RoleGrant grant = granted(Period.from(TODAY.minusDays(3)));
    grant.end(TODAY, 7, NOW);
    assertThat(grant.holds(TODAY.minusDays(1))).isTrue();
    assertThat(grant.holds(TODAY)).isFalse();
  }

  @Test
  void a_link_works_once_and_for_a_day() {
    PasswordLink link = new PasswordLink(1, "hash", null, NOW);
    assertThat(link.isGood(NOW.plusHours(24).minusSeconds(1))).isTrue();
    assertThat(link.isGood(NOW.plusHours(24))).isFalse();
    link.use(NOW);
    assertThatThrownBy(() -> link.use(NOW)).hasMessageContaining("access.link.over");
  }

  @Test
  void a_token_lasts_a_year_at_most() {
    assertThatThrownBy(() -> new ApiToken(1, "report", "h", "c", 367, NOW))
        .hasMessageContaining("access.token.too-long");
    assertThatThrownBy(() -> new ApiToken(1, "report", "h", "c", 0, NOW))
        .isInstanceOf(RuleBroken.class);
  }

  private static RoleGrant granted(Period period) {
    return new RoleGrant(1, Roles.FINANCE, "CENTRE", null, period, null);
  }
}
