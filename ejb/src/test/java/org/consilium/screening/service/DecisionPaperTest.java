package org.consilium.screening.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.PaperKind;
import org.consilium.shared.model.PageRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Decisions on paper, and how many statements the lists about them take. */
class DecisionPaperTest {

  private final ThreeProposals r = new ThreeProposals();
  private final PaperKind pack = r.w.world.service(DecisionPack.class);
  private final PaperKind letter = r.w.world.service(FeedbackPaper.class);

  @AfterEach
  void close() {
    r.close();
  }

  private Optional<PaperKind.Paper> make(
      CurrentUser who, PaperKind kind, long number, Locale locale) {
    return r.w.world.<Optional<PaperKind.Paper>>get(who, () -> kind.make(List.of(number), locale));
  }

  private static String text(PaperKind.Paper paper) throws IOException {
    try (PDDocument document = Loader.loadPDF(paper.bytes())) {
      return new PDFTextStripper().getText(document).replaceAll("\\s", "");
    }
  }

  private void decided() {
    r.reviewed();
    r.met();
    r.decideAll();
  }

  @Test
  void the_pack_holds_ranking_meeting_and_decisions_in_the_reader_s_language() throws IOException {
    decided();
    assertThat(text(make(r.w.manager, pack, r.round, Locale.CHINA).orElseThrow()))
        .contains("资助决定：指南", "会议表决", "Good", "Fair", "Weak", "500.00", "2项，合计900.00元");
    assertThat(text(make(r.w.chair, pack, r.round, Locale.ENGLISH).orElseThrow()))
        .contains("Decisions:Acall", "2with900.00yuan");
  }

  @Test
  void only_those_who_oversee_a_round_get_its_pack() {
    decided();
    assertThat(make(r.ann, pack, r.round, Locale.CHINA)).isEmpty();
    assertThat(make(r.applicant, pack, r.round, Locale.CHINA)).isEmpty();
    assertThat(make(r.w.auditor, pack, r.round, Locale.CHINA)).isPresent();
  }

  @Test
  void the_letter_says_the_outcome_to_those_behind_a_proposal_and_only_after_the_release()
      throws IOException {
    decided();
    assertThat(make(r.applicant, letter, r.good, Locale.CHINA)).isEmpty();
    r.w.world.get(r.w.chair, () -> r.w.decisions.release(r.round));
    assertThat(text(make(r.applicant, letter, r.good, Locale.CHINA).orElseThrow()))
        .contains("评审决定通知", "Good", "500.00", "commenttoapplicants")
        .doesNotContain("Ann", "Bob", "forus");
    assertThat(text(make(r.applicant, letter, r.weak, Locale.ENGLISH).orElseThrow()))
        .contains("Decline")
        .doesNotContain("Grant");
    assertThat(make(r.w.manager, letter, r.good, Locale.CHINA)).isEmpty();
  }

  @Test
  void decisions_recipients_and_notices_are_read_in_a_statement_each() {
    decided();
    r.w.world.get(r.w.chair, () -> r.w.decisions.release(r.round));
    NoticeQueries notices = r.w.world.service(NoticeQueries.class);
    assertThat(r.w.world.statements(r.w.manager, () -> r.w.decisionQueries.of(r.round)))
        .isEqualTo(1);
    assertThat(r.w.world.statements(r.w.manager, () -> r.w.decisionQueries.recipients(r.round)))
        .isEqualTo(1);
    assertThat(r.w.world.statements(r.ann, () -> notices.ofRound(r.round))).isEqualTo(1);
    assertThat(r.w.world.statements(r.ann, () -> notices.page(PageRequest.firstPage(25))))
        .isEqualTo(2);
  }

  @Test
  void letters_are_previewed_to_those_who_oversee_and_name_everybody_behind_a_proposal() {
    decided();
    assertThat(r.w.world.get(r.w.manager, () -> r.w.decisionQueries.recipients(r.round)))
        .extracting(DecisionQueries.Recipient::subjectId)
        .containsExactly(r.good, r.fair, r.weak);
    assertThat(r.w.world.get(r.applicant, () -> r.w.decisionQueries.recipients(r.round))).isEmpty();
  }
}
