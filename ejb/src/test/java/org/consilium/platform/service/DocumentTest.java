package org.consilium.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestDatabase;
import org.consilium.testing.TestUser;
import org.consilium.testing.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DocumentTest {

  private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG =
      HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489");
  private static final byte[] JPG =
      HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000");

  /** Record 1 is open to Ann; record 2 can be read by all and changed by nobody. */
  static class TestOwner implements DocumentOwner {

    @jakarta.inject.Inject private CurrentUser user;

    @Override
    public String kind() {
      return "test";
    }

    @Override
    public boolean mayRead(long id) {
      return id == 2 || user.actor().name().equals("Ann");
    }

    @Override
    public void mayChange(long id) {
      if (id == 2 || !mayRead(id)) {
        throw new RuleBroken("record.not-found");
      }
    }
  }

  private final TestWorld world = new TestWorld();
  private final Documents documents;
  private final DocumentQueries queries;
  private final TestUser ann = world.user("Ann");
  private final TestUser bob = world.user("Bob");

  DocumentTest() {
    world.offer(DocumentOwner.class, TestOwner.class);
    documents = world.service(Documents.class);
    queries = world.service(DocumentQueries.class);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void every_allowed_kind_is_kept_as_it_came() throws IOException {
    add("报告 v1.pdf", PDF);
    add("scan.PNG", PNG);
    add("photo.jpeg", JPG);
    add("plan.docx", office("wordprocessingml.document", "word/document.xml"));
    add("budget.xlsx", office("spreadsheetml.sheet", "xl/workbook.xml"));
    add("talk.pptx", office("presentationml.presentation", "ppt/presentation.xml"));
    assertThat(world.get(ann, () -> queries.of("test", 1)))
        .extracting(DocumentQueries.Row::name)
        .containsExactly(
            "报告 v1.pdf", "scan.PNG", "photo.jpeg", "plan.docx", "budget.xlsx", "talk.pptx");
    long first = world.database().number("select min(id) from document");
    DocumentQueries.Content content = world.get(ann, () -> queries.open(first)).orElseThrow();
    assertThat(content.bytes()).isEqualTo(PDF);
    assertThat(content.mediaType()).isEqualTo("application/pdf");
    assertThat(content.sha256()).isEqualTo(CanonicalJson.sha256(PDF));
  }

  @Test
  void the_same_bytes_are_kept_once() {
    add("a.pdf", PDF);
    add("b.pdf", PDF);
    assertThat(world.database().number("select count(*) from document_content")).isEqualTo(1);
    assertThat(world.database().number("select count(*) from document")).isEqualTo(2);
  }

  @Test
  void a_kind_that_is_not_on_the_list_is_refused() {
    refused("document.type", "page.html", "<html></html>".getBytes(StandardCharsets.UTF_8));
    refused("document.type", "run.exe", PDF);
    refused("document.type", "noending", PDF);
    refused("document.type", "old.docm", PDF);
  }

  @Test
  void a_file_that_is_not_what_its_name_says_is_refused() throws IOException {
    refused(
        "document.not-what-it-says",
        "page.pdf",
        "<html><script>1</script></html>".getBytes(StandardCharsets.UTF_8));
    refused("document.not-what-it-says", "photo.png", JPG);
    refused(
        "document.not-what-it-says", "plan.docx", office("spreadsheetml.sheet", "xl/workbook.xml"));
    refused(
        "document.not-what-it-says",
        "archive.docx",
        zip("readme.txt", "hello".getBytes(StandardCharsets.UTF_8)));
    refused("document.not-what-it-says", "plan.docx", PDF);
  }

  @Test
  void an_empty_and_a_too_large_file_are_refused() {
    refused("document.empty", "a.pdf", new byte[0]);
    refused("document.too-large", "a.pdf", Arrays.copyOf(PDF, (int) FileCheck.MAX_BYTES + 1));
  }

  @Test
  void an_archive_that_swells_when_unpacked_is_refused() throws IOException {
    refused(
        "document.archive-size",
        "bomb.docx",
        zip("word/document.xml", new byte[150 * 1024 * 1024]));
  }

  @Test
  void an_archive_of_too_many_parts_is_refused() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i <= OfficeFile.MAX_ENTRIES; i++) {
        zip.putNextEntry(new ZipEntry("part" + i));
      }
    }
    refused("document.archive-entries", "many.docx", out.toByteArray());
  }

  @Test
  void macros_are_refused_whatever_the_ending() throws IOException {
    refused("document.macros", "plan.docx", zip("word/vbaProject.bin", new byte[] {1}));
  }

  @Test
  void a_damaged_office_file_is_refused() throws IOException {
    byte[] whole = office("wordprocessingml.document", "word/document.xml");
    byte[] broken = whole.clone();
    Arrays.fill(broken, 30, 60, (byte) 0x7f);
    assertThatThrownBy(() -> add("plan.docx", broken)).isInstanceOf(RuleBroken.class);
  }

  @Test
  void a_record_holds_no_more_than_its_quota() {
    for (int i = 0; i < Documents.MAX_FILES; i++) {
      add("a" + i + ".pdf", PDF);
    }
    refused("document.quota", "one-more.pdf", PDF);
  }

  @Test
  void folders_and_control_characters_are_cut_from_names() {
    add("C:\\temp\\..\\evil\u202e\r\nfdp.pdf", PDF);
    assertThat(world.database().text("select name from document")).isEqualTo("evilfdp.pdf");
  }

  @Test
  void who_may_not_read_the_record_sees_none_of_its_files() {
    add("a.pdf", PDF);
    long id = world.database().number("select id from document");
    assertThat(world.get(bob, () -> queries.of("test", 1))).isEmpty();
    assertThat(world.get(bob, () -> queries.open(id))).isEmpty();
    assertThatThrownBy(() -> world.run(bob, () -> documents.remove(id)))
        .isInstanceOf(RuleBroken.class);
    assertThatThrownBy(() -> world.get(ann, () -> documents.add("test", 2, "a.pdf", PDF)))
        .isInstanceOf(RuleBroken.class);
    assertThatThrownBy(() -> world.get(ann, () -> documents.add("unknown", 1, "a.pdf", PDF)))
        .isInstanceOf(RuleBroken.class);
  }

  @Test
  void a_removed_file_is_gone_from_the_record_and_its_bytes_stay_for_frozen_versions() {
    add("a.pdf", PDF);
    long id = world.database().number("select id from document");
    world.run(ann, () -> documents.remove(id));
    assertThat(world.get(ann, () -> queries.of("test", 1))).isEmpty();
    assertThat(world.get(ann, () -> queries.open(id))).isEmpty();
    assertThat(world.database().number("select count(*) from document_content")).isEqualTo(1);
    assertThatThrownBy(() -> world.database().run("delete from document_content"))
        .isInstanceOf(TestDatabase.SqlRefused.class);
  }

  private long add(String name, byte[] content) {
    return world.get(ann, () -> documents.add("test", 1, name, content));
  }

  private void refused(String key, String name, byte[] content) {
    assertThatThrownBy(() -> add(name, content))
        .isInstanceOfSatisfying(
            RuleBroken.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
  }

  private static byte[] office(String type, String part) throws IOException {
    String list =
        "<Types><Override PartName=\"/"
            + part
            + "\" ContentType=\"application/vnd.openxmlformats-officedocument."
            + type
            + ".main+xml\"/></Types>";
    return zip("[Content_Types].xml", list.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }
}
