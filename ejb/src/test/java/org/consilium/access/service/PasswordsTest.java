package org.consilium.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.consilium.shared.model.RuleBroken;
import org.junit.jupiter.api.Test;

class PasswordsTest {

  private final Passwords passwords = new Passwords();

  @Test
  void a_password_matches_its_hash_and_no_other() {
    String hash = passwords.hash("four unrelated words here");
    assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    assertThat(passwords.matches("four unrelated words here", hash)).isTrue();
    assertThat(passwords.matches("four unrelated words her", hash)).isFalse();
  }

  @Test
  void the_same_password_never_has_the_same_hash_twice() {
    assertThat(passwords.hash("four unrelated words here"))
        .isNotEqualTo(passwords.hash("four unrelated words here"));
  }

  @Test
  void nothing_matches_an_account_without_a_password() {
    assertThat(passwords.matches("", null)).isFalse();
  }

  @Test
  void short_and_common_passwords_are_refused() {
    assertThatThrownBy(() -> passwords.hash("elevenchars")).isInstanceOf(RuleBroken.class);
    assertThatThrownBy(() -> passwords.hash("Password1234")).isInstanceOf(RuleBroken.class);
  }
}
