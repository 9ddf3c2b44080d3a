package org.consilium.it.browser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reviewer at work. */
@BrowserTest
class ReviewIT {

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_reviewer_leaves_a_conflict_and_hands_in_another_review(Language language, Office office) {
    String user = language == Language.EN ? "reviewer" : "reviewer3";
    Visitor reviewer = office.speaking(language).signIn(user);
    String conflicting = opensNext(reviewer);
    String address = reviewer.path();
    declares(reviewer, "We hold a patent together.");
    reviewer.isTold("conflict.declared-now");
    reviewer.open("nav.my-reviews").seesNot(conflicting);
    reviewer.expecting("404").goTo(address).seesNot(conflicting).sees("error.not-found");

    String judged = opensNext(reviewer);
    reviewer.seesNot("review.others");
    ReviewSteps.handIn(reviewer);
    reviewer.open("nav.my-reviews").inRow(judged).sees("Review.State.SUBMITTED").follow(judged);
    reviewer.sees("Clear need, sound plan.").sees("review.others");
    reviewer.signsOut();
  }

  /** Opens the next review of the queue and returns the title of what is judged. */
  private static String opensNext(Visitor reviewer) {
    reviewer.goTo("/screening/my-reviews.xhtml");
    reviewer.page().locator("a.button.main").click();
    reviewer.atRest().isAt("/screening/review.xhtml");
    return reviewer.page().locator("h1").innerText();
  }

  private static void declares(Visitor reviewer, String why) {
    String menu = "details:has(button[id='review:declare'])";
    reviewer.page().locator(menu + " summary").click();
    reviewer.inPart(menu).fill("act.reason", why).press("conflict.declare");
  }
}
