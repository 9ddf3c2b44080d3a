package org.consilium.register.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.consilium.platform.model.Roles;
import org.consilium.register.model.ImportRun;
import org.consilium.register.model.Quirk;
import org.consilium.register.service.ImportService.Upload;
import org.consilium.register.service.cordis.ImportJob;
import org.consilium.register.service.cordis.Shipped;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestUser;
import org.consilium.testing.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Imports asked for by people and done by the job. */
class ImportServiceTest {

  private final TestWorld world = new TestWorld();
  private final TestUser keeper = world.user("Keeper", Roles.CENTRE_MANAGER);
  private final TestUser auditor = world.user("Auditor", Roles.AUDITOR);
  private final TestUser other = world.user("Other", Roles.RESEARCHER, Roles.FINANCE);
  private final ImportService service = world.service(ImportService.class);
  private final ImportQueries queries = world.service(ImportQueries.class);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void the_shipped_projects_are_imported_and_a_second_import_changes_nothing() {
    long run = world.get(keeper, service::askShipped);
    assertThat(view(run).isAtWork()).isTrue();
    work();
    ImportView first = view(run);
    assertThat(first.state()).isEqualTo(ImportRun.State.DONE);
    assertThat(first.counts())
        .extracting(ImportView.Count::found)
        .containsExactly(200, 2_628, 1_645);
    assertThat(first.counts().get(0).amount().minor()).isEqualTo(1_145_113_947_47L);
    assertThat(first.notes()).extracting(ImportView.Noted::quirk).contains(Quirk.GROSS_BLANK);
    long again = world.get(keeper, service::askShipped);
    work();
    assertThat(view(again).counts()).allMatch(c -> c.added() + c.changed() + c.removed() == 0);
  }

  @Test
  void each_kind_of_warning_opens_to_its_rows_in_two_statements() {
    long run = world.get(keeper, service::askShipped);
    work();
    PageRequest blank =
        new PageRequest(
            Map.of("run", Long.toString(run), "quirk", "GROSS_BLANK"), List.of(), 0, 25);
    assertThat(world.get(auditor, () -> queries.notes(blank)).total()).isEqualTo(524);
    assertThat(world.get(auditor, () -> queries.notes(blank)).rows())
        .hasSize(25)
        .allMatch(n -> n.projectId() != null && n.line() > 1 && !n.figures().isEmpty());
    assertThat(world.statements(auditor, () -> queries.notes(blank))).isEqualTo(2);
    assertThat(world.statements(auditor, () -> queries.page(PageRequest.firstPage(25))))
        .isEqualTo(2);
  }

  @Test
  void uploaded_files_are_imported_and_what_was_not_taken_comes_back_with_its_reason() {
    long run =
        upload(
            Map.of(
                "projects.csv", Shipped.twoProjects(),
                "participations.csv", Shipped.threeParts().replace("60,60", "60,much")));
    work();
    ImportView view = view(run);
    assertThat(view.state()).isEqualTo(ImportRun.State.DONE);
    assertThat(view.counts().get(0).held()).isEqualTo(1);
    assertThat(view.copies()).containsExactly("participations-errors.csv", "projects-errors.csv");
    byte[] copy =
        world.get(keeper, () -> queries.copy(run, "participations-errors.csv")).orElseThrow();
    assertThat(new String(copy, StandardCharsets.UTF_8))
        .contains("“netEcContribution” is “much”, which is not a number.")
        .contains("不是数字");
    assertThat(world.database().number("select count(*) from import_file")).isZero();
    assertThat(world.get(other, () -> queries.copy(run, "participations-errors.csv"))).isEmpty();
  }

  @Test
  void files_that_are_no_source_fail_with_the_reason_and_leave_nothing() {
    long run = upload(Map.of("projects.csv", "a,b\n1,2\n"));
    work();
    assertThat(view(run).state()).isEqualTo(ImportRun.State.FAILED);
    assertThat(view(run).failure()).isEqualTo("import.file-missing");
    assertThat(world.database().number("select count(*) from import_file")).isZero();
    long zip = upload(Map.of("some.zip", "no zip"));
    work();
    assertThat(view(zip).failure()).isEqualTo("import.no-zip");
  }

  @Test
  void a_waiting_import_that_is_cancelled_never_starts() {
    long run = world.get(keeper, service::askShipped);
    world.run(keeper, () -> service.cancel(run));
    work();
    assertThat(view(run).state()).isEqualTo(ImportRun.State.CANCELLED);
    assertThat(world.database().number("select count(*) from external_project")).isZero();
    assertThatThrownBy(() -> world.run(keeper, () -> service.cancel(run)))
        .isInstanceOf(RuleBroken.class);
  }

  @Test
  void a_run_whose_program_died_is_said_to_have_failed() {
    long run = world.get(keeper, service::askShipped);
    world.database().run("update import_run set state = 'RUNNING' where id = " + run);
    work();
    assertThat(view(run).failure()).isEqualTo("import.interrupted");
  }

  @Test
  void what_is_no_file_of_cordis_is_refused_before_it_travels_on() {
    assertThatThrownBy(() -> upload(Map.of("virus.exe", "x")))
        .hasMessageContaining("import.file-kind");
    assertThatThrownBy(() -> upload(Map.of("a.zip", "x", "b.csv", "y")))
        .hasMessageContaining("import.zip-alone");
    assertThatThrownBy(() -> upload(Map.of())).hasMessageContaining("import.choose-files");
    assertThat(world.database().number("select count(*) from import_run")).isZero();
  }

  @Test
  void only_keepers_import_and_only_they_and_the_auditor_read_reports() {
    long run = world.get(keeper, service::askShipped);
    for (TestUser who : List.of(auditor, other)) {
      assertThatThrownBy(() -> world.run(who, service::askShipped))
          .hasMessageContaining("import.not-yours");
      assertThatThrownBy(() -> world.run(who, () -> service.cancel(run)))
          .hasMessageContaining("import.not-yours");
    }
    assertThat(world.get(auditor, () -> queries.find(run))).isPresent();
    assertThat(world.get(other, () -> queries.find(run))).isEmpty();
    assertThat(world.get(other, () -> queries.page(PageRequest.firstPage(5))).total()).isZero();
  }

  private long upload(Map<String, String> files) {
    return world.get(
        keeper,
        () -> {
          try {
            return service.ask(
                files.entrySet().stream()
                    .map(
                        f ->
                            new Upload(
                                f.getKey(),
                                new ByteArrayInputStream(
                                    f.getValue().getBytes(StandardCharsets.UTF_8))))
                    .toList());
          } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
          }
        });
  }

  private void work() {
    new ImportJob(world.database().source(), Clock.systemUTC(), () -> {}).run();
  }

  private ImportView view(long run) {
    return world.get(keeper, () -> queries.find(run)).orElseThrow();
  }
}
