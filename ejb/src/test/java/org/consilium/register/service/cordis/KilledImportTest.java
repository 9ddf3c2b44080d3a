package org.consilium.register.service.cordis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's import is a process of its own; it dies in the middle of storing. */
class KilledImportTest {

  private static final int PROJECTS = 6_000;

  @TempDir private Path folder;

  private final Imports imports = new Imports();

  @Test
  void a_killed_process_leaves_whole_projects_only_and_the_next_import_completes_them()
      throws Exception {
    files();
    Process process = start();
    try (BufferedReader said = process.inputReader()) {
      boolean storing =
          said.lines().anyMatch(line -> line.contains("Storing") && !line.contains(" 0 %"));
      assertThat(storing).as("it was at work").isTrue();
      process.toHandle().destroyForcibly();
    }
    assertThat(process.waitFor()).isEqualTo(137);
    assertThat(imports.number("select count(*) from external_project"))
        .isBetween(1L, PROJECTS - 1L);
    assertThat(imports.halves()).isZero();
    assertThat(imports.folder(folder).end()).isEqualTo(CordisImport.End.DONE);
    assertThat(imports.number("select count(*) from external_project")).isEqualTo(PROJECTS);
    assertThat(imports.halves()).isZero();
    assertThat(
            imports.database.text(
                "select string_agg(state, ',' order by id) || max(failure) from import_run"))
        .isEqualTo("FAILED,DONEimport.interrupted");
  }

  private void files() {
    StringBuilder projects = new StringBuilder(Sample.PROJECTS.lines().findFirst().orElseThrow());
    StringBuilder parts =
        new StringBuilder(Sample.PARTICIPATIONS.lines().findFirst().orElseThrow());
    for (int n = 0; n < PROJECTS; n++) {
      int code = 200_000_000 + n;
      projects
          .append('\n')
          .append(code)
          .append(",A,SIGNED,Title,2022-01-01,2024-12-31,0,100,HORIZON.2.1,T-1,2021-12-01,Plain");
      for (int k = 1; k <= 4; k++) {
        parts
            .append('\n')
            .append(code)
            .append(',')
            .append(900_000_000 + (n * 4 + k) % 5_000)
            .append(",Body,,true,PRC,London,GB,")
            .append(k)
            .append(k == 1 ? ",coordinator" : ",participant")
            .append(",25,25,0,false");
      }
    }
    Sample.folder(folder, projects + "\n", parts + "\n");
  }

  private Process start() throws Exception {
    try (Connection connection = imports.database.source().getConnection()) {
      ProcessBuilder java =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Duser.language=en",
                  "-cp",
                  System.getProperty("java.class.path"),
                  ImportCommand.class.getName(),
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT);
      java.environment().put("CONSILIUM_DB_URL", connection.getMetaData().getURL());
      java.environment().put("CONSILIUM_DB_USER", connection.getMetaData().getUserName());
      java.environment().put("CONSILIUM_DB_PASSWORD", "");
      return java.start();
    }
  }
}
