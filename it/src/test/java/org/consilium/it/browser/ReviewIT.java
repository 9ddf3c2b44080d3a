package org.consilium.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
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
    scores(reviewer);
    reviewer.page().locator("#tab-applicant").click();
    reviewer.fill("review.to-applicant", "Clear need, sound plan.");
    reviewer.page().locator("#tab-committee").click();
    reviewer.fill("review.to-committee", "Worth funding.");
    reviewer.pressAndConfirm("review.submit").isTold("review.submitted-now");
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

  /** Levels by keys, each saved by itself. */
  private static void scores(Visitor reviewer) {
    Locator criteria = reviewer.page().locator(".criterion");
    int groups = criteria.count();
    for (int i = 0; i < groups; i++) {
      criteria.nth(i).locator("input").first().focus();
      reviewer.key(i % 2 == 0 ? "4" : "5");
      assertThat(criteria.nth(i).locator("input:checked")).hasValue(i % 2 == 0 ? "4" : "5");
    }
    reviewer.inPart("[id='review:saved']").sees("review.criteria-of", groups - 1, groups - 1);
    assertThat(reviewer.page().locator("[id='review:saved']")).hasAttribute("role", "status");
  }
}
