package org.consilium.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.consilium.access.service.SignIn.Answer;
import org.consilium.platform.model.Roles;
import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SignInTest {

  private final AccessWorld people = new AccessWorld();
  private final TestUser ann = people.user("Ann", Roles.RESEARCHER);
  private final String name = people.name(ann);

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void the_right_password_lets_in_whatever_the_case_of_the_name() {
    assertThat(people.tries(" " + name.toUpperCase(Locale.ROOT) + " ", AccessWorld.PASSWORD, null))
        .isEqualTo(Answer.WELCOME);
  }

  @Test
  void unknown_names_wrong_passwords_and_shut_accounts_get_the_same_answer() {
    assertThat(people.tries("nobody", AccessWorld.PASSWORD, null)).isEqualTo(Answer.REFUSED);
    assertThat(people.tries(name, "wrong", null)).isEqualTo(Answer.REFUSED);
    people.change(ann, a -> a.disable());
    assertThat(people.tries(name, AccessWorld.PASSWORD, null)).isEqualTo(Answer.REFUSED);
    assertThat(people.world.database().number("select count(*) from audit_event")).isEqualTo(3);
  }

  @Test
  void an_unknown_name_costs_the_work_of_a_known_one() {
    List<String> hashed = new ArrayList<>();
    people.world.give(
        Passwords.class,
        new Passwords() {
          @Override
          public boolean matches(String password, String hash) {
            hashed.add(password);
            return super.matches(password, hash);
          }
        });
    SignIn signIn = people.world.fresh(SignIn.class);
    people.world.get(() -> signIn.attempt("nobody", "one", null));
    people.world.get(() -> signIn.attempt(name, "two", null));
    assertThat(hashed).containsExactly("one", "two");
  }

  @Test
  void five_wrong_passwords_shut_the_door_for_the_right_one_too_for_a_quarter_of_an_hour() {
    for (int i = 0; i < 5; i++) {
      people.tries(name, "wrong", null);
    }
    assertThat(people.tries(name, AccessWorld.PASSWORD, null)).isEqualTo(Answer.REFUSED);
    people.later(Duration.ofMinutes(15));
    assertThat(people.tries(name, AccessWorld.PASSWORD, null)).isEqualTo(Answer.WELCOME);
  }

  @Test
  void wrong_codes_count_like_wrong_passwords() {
    String secret = people.enrol(ann);
    for (int i = 0; i < 5; i++) {
      people.tries(
          name, AccessWorld.PASSWORD, "000000".equals(people.code(secret)) ? "1" : "000000");
    }
    assertThat(people.tries(name, AccessWorld.PASSWORD, people.code(secret)))
        .isEqualTo(Answer.REFUSED);
  }

  @Test
  void a_second_factor_is_asked_for_and_its_code_works_once() {
    String secret = people.enrol(ann);
    assertThat(people.tries(name, AccessWorld.PASSWORD, null)).isEqualTo(Answer.CODE_NEEDED);
    String code = people.code(secret);
    assertThat(people.tries(name, AccessWorld.PASSWORD, code)).isEqualTo(Answer.WELCOME);
    assertThatThrownBy(() -> people.tries(name, AccessWorld.PASSWORD, code))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("access.code.used");
  }

  @Test
  void a_recovery_code_lets_in_once_and_a_letter_says_so() {
    SecondFactorService service = people.world.service(SecondFactorService.class);
    people.enrol(ann);
    List<String> codes = people.as(ann, () -> service.renewCodes(AccessWorld.PASSWORD));
    String typed = codes.get(3).toUpperCase(Locale.ROOT).replace("-", " ");
    assertThat(people.tries(name, AccessWorld.PASSWORD, typed)).isEqualTo(Answer.WELCOME);
    assertThat(people.tries(name, AccessWorld.PASSWORD, codes.get(3))).isEqualTo(Answer.REFUSED);
    assertThat(people.world.database().text("select template from outbox_message"))
        .isEqualTo("letter.recovery-used");
  }

  @Test
  void demonstration_accounts_enter_in_demo_mode_only() {
    people.world.database().run("update account set demo = true where id = " + ann.accountId());
    assertThat(people.tries(name, AccessWorld.PASSWORD, null)).isEqualTo(Answer.REFUSED);
    people.world.settings().set("consilium.demo", "true");
    assertThat(people.tries(name, AccessWorld.PASSWORD, null)).isEqualTo(Answer.WELCOME);
  }

  @Test
  void two_hashes_at_once_and_the_third_is_told_to_come_back() throws Exception {
    CountDownLatch working = new CountDownLatch(2);
    CountDownLatch enough = new CountDownLatch(1);
    Passwords busy =
        new Passwords() {
          @Override
          void work(Runnable hashing) {
            super.work(
                () -> {
                  working.countDown();
                  await(enough);
                  hashing.run();
                });
          }
        };
    List<Boolean> answers = Collections.synchronizedList(new ArrayList<>());
    Thread[] two = new Thread[2];
    for (int i = 0; i < 2; i++) {
      two[i] = new Thread(() -> answers.add(busy.matches("x", null)));
      two[i].start();
    }
    working.await();
    assertThatThrownBy(() -> busy.matches("y", null)).isInstanceOf(Busy.class);
    enough.countDown();
    two[0].join();
    two[1].join();
    assertThat(answers).containsExactly(false, false);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
