package org.consilium.it.browser;

/** What the office does with a submitted proposal. */
final class ScreeningSteps {

  private final Cast cast;
  private final String office;

  ScreeningSteps(Cast cast, String office) {
    this.cast = cast;
    this.office = office;
  }

  /** The office says that a clause is met, and admits. */
  void admit(String proposal) {
    Visitor manager = cast.as(office).goTo(proposal).follow("proposal.eligibility");
    manager.inPart("li:has-text('SH-MAKER')").press("proposal.met").isTold("proposal.judged");
    manager.press("Proposal.Action.ADMIT").seesState("Proposal.State.ELIGIBLE");
  }
}
