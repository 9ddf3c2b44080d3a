package org.consilium.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;

/** What a reviewer does on the page of one review. */
final class ReviewSteps {

  private ReviewSteps() {}

  /** Scores, comments for both sides, and the last word. */
  static void handIn(Visitor reviewer) {
    scores(reviewer);
    reviewer.page().locator("#tab-applicant").click();
    reviewer.fill("review.to-applicant", "Clear need, sound plan.");
    reviewer.page().locator("#tab-committee").click();
    reviewer.fill("review.to-committee", "Worth funding.");
    reviewer.pressAndConfirm("review.submit").isTold("review.submitted-now");
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
