package org.consilium.it.browser;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the complaint of a clinician to a proposal of three organisations that is admitted. */
@BrowserTest
class JourneyIT {

  /** Nobody may lead too many funded projects, so each language has its own two leaders. */
  private static final Map<Language, Map<String, String>> LEADERS =
      Map.of(
          Language.EN, Map.of(),
          Language.ZH, Map.of("engineer", "engineer-1", "clinician", "clinician-1"));

  @ParameterizedTest
  @EnumSource(Language.class)
  void a_need_becomes_a_sealed_proposal_that_is_admitted(Language language, Office office)
      throws IOException {
    Cast cast = new Cast(office.speaking(language), LEADERS.get(language));
    String code = "J-" + Long.toString(System.currentTimeMillis(), 36).toUpperCase(Locale.ROOT);
    CallSteps calls = new CallSteps(cast, code);
    String need = calls.need();
    String call = calls.call();
    ProposalSteps proposals = new ProposalSteps(cast, code);
    String proposal = proposals.begin(need);
    proposals.answer();
    proposals.budget();
    proposals.submit();
    calls.close(call);
    new ScreeningSteps(cast, "manager2").admit(proposal);
  }
}
