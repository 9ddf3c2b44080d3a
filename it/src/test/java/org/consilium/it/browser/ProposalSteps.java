package org.consilium.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;

/** A proposal of three organisations, from the first word to the frozen version. */
final class ProposalSteps {

  private static final int OPERATIONS = 2;
  private static final int LABOUR = 3;
  private static final int INDIRECT = 4;
  private static final String[] QUESTIONS = {
    "call.usual.summary", "call.usual.need", "call.usual.plan", "call.usual.team"
  };

  private final Cast cast;
  private final String code;
  private String proposal;

  ProposalSteps(Cast cast, String code) {
    this.cast = cast;
    this.code = code;
  }

  static String title(String code) {
    return "A blade for many cuts " + code;
  }

  /** The engineer answers the need within the call; returns the address of the proposal. */
  String begin(String need) {
    Visitor engineer = cast.as("engineer").goTo(need).follow("need.answer");
    engineer.choose("call.one", code).fill("proposal.title", title(code)).press("proposal.begin");
    proposal = engineer.isAt("/proposal/proposal.xhtml").path();
    engineer.follow("proposal.summary-team");
    engineer.fill("proposal.summary", "Coated blades, tried in a hospital.").press("save");
    engineer.follow("proposal.summary-team");
    engineer.inPart("[id='partners']").sees(name(engineer, "Zhongshan Hospital", "中山医院"));
    partner(engineer, "Liwei Demo Medical Co.", "励微演示医疗公司");
    cast.as("clinician").goTo(proposal).press("proposal.accept").sees("proposal.agreed");
    return proposal;
  }

  private static void partner(Visitor engineer, String english, String chinese) {
    engineer.choose("organisation.one", name(engineer, english, chinese));
    engineer.press("proposal.add-partner");
  }

  static String name(Visitor reader, String english, String chinese) {
    return reader.language() == Language.EN ? english : chinese;
  }

  /** Every question is answered, one after the other. */
  void answer() {
    Visitor engineer = cast.as("engineer").goTo(proposal).follow(QUESTIONS[0]);
    for (int i = 0; i < QUESTIONS.length; i++) {
      engineer.fill(QUESTIONS[i], "We coat the blade and measure its wear.");
      engineer.press(i < QUESTIONS.length - 1 ? "proposal.save-next" : "proposal.save-back");
    }
    engineer.isAt("/proposal/proposal.xhtml");
  }

  /** Each organisation writes its own budget; too much overhead is explained and lowered. */
  void budget() {
    part("officer", 200_000, 0, 150_000);
    part("officer2", 100_000, 0, 0);
    part("officer3", 50_000, 60_000, 0);
    Visitor engineer = cast.as("engineer").goTo(proposal);
    engineer.sees("CN-21-INDIRECT").press("proposal.lower").isTold("proposal.lowered-now");
    assertThat(engineer.page().locator("#blocks").innerText()).doesNotContain("CN-21-INDIRECT");
  }

  private void part(String officer, int grant, int own, int indirect) {
    Visitor author = cast.as(officer).goTo(proposal);
    author.page().locator("[id='parts'] a").first().click();
    author.atRest().isAt("/proposal/part.xhtml");
    author.fill("proposal.work", "Its share of the work.");
    cell(author, OPERATIONS, "BudgetLine.Source.GRANT", grant * 7 / 10);
    cell(author, LABOUR, "BudgetLine.Source.GRANT", grant * 3 / 10);
    cell(author, OPERATIONS, "BudgetLine.Source.OWN", own);
    cell(author, INDIRECT, "BudgetLine.Source.GRANT", indirect);
    author.press("save").isTold("proposal.saved").isAt("/proposal/proposal.xhtml");
  }

  private static void cell(Visitor author, int row, String source, int yuan) {
    if (yuan > 0) {
      Locator cells = author.page().locator("table.grid tbody tr").nth(row).locator("input");
      String heading = author.language().text(source);
      cells
          .and(author.page().locator("[aria-label*='" + heading + "']"))
          .first()
          .fill(String.valueOf(yuan));
    }
  }

  /** Each officer seals the part of the organisation; the version is frozen with its hash. */
  void submit() throws IOException {
    for (String officer : new String[] {"officer", "officer2", "officer3"}) {
      cast.as(officer).goTo(proposal).press("proposal.seal-it").sees("proposal.sealed");
    }
    Visitor engineer = cast.as("engineer").goTo(proposal).sees("proposal.nothing-blocks");
    engineer.press("proposal.submit").seesState("Proposal.State.SUBMITTED");
    engineer.follow(engineer.language().text("proposal.version", 1)).sees("proposal.hash-holds");
    assertThat(engineer.page().locator("p.note .mono").innerText()).matches("[0-9a-f]{64}");
    assertThat(Files.readAllBytes(engineer.download("PDF"))).startsWith('%', 'P', 'D', 'F');
  }
}
