package org.consilium.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What helps people at the keyboard: no text is lost with a session, and keys are explained. */
@BrowserTest
class KeyboardIT {

  private static final String TITLE = "A stent that dissolves by itself";

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_session_that_ends_loses_no_text(Language language, Office office) {
    Visitor clinician = office.speaking(language).signIn("clinician");
    clinician.goTo("/call/need-edit.xhtml").fill("need.title", TITLE);
    clinician
        .page()
        .context()
        .clearCookies(new BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
    clinician.goTo("/call/need-edit.xhtml").isAt("/sign-in.xhtml");
    clinician.signsIn("clinician", Office.PASSWORD);
    clinician.isAt("/call/need-edit.xhtml").sees("shell.rescued");
    assertThat(clinician.page().locator("input.rescued").first().inputValue()).isEqualTo(TITLE);
  }

  @Test
  void the_question_mark_explains_the_keys_and_escape_closes_them(Office office) {
    Visitor manager = office.signIn("manager").key("?");
    manager.inPart("#keys[open]").sees("keys.title").sees("keys.search");
    manager.key("Escape");
    assertThat(manager.page().locator("#keys[open]").count()).isZero();
    manager.goTo("/call/calls.xhtml").key("/");
    assertThat(manager.page().evaluate("() => document.activeElement.name")).isEqualTo("text");
  }
}
