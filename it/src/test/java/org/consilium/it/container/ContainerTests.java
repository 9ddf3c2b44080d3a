package org.consilium.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds in both deployments. */
abstract class ContainerTests {

  private static final String PASSWORD = "consilium-demo";

  /** The address of the running application. */
  abstract String url();

  private HttpVisitor clinician() {
    return new HttpVisitor(url()).signIn("clinician", PASSWORD);
  }

  @Test
  void a_person_signs_in_and_sees_the_own_home() {
    HttpVisitor person = clinician();
    assertThat(person.path()).isEqualTo("/home.xhtml");
    assertThat(person.status()).isEqualTo(200);
  }

  @Test
  void a_wrong_password_leads_nowhere() {
    HttpVisitor person = new HttpVisitor(url()).signIn("clinician", PASSWORD + "x");
    assertThat(person.path()).isEqualTo("/sign-in.xhtml");
    assertThat(person.goTo("/home.xhtml").path()).isEqualTo("/sign-in.xhtml");
  }

  @Test
  void a_command_of_a_page_is_kept_and_a_list_shows_it() {
    HttpVisitor person = clinician().goTo("/call/need-edit.xhtml");
    person.submit("need", "save", Map.of("title", "Kept 保存", "problem", "It must stay."));
    assertThat(person.path()).isEqualTo("/call/need.xhtml");
    assertThat(person.body()).contains("Kept 保存");
    assertThat(person.goTo("/call/needs.xhtml").body()).contains("Kept 保存");
  }

  @Test
  void a_lazy_association_stays_unloaded_until_it_is_asked_for() {
    assertThat(clinician().goTo("/probe/lazy").body()).startsWith("before false, after true ");
  }

  @Test
  void injected_services_know_who_calls() {
    assertThat(clinician().goTo("/probe/caller").body()).matches("account \\d+ sees [1-9]\\d*");
  }

  @Test
  void an_error_leaves_nothing() {
    assertThat(clinician().goTo("/probe/undone").body())
        .isEqualTo("0 left, refused with record.not-found, status 1");
  }

  @Test
  void who_is_not_signed_in_calls_no_service() {
    assertThat(new HttpVisitor(url()).goTo("/probe/caller").path()).isEqualTo("/sign-in.xhtml");
  }

  @Test
  void texts_of_services_are_found_in_both_languages() {
    HttpVisitor person = clinician().goTo("/call/needs.xhtml");
    assertThat(person.body()).doesNotContain("??");
    person.goTo("/display?language=zh_CN&back=/call/needs.xhtml");
    assertThat(person.body()).contains("临床需求").doesNotContain("??");
  }
}
