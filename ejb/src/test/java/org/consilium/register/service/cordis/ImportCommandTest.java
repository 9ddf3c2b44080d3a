package org.consilium.register.service.cordis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Map;
import org.consilium.platform.service.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

  @TempDir private Path folder;

  private final Imports imports = new Imports();
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();

  @Test
  void what_was_taken_is_said_and_kept_in_the_trail() throws Exception {
    Sample.folder(folder, Sample.PROJECTS, Sample.PARTICIPATIONS);
    assertThat(run(folder)).isZero();
    assertThat(said.toString(StandardCharsets.UTF_8))
        .contains("2 found, 2 new, 0 changed")
        .contains("300.00")
        .contains("100 %");
    String body = imports.database.text("select body from audit_event where action = 'import.run'");
    assertThat(
            imports.database.text("select leaf_hash from audit_event where action = 'import.run'"))
        .isEqualTo(CanonicalJson.leafHash(body));
    assertThat(
            imports.number(
                "select count(*) from audit_event e join import_run r on r.id = e.subject_id"))
        .isEqualTo(1);
  }

  @Test
  void rows_that_were_not_taken_are_written_beside_the_files() throws Exception {
    Sample.folder(folder, Sample.PROJECTS, Sample.PARTICIPATIONS.replace("60,60", "60,much"));
    assertThat(run(folder)).isEqualTo(3);
    assertThat(folder.resolve("participations-errors.csv"))
        .content()
        .contains("“netEcContribution” is “much”, which is not a number.");
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("participations-errors.csv");
  }

  @Test
  void what_is_no_source_is_refused_with_the_reason() throws Exception {
    Path empty = Imports.write(folder, "some.zip", "no zip at all");
    assertThat(run(empty)).isEqualTo(1);
    assertThat(run(folder)).isEqualTo(1);
    assertThat(said.toString(StandardCharsets.UTF_8)).contains("some.zip").contains("projects.csv");
    assertThat(imports.number("select count(*) from import_run")).isZero();
  }

  private int run(Path path) throws Exception {
    try (Connection connection = imports.database.source().getConnection()) {
      Map<String, String> env =
          Map.of(
              "CONSILIUM_DB_URL", connection.getMetaData().getURL(),
              "CONSILIUM_DB_USER", connection.getMetaData().getUserName(),
              "CONSILIUM_DB_PASSWORD", "");
      return ImportCommand.run(env, new PrintStream(said, true, StandardCharsets.UTF_8), path);
    }
  }
}
