package org.consilium.proposal.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.consilium.platform.service.PaperKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A handed-in version as a PDF. */
class ProposalPaperTest {

  private final ProposalWorld w = new ProposalWorld();
  private final PaperKind paper = w.world.service(ProposalPaper.class);

  @AfterEach
  void close() {
    w.close();
  }

  @Test
  void it_says_in_chinese_what_was_handed_in_and_carries_its_hash() throws IOException {
    long id = w.complete();
    w.world.run(w.engineer, () -> w.proposals.describe(id, "手持式超声刀", "面向基层医院"));
    String hash = w.world.get(w.engineer, () -> w.submission.submit(id));
    PaperKind.Paper made =
        w.world.get(w.engineer, () -> paper.make(List.of(id, 1L), Locale.CHINA)).orElseThrow();
    try (PDDocument document = Loader.loadPDF(made.bytes())) {
      assertThat(document.getDocumentInformation().getTitle()).isEqualTo("手持式超声刀");
      assertThat(new PDFTextStripper().getText(document).replaceAll("\\s", ""))
          .contains("手持式超声刀", "面向基层医院", "项目负责人", "申请专项经费合计", "业务费", "Hospital")
          .contains("300,000.00")
          .contains(hash);
    }
  }

  @Test
  void whoever_may_not_read_the_proposal_gets_no_paper() {
    long id = w.complete();
    w.world.get(w.engineer, () -> w.submission.submit(id));
    Optional<PaperKind.Paper> forStranger =
        w.world.get(w.stranger, () -> paper.make(List.of(id, 1L), Locale.CHINA));
    assertThat(forStranger).isEmpty();
    assertThat(
            w.world.<Optional<?>>get(w.engineer, () -> paper.make(List.of(id, 2L), Locale.CHINA)))
        .isEmpty();
  }
}
