package org.consilium.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.consilium.access.model.Account;
import org.consilium.platform.model.Roles;
import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OwnAccountTest {

  private static final String NEXT = "another row of plain words";

  private final AccessWorld people = new AccessWorld();
  private final TestUser ann = people.user("Ann", Roles.RESEARCHER);
  private final TestUser bob = people.user("Bob", Roles.FINANCE);
  private final BrowserSessions sessions = people.world.service(BrowserSessions.class);
  private final AccountService service = people.world.service(AccountService.class);
  private final SecondFactorService factor = people.world.service(SecondFactorService.class);

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void a_session_needs_its_secret_and_ends_when_idle_and_after_ten_hours() {
    BrowserSessions.Opened open = open(ann);
    assertThat(owner(open)).isTrue();
    assertThat(people.world.get(() -> sessions.owner(open.id(), "guess"))).isEmpty();
    people.later(Duration.ofMinutes(29));
    assertThat(owner(open)).isTrue();
    people.later(Duration.ofMinutes(29));
    assertThat(owner(open)).as("used meanwhile").isTrue();
    people.later(Duration.ofMinutes(31));
    assertThat(owner(open)).as("idle").isFalse();
    BrowserSessions.Opened busy = open(ann);
    for (int i = 0; i < 24; i++) {
      people.later(Duration.ofMinutes(25));
      assertThat(owner(busy)).as("after %d minutes", (i + 1) * 25).isEqualTo(i < 23);
    }
  }

  @Test
  void a_session_has_the_roles_of_today_and_says_when_a_second_factor_is_missing() {
    BrowserSessions.Opened open = open(bob);
    Owner owner = people.world.get(() -> sessions.owner(open.id(), open.secret())).orElseThrow();
    assertThat(owner.roles()).containsExactlyInAnyOrder(Roles.FINANCE, Roles.MEMBER);
    assertThat(owner.mustEnrol()).isTrue();
    people.enrol(bob);
    BrowserSessions.Opened again = open(bob);
    assertThat(people.world.get(() -> sessions.owner(again.id(), again.secret())))
        .hasValueSatisfying(o -> assertThat(o.mustEnrol()).isFalse());
  }

  @Test
  void people_end_their_own_sessions_and_nobody_elses() {
    BrowserSessions.Opened first = open(ann);
    BrowserSessions.Opened second = open(ann);
    BrowserSessions.Opened bobs = open(bob);
    people.world.run(ann, () -> sessions.endMine(bobs.id()));
    assertThat(owner(bobs)).isTrue();
    people.world.run(ann, () -> sessions.endMine(first.id()));
    assertThat(owner(first)).isFalse();
    BrowserSessions.Opened third = open(ann);
    assertThat(people.as(ann, () -> sessions.endOthers(third.id()))).isEqualTo(1);
    assertThat(owner(second)).isFalse();
    assertThat(owner(third)).isTrue();
    assertThat(people.as(ann, sessions::mine))
        .extracting(BrowserSessions.Row::id)
        .containsExactly(third.id());
  }

  @Test
  void a_new_password_ends_every_other_session() {
    BrowserSessions.Opened here = open(ann);
    BrowserSessions.Opened there = open(ann);
    people.world.run(ann, () -> service.changePassword(AccessWorld.PASSWORD, NEXT, here.id()));
    assertThat(owner(here)).isTrue();
    assertThat(owner(there)).isFalse();
    assertThat(people.tries(people.name(ann), NEXT, null)).isEqualTo(SignIn.Answer.WELCOME);
  }

  @Test
  void a_password_is_changed_by_who_knows_it_and_guesses_are_counted() {
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(
              () -> people.world.run(ann, () -> service.changePassword("guess", NEXT, 1)))
          .hasMessageContaining("access.password.wrong");
    }
    String tries = "select failed_tries from account where id = " + ann.accountId();
    assertThat(people.world.database().number(tries)).isEqualTo(5);
    people.change(ann, a -> lock(a));
    assertThatThrownBy(
            () ->
                people.world.run(ann, () -> service.changePassword(AccessWorld.PASSWORD, NEXT, 1)))
        .hasMessageContaining("access.password.locked");
  }

  @Test
  void short_and_common_passwords_are_refused() {
    for (String weak : List.of("elevenchars", "Password1234")) {
      assertThatThrownBy(
              () ->
                  people.world.run(
                      ann, () -> service.changePassword(AccessWorld.PASSWORD, weak, 1)))
          .isInstanceOf(RuleBroken.class);
    }
  }

  @Test
  void a_profile_keeps_name_language_look_and_whether_to_remind() {
    ProfileForm form =
        new ProfileForm("Ann New", "新安", "zh_CN", Account.Theme.DARK, Account.Density.DENSE, false);
    people.world.run(ann, () -> service.saveProfile(form));
    AccountQueries queries = people.world.service(AccountQueries.class);
    AccountQueries.Mine mine = people.as(ann, queries::mine);
    assertThat(mine.nameZh()).isEqualTo("新安");
    assertThat(mine.theme()).isEqualTo(Account.Theme.DARK);
    assertThat(mine.reminders()).isFalse();
    assertThat(open(ann).choices())
        .isEqualTo(new BrowserSessions.Choices("zh_CN", "dark", "dense"));
    people.world.run(ann, () -> service.prefer("en", null, null));
    assertThat(open(ann).choices()).isEqualTo(new BrowserSessions.Choices("en", "dark", "dense"));
  }

  @Test
  void a_second_factor_is_proven_by_the_code_of_its_own_secret() {
    String secret = people.as(bob, () -> factor.propose(null));
    assertThat(people.as(bob, () -> factor.propose(null))).isEqualTo(secret);
    String wrong = people.code(secret).equals("111111") ? "222222" : "111111";
    assertThatThrownBy(() -> people.as(bob, () -> factor.prove(wrong, -1)))
        .hasMessageContaining("access.code.wrong");
    BrowserSessions.Opened other = open(bob);
    List<String> codes = people.as(bob, () -> factor.prove(people.code(secret), -1));
    assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(c -> c.length() == 19);
    assertThat(owner(other)).isFalse();
    assertThat(people.world.database().text("select string_agg(code_hash, ' ') from recovery_code"))
        .doesNotContain(codes.get(0));
  }

  @Test
  void a_second_factor_is_replaced_by_who_knows_the_password() {
    people.enrol(bob);
    assertThatThrownBy(() -> people.as(bob, () -> factor.propose("guess")))
        .hasMessageContaining("access.password.wrong");
    assertThat(people.as(bob, () -> factor.propose(AccessWorld.PASSWORD))).isNotBlank();
  }

  @Test
  void a_role_that_asks_for_a_second_factor_keeps_it() {
    people.enrol(bob);
    assertThatThrownBy(() -> people.world.run(bob, () -> factor.drop(AccessWorld.PASSWORD)))
        .hasMessageContaining("access.second-factor.needed");
    people.enrol(ann);
    people.world.run(ann, () -> factor.drop(AccessWorld.PASSWORD));
    assertThat(people.tries(people.name(ann), AccessWorld.PASSWORD, null))
        .isEqualTo(SignIn.Answer.WELCOME);
  }

  private static void lock(Account account) {
    for (int i = 0; i < Account.TRIES; i++) {
      account.failed(java.time.OffsetDateTime.parse("2026-03-02T10:00:00+08:00"));
    }
  }

  private BrowserSessions.Opened open(TestUser user) {
    return people.world.get(() -> sessions.open(user.accountId(), "test"));
  }

  private boolean owner(BrowserSessions.Opened open) {
    return people.world.get(() -> sessions.owner(open.id(), open.secret())).isPresent();
  }
}
