package org.consilium.register.service.cordis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.consilium.register.service.cordis.CordisImport.End;
import org.consilium.register.service.cordis.Imports.Done;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a file is said row by row; a project with a wrong row is held back whole. */
class BrokenFilesTest {

  @TempDir private Path folder;

  private final Imports imports = new Imports();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ROW_BROKEN | 60,60,100.50,false | 60,\"60,100.50,false",
        "ROW_COLUMNS | 60,60,100.50,false | 60,60,100.50",
        "VALUE_MISSING | 1,coordinator,60 | 1,,60",
        "VALUE_NOT_A_NUMBER | 60,60,100.50,false | sixty,60,100.50,false",
        "VALUE_NEGATIVE | 60,60,100.50,false | -60,60,100.50,false",
        "VALUE_UNKNOWN | 1,coordinator,60 | 1,leader,60",
        "VALUE_UNKNOWN | 900000001,University One,,false,HES,Athens,EL,1,coordinator,60 |"
            + " 9,University One,,false,HES,Athens,EL,1,coordinator,60",
        "VALUE_UNKNOWN | HES,Athens,EL,1,coordinator,60 | HES,Athens,Greece,1,coordinator,60",
        "VALUE_UNKNOWN | 60,60,100.50,false | 60,60,100.50,perhaps"
      })
  void a_wrong_row_holds_back_its_project_and_no_other(String quirk, String good, String bad) {
    assertThat(Sample.PARTICIPATIONS).contains(good);
    Done done =
        imports.folder(
            Sample.folder(folder, Sample.PROJECTS, Sample.PARTICIPATIONS.replaceFirst(good, bad)));
    assertThat(done.end()).isEqualTo(End.DONE);
    assertThat(imports.figures(done.run(), quirk)).startsWith("participations.csv:2 ");
    assertThat(imports.database.text("select string_agg(code, ',') from external_project"))
        .isEqualTo("101000002");
    assertThat(imports.number("select count(*) from external_participation")).isEqualTo(1);
    assertThat(imports.figures(done.run(), "HELD_BACK"))
        .isEqualTo("projects.csv:2 101000001 | participations.csv:3 101000001");
    assertThat(
            imports.number(
                "select held from import_count where thing = 'PROJECT' and run_id = " + done.run()))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VALUE_NOT_A_DAY | 2022-01-01,2024-12-31,150.50 | 1.1.2022,2024-12-31,150.50",
        "DAYS_REVERSED | 2022-01-01,2024-12-31,150.50 | 2025-01-01,2024-12-31,150.50",
        "VALUE_MISSING | 150.50,100,HORIZON | 150.50,,HORIZON"
      })
  void a_wrong_project_is_held_back(String quirk, String good, String bad) {
    Done done =
        imports.folder(
            Sample.folder(folder, Sample.PROJECTS.replace(good, bad), Sample.PARTICIPATIONS));
    assertThat(imports.figures(done.run(), quirk)).startsWith("projects.csv:2 ");
    assertThat(imports.number("select count(*) from external_project")).isEqualTo(1);
  }

  @Test
  void rows_twice_and_rows_of_unknown_projects_are_said() {
    String twice =
        "101000002,900000001,University One,,false,HES,Athens,EL,1,coordinator,200,200,0,false\n";
    String unknown = twice.replace("101000002", "101000009");
    Done done =
        imports.folder(
            Sample.folder(folder, Sample.PROJECTS, Sample.PARTICIPATIONS + twice + unknown));
    assertThat(imports.figures(done.run(), "ROW_TWICE"))
        .isEqualTo("participations.csv:5 900000001,4");
    assertThat(imports.figures(done.run(), "PROJECT_MISSING"))
        .isEqualTo("participations.csv:6 101000009");
    assertThat(imports.database.text("select string_agg(code, ',') from external_project"))
        .isEqualTo("101000001");
  }

  @Test
  void the_annotated_copies_name_the_reason_and_can_be_imported_once_corrected() {
    String good = "60,60,100.50,false";
    String bad = "60,-60,100.50,false";
    Done done =
        imports.folder(
            Sample.folder(folder, Sample.PROJECTS, Sample.PARTICIPATIONS.replace(good, bad)));
    String participations = copy(done.run(), "participations-errors.csv");
    assertThat(participations.lines()).hasSize(3);
    assertThat(participations)
        .contains("2,“netEcContribution” is -60; an amount cannot be below zero.,")
        .contains("金额不能小于零")
        .contains("3,Project 101000001 is held back because another of its rows is wrong.");
    String projects = copy(done.run(), "projects-errors.csv");
    assertThat(projects).contains("\"First line\nsecond line\"").doesNotContain("101000002");
    Done corrected =
        imports.folder(Sample.folder(folder, projects, participations.replace(bad, good)));
    assertThat(corrected.end()).isEqualTo(End.DONE);
    assertThat(imports.number("select count(*) from external_project")).isEqualTo(2);
    assertThat(imports.halves()).isZero();
  }

  @Test
  void an_unreadable_row_stands_in_the_copy_as_it_was() {
    String row =
        "101000001,900000002,\"Company Two,,true,PRC,London,UK,2,participant,40,40,50,false";
    Done done =
        imports.folder(
            Sample.folder(
                folder,
                Sample.PROJECTS,
                Sample.PARTICIPATIONS.replace(row.replace("\"", ""), row)));
    assertThat(copy(done.run(), "participations-errors.csv"))
        .contains(row.replace("\"", "\"\""))
        .contains("quotation marks are not in pairs");
  }

  @Test
  void files_that_are_no_source_fail_with_the_reason_and_store_nothing() {
    Sample.folder(
        folder, Sample.PROJECTS, Sample.PARTICIPATIONS.replace("ecContribution", "share"));
    Done done = imports.folder(folder);
    assertThat(done.end()).isEqualTo(End.FAILED);
    assertThat(
            imports.database.text(
                "select failure || ' ' || array_to_string(failure_figures, ',') from import_run"
                    + " where id = "
                    + done.run()))
        .isEqualTo("import.column-missing participations.csv,ecContribution");
    assertThat(imports.number("select count(*) from external_project")).isZero();
  }

  private String copy(long run, String name) {
    return imports.database.text(
        "select convert_from(bytes, 'UTF8') from import_copy where run_id = "
            + run
            + " and name = '"
            + name
            + "'");
  }
}
