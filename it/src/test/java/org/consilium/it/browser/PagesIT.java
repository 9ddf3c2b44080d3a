package org.consilium.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every page that a link leads to, for every role: no error, no barrier, nothing off the screen.
 *
 * <p>The walk of all roles takes a quarter of an hour and is asked for by {@code -Dwalk=whole};
 * what a stranger sees is walked always.
 */
@BrowserTest
class PagesIT {

  @EnabledIfSystemProperty(named = "walk", matches = "whole")
  @ParameterizedTest
  @CsvSource({
    "manager, EN",
    "clinician, ZH",
    "engineer, EN",
    "officer, ZH",
    "reviewer, ZH",
    "chair, EN",
    "secretary, ZH",
    "finance, ZH",
    "centre, EN",
    "auditor, EN",
    "admin, ZH"
  })
  void every_page_of_a_role_is_whole_and_without_barriers(
      String user, Language language, Office office) {
    Walk walk = new Walk(office.speaking(language).signIn(user));
    assertThat(walk.from("/home.xhtml")).isEmpty();
    assertThat(walk.pages()).hasSizeGreaterThan(3);
  }

  @Test
  void what_a_stranger_may_see_is_without_barriers(Office office) {
    assertThat(new Walk(office.speaking(Language.ZH).visitor()).from("/sign-in.xhtml")).isEmpty();
    assertThat(new Walk(office.speaking(Language.EN).visitor()).from("/sign-in.xhtml")).isEmpty();
  }
}
