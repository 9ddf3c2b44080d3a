package org.consilium.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two real databases with the product's schema: one is saved, the other one gets it. */
class BackupTest {

  private static final Path MIGRATIONS = Path.of("../domain/src/main/resources/db/migration");
  private static final String BODY = "{\"action\":\"一\\ttab \\\\ and more\"}";

  @TempDir static Path folder;

  private static Home homeOfOne;
  private static Home homeOfOther;
  private static EmbeddedDatabase one;
  private static EmbeddedDatabase other;

  @BeforeAll
  static void start() throws IOException {
    homeOfOne = Home.hold(new Settings(folder.resolve("one"), Ports.free(), null, false));
    homeOfOther = Home.hold(new Settings(folder.resolve("other"), Ports.free(), null, false));
    Files.createSymbolicLink(
        homeOfOther.runtime().resolve("postgresql"), homeOfOne.runtime().resolve("postgresql"));
    one = EmbeddedDatabase.start(homeOfOne);
    Files.copy(
        homeOfOne.runtime().resolve("postgresql.done"),
        homeOfOther.runtime().resolve("postgresql.done"));
    other = EmbeddedDatabase.start(homeOfOther);
    makeSchema(one.address());
    fill(one.address());
  }

  @AfterAll
  static void stop() throws IOException {
    one.close();
    other.close();
    homeOfOne.close();
    homeOfOther.close();
  }

  @BeforeEach
  void empty() {
    Sql.run(other.address(), "drop schema public cascade", "create schema public");
  }

  @Test
  void what_is_restored_is_what_was_saved_and_is_guarded_as_before() throws IOException {
    Path file = folder.resolve("whole.zip");
    assertThat(Backup.write(one.address(), file)).isGreaterThan(5);
    assertThat(Restore.from(file, other.address(), BackupTest::makeSchema)).isTrue();
    for (String table : List.of("audit_event", "document_content", "fund_source", "acct", "leg")) {
      String rows = "select t::text from " + table + " t order by 1";
      assertThat(Sql.rows(other.address(), rows))
          .as(table)
          .isEqualTo(Sql.rows(one.address(), rows))
          .isNotEmpty();
    }
    String next = "select nextval('audit_event_seq')";
    assertThat(Sql.number(other.address(), next)).isEqualTo(Sql.number(one.address(), next));
    assertThatThrownBy(() -> Sql.run(other.address(), "delete from audit_event"))
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> Restore.from(file, other.address(), at -> assertThat(at).isNull()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("has data already");
  }

  @Test
  void a_backup_that_was_changed_is_refused_as_a_whole() throws IOException {
    Path file = folder.resolve("good.zip");
    Backup.write(one.address(), file);
    refused(changed(file, "manifest.txt", "rows.leg=1", "rows.leg=0"), "its manifest is not what");
    refused(changed(file, "tables/leg", null, null), "table leg is missing");
    refused(Files.writeString(folder.resolve("no.zip"), "nothing"), "no whole backup");
    refused(changed(file, "tables/audit_event", "more", "less"), "audit_event is not what was");
    assertThat(Sql.number(other.address(), "select count(*) from audit_event")).isZero();
  }

  @Test
  void a_backup_of_another_version_is_refused_with_what_to_do() throws IOException {
    Path file = folder.resolve("other-version.zip");
    Backup.write(one.address(), file);
    assertThatThrownBy(
            () ->
                Restore.from(
                    file,
                    other.address(),
                    at -> {
                      makeSchema(at);
                      Sql.run(at, "update flyway_schema_history set checksum = 1");
                    }))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("program of that version");
  }

  @Test
  void what_was_changed_behind_the_programs_back_is_found() throws IOException {
    DatabaseAddress at = other.address();
    makeSchema(at);
    fill(at);
    assertThat(Verify.holds(at)).isTrue();
    Sql.run(
        at,
        "alter table audit_event disable trigger user",
        "alter table document_content disable trigger user",
        "alter table leg disable trigger user",
        "alter table leg drop constraint leg_step, drop constraint leg_balance cascade");
    attack(at, "audit_event set body = body || ' '", "audit_event set body = rtrim(body)");
    attack(at, "document_content set bytes = '1'", "document_content set bytes = '\\x00ff25'");
    attack(at, "leg set bal = 5 where seq = 0", "leg set bal = 0 where seq = 0");
  }

  private static void attack(DatabaseAddress at, String change, String undo) {
    Sql.run(at, "update " + change);
    assertThat(Verify.holds(at)).as(change).isFalse();
    Sql.run(at, "update " + undo);
    assertThat(Verify.holds(at)).as(undo).isTrue();
  }

  private void refused(Path file, String why) {
    Sql.run(other.address(), "drop schema public cascade", "create schema public");
    assertThatThrownBy(() -> Restore.from(file, other.address(), BackupTest::makeSchema))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining(why);
  }

  /** The product's migrations, and the history that Flyway would write of them. */
  private static void makeSchema(DatabaseAddress at) {
    Sql.run(
        at,
        "create table flyway_schema_history (version text, description text, checksum int,"
            + " success boolean)");
    try (Stream<Path> all = Files.list(MIGRATIONS)) {
      for (Path file : all.sorted().toList()) {
        Sql.run(at, Files.readString(file));
        if (file.getFileName().toString().startsWith("V")) {
          String version = file.getFileName().toString().substring(1, 4);
          Sql.run(at, "insert into flyway_schema_history values ('" + version + "', '', 7, true)");
        }
      }
    } catch (IOException failed) {
      throw new java.io.UncheckedIOException(failed);
    }
  }

  private static void fill(DatabaseAddress at) {
    String body = "'" + BODY + "'";
    Sql.run(
        at,
        "insert into audit_event (id, at, actor_name, action, result, body, leaf_hash) values (1,"
            + " '2026-05-01', '王医生', 'Call.publish', 'done', "
            + body
            + ", encode(sha256('\\x00'::bytea || convert_to("
            + body
            + ", 'UTF8')), 'hex'))",
        "select nextval('audit_event_seq')",
        "insert into document_content values (encode(sha256('\\x00ff25'::bytea), 'hex'),"
            + " '\\x00ff25'::bytea)",
        "insert into fund_source (id, code, name_en, name_zh, own, position) values (900, 'T',"
            + " 'Test', '试', false, 90)",
        "begin; insert into acct (id, kind, currency, source_id) values (1, 'SRC', 'CNY', 900);"
            + " insert into leg (acct_id, seq, side, acct_kind, can_go_negative, currency, amount,"
            + " bal) values (1, 0, 'O', 'SRC', true, 'CNY', 0, 0); commit");
  }

  /** A copy with some text of a part replaced, or without that part. */
  private static Path changed(Path file, String part, String from, String to) throws IOException {
    Path copy = Files.createTempFile(folder, "changed", ".zip");
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        boolean here = entry.getName().equals(part);
        if (here && from == null) {
          continue;
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream in = zip.getInputStream(entry)) {
          String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
          assertThat(!here || text.contains(from)).as(part).isTrue();
          out.write((here ? text.replace(from, to) : text).getBytes(StandardCharsets.UTF_8));
        }
      }
    }
    return copy;
  }
}
