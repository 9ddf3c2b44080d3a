package org.consilium.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Money of a decided award goes past three persons; more than there is is refused. */
@BrowserTest
class PaymentIT {

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_leader_asks_one_approves_another_pays_and_too_much_is_refused_with_the_figures(
      Language language, Office office) {
    office.speaking(language);
    Visitor leader = office.signIn("engineer");
    leader.open("nav.awards").goTo("/funding/awards.xhtml?state=ISSUED");
    leader.page().locator("table.rows tbody a").first().click();
    leader.atRest().isAt("/funding/award.xhtml").inCard("award.partners").follow("payment.request");
    leader.isAt("/funding/request.xhtml").fill("payment.purpose", "Prototype " + language);
    leader.page().locator("input.money").first().fill("9000000");
    leader.press("payment.request.send").isAt("/funding/request.xhtml");
    assertThat(leader.page().locator("#messages").innerText()).contains("9,000,000.00");
    leader.page().locator("input.money").first().fill("12.30");
    leader.press("payment.request.send").isTold("payment.requested-now");
    String payment = leader.path();
    leader.seesState("Payment.State.REQUESTED");

    Visitor first = office.signIn("finance").goTo(payment);
    first.pressAndConfirm("payment.approve").isTold("payment.approved-now");
    first.pressAndConfirm("payment.order").isTold("payment.own-approval", number(first));

    Visitor second = office.signIn("finance2").goTo(payment);
    second.pressAndConfirm("payment.order").isTold("payment.ordered-now");
    second.fill("payment.reference", "IT-" + language + "-" + payment.replaceAll("\\D", ""));
    second.press("payment.pay").isTold("payment.paid-now").seesState("Payment.State.PAID");
  }

  private static String number(Visitor reader) {
    return reader.page().title().replaceFirst(".*(PAY-\\d+-\\d+).*", "$1");
  }
}
