package org.consilium.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.consilium.shared.model.Money;
import org.junit.jupiter.api.Test;

class PdfTest {

  private static final String CHINESE =
      "医工交叉项目由一名临床医生和一名工程师共同牵头，超声刀主机一百二十万元；黄浦江畔的龍與鑫鑫磊磊犇犇。长度、见车马鸟鱼齿。";

  public record Row(String name, String kind) {}

  private final Pdf pdf = new Pdf();
  private final Papers papers = new Papers();

  @Test
  void chinese_text_comes_out_as_it_went_in() throws IOException {
    try (PDDocument made =
        make("<html><head><title>t</title></head><body><p>" + CHINESE + "</p></body></html>")) {
      assertThat(text(made)).contains(CHINESE);
    }
  }

  @Test
  void latin_and_chinese_stand_in_one_line_and_the_fonts_are_embedded_as_subsets()
      throws IOException {
    try (PDDocument made =
        make(
            "<html><head><title>t</title></head><body><p>GB/T 22900 第七级 ≥ 12 μm <b>bold 粗</b></p></body></html>")) {
      assertThat(text(made)).contains("GB/T 22900 第七级 ≥ 12 μm bold 粗");
      List<PDFont> fonts = new ArrayList<>();
      for (var name : made.getPage(0).getResources().getFontNames()) {
        fonts.add(made.getPage(0).getResources().getFont(name));
      }
      assertThat(fonts).hasSizeGreaterThan(1).allMatch(PDFont::isEmbedded);
      assertThat(fonts).allMatch(font -> font.getName().matches("[A-Z]{6}\\+.*"));
    }
  }

  @Test
  void a_paper_has_numbered_pages_a_title_a_language_and_bookmarks() throws IOException {
    String longText = "<p>段落</p>".repeat(120);
    try (PDDocument made =
        make(
            "<html lang=\"zh-CN\"><head><title>申报书 7</title></head><body><h1>申报书</h1><h2>预算</h2>"
                + longText
                + "<h2>团队</h2></body></html>")) {
      assertThat(made.getNumberOfPages()).isGreaterThan(1);
      assertThat(text(made)).contains("1 / " + made.getNumberOfPages());
      assertThat(made.getDocumentInformation().getTitle()).isEqualTo("申报书 7");
      assertThat(made.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
      assertThat(made.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
      PDOutlineItem first = made.getDocumentCatalog().getDocumentOutline().getFirstChild();
      assertThat(first.getTitle()).isEqualTo("申报书");
      assertThat(first.children()).extracting(PDOutlineItem::getTitle).containsExactly("预算", "团队");
    }
  }

  @Test
  void what_people_typed_is_text_and_never_markup() throws IOException {
    String attack = "<script>alert(1)</script> & ${7*7} </body> \u0000\u000b\"quoted\"";
    String html =
        papers.html(
            "test-paper",
            Map.of(
                "title",
                attack,
                "amount",
                Money.fen(123456),
                "text",
                "line one\nline two",
                "rows",
                List.of(new Row("<i>李</i>", "k"))),
            Locale.SIMPLIFIED_CHINESE);
    try (PDDocument made = make(html)) {
      assertThat(text(made))
          .contains("<script>alert(1)</script> & ${7*7} </body> \"quoted\"")
          .contains("任务即将到期：")
          .contains("1,234.56")
          .contains("<i>李</i> k");
      assertThat(made.getNumberOfPages()).isEqualTo(1);
    }
  }

  @Test
  void a_paper_cannot_read_files_or_addresses() {
    String secret =
        "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><html><head><title>t</title></head><body>&x;</body></html>";
    assertThatThrownBy(() -> pdf.of(secret)).isInstanceOf(IllegalArgumentException.class);
    byte[] made =
        pdf.of(
            "<html><head><title>t</title><link rel=\"stylesheet\" href=\"file:///etc/passwd\"/></head>"
                + "<body><img src=\"http://127.0.0.1:1/x.png\" alt=\"x\"/>ok</body></html>");
    assertThat(made).isNotEmpty();
  }

  private PDDocument make(String xhtml) throws IOException {
    return Loader.loadPDF(pdf.of(xhtml));
  }

  /** The text in reading order, lines joined as a reader would. */
  private static String text(PDDocument document) throws IOException {
    String raw = new PDFTextStripper().getText(document);
    return raw.replaceAll("(?<=\\p{IsHan}|[，。；、])\\R(?=\\p{IsHan}|[，。；、])", "")
        .replaceAll("\\R", " ");
  }
}
