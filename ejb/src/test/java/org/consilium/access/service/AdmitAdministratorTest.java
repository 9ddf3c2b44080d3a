package org.consilium.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.consilium.access.model.Account;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.testing.TestDatabase;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The function behind the operator's command, which knows the database and nothing else. */
class AdmitAdministratorTest {

  private final AccessWorld people = new AccessWorld();
  private final TestDatabase database = people.world.database();
  private final SetPassword setPassword = people.world.service(SetPassword.class);

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void an_administrator_is_made_and_sets_the_password_by_the_link() {
    assertThat(admit("Boss", "first")).isEqualTo("made");
    people.world.run(() -> setPassword.set("first", AccessWorld.PASSWORD));
    assertThat(people.tries("boss", AccessWorld.PASSWORD, null)).isEqualTo(SignIn.Answer.WELCOME);
    BrowserSessions sessions = people.world.service(BrowserSessions.class);
    long id = database.number("select id from account where user_name = 'boss'");
    BrowserSessions.Opened open = people.world.get(() -> sessions.open(id, "test"));
    Owner owner = people.world.get(() -> sessions.owner(open.id(), open.secret())).orElseThrow();
    assertThat(owner.roles()).contains(Roles.ADMINISTRATOR);
    assertThat(owner.mustEnrol()).isTrue();
  }

  @Test
  void a_disabled_administrator_is_let_in_again_and_earlier_links_end() {
    admit("Boss", "first");
    database.run("update account set state = 'DISABLED' where user_name = 'boss'");
    assertThat(admit("Boss", "second")).isEqualTo("revived");
    people.later(Duration.ofSeconds(1));
    assertThat(people.world.get(() -> setPassword.userName("first"))).isEmpty();
    assertThat(people.world.get(() -> setPassword.userName("second"))).hasValue("boss");
    assertThat(database.number("select count(*) from role_grant")).isEqualTo(1);
    assertThat(database.text("select state from account where user_name = 'boss'"))
        .isEqualTo(Account.State.ACTIVE.name());
  }

  @Test
  void what_the_operator_did_stands_in_the_trail_with_its_hash() {
    admit("Boss", "first");
    String body = database.text("select body from audit_event");
    assertThat(database.text("select leaf_hash from audit_event"))
        .isEqualTo(CanonicalJson.leafHash(body));
    assertThat(database.text("select actor_name from audit_event")).isEqualTo("operator");
    assertThat(body).doesNotContain("first");
  }

  @Test
  void somebody_elses_address_or_a_taken_name_is_refused() {
    admit("Boss", "first");
    assertThatThrownBy(() -> admit("Other", "second")).hasMessageContaining("another account");
    TestUser ann = people.user("Ann");
    assertThatThrownBy(() -> database.text(call(people.name(ann), "new@centre.example", "third")))
        .isInstanceOf(TestDatabase.SqlRefused.class);
  }

  @Test
  void ids_made_by_the_function_never_meet_those_of_the_program() {
    for (int i = 0; i < 3; i++) {
      people.user("Before" + i);
      database.text(call("boss" + i, "boss" + i + "@centre.example", "link" + i));
    }
    for (int i = 0; i < 60; i++) {
      people.world.user("After" + i, Roles.RESEARCHER);
    }
    assertThat(database.number("select count(*) from account")).isEqualTo(66);
  }

  private String admit(String name, String secret) {
    return database.text(call(name, "Boss@centre.example", secret));
  }

  private static String call(String name, String email, String secret) {
    return "select admit_administrator('"
        + name
        + "', '"
        + email
        + "', 'The Boss', '"
        + Secrets.hash(secret)
        + "', timestamptz '2026-03-02T10:00:00+08:00', timestamptz '2026-03-03T10:00:00+08:00')";
  }
}
