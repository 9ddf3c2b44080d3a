package org.consilium.it.browser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@BrowserTest
class SignInIT {

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_manager_signs_in_opens_the_calls_and_signs_out(Language language, Office office) {
    Visitor manager = office.speaking(language).signIn("manager");
    manager.sees("shell.demo");
    manager.open("nav.call-list").isAt("/call/calls.xhtml").sees("call.list");
    manager.signsOut().isAt("/sign-in.xhtml");
    manager.goTo("/call/calls.xhtml").isAt("/sign-in.xhtml?back=");
  }

  @Test
  void a_wrong_password_and_an_unknown_name_get_the_same_answer(Office office) {
    Visitor visitor = office.visitor();
    visitor.goTo("/sign-in.xhtml").signsIn("manager", "wrong-password");
    visitor.isAt("/sign-in.xhtml").isTold("access.sign-in.refused");
    visitor.goTo("/sign-in.xhtml").signsIn("nobody-at-all", "wrong-password");
    visitor.isAt("/sign-in.xhtml").isTold("access.sign-in.refused");
  }

  @Test
  void who_asked_for_a_page_comes_to_it_after_signing_in(Office office) {
    Visitor clinician = office.visitor().goTo("/call/needs.xhtml?text=stent");
    clinician.isAt("/sign-in.xhtml").signsIn("clinician", Office.PASSWORD);
    clinician.isAt("/call/needs.xhtml?text=stent").sees("need.list");
  }
}
