package org.consilium.project.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.consilium.platform.service.Time;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.Term;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From an empty task book to work. */
class TaskBookTest {

  private final ProjectWorld w = new ProjectWorld();

  @AfterEach
  void close() {
    w.close();
  }

  @Test
  void work_begins_when_the_checklist_is_complete_and_not_before() {
    long id = w.project("Knife", 100);
    LocalDate start = w.startOf(id);
    assertThat(missing(id))
        .containsExactly(
            "project.setup.targets",
            "project.setup.milestones",
            "project.setup.book",
            "project.setup.seal");
    assertThatThrownBy(() -> w.world.run(w.manager, () -> w.service.start(id)))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            r -> assertThat(r.args()).containsExactly(4, new Term("project.setup.targets")));
    refused(w.engineer, "project.book.empty", () -> w.books.freeze(id));
    w.world.run(
        w.engineer,
        () -> w.books.addTarget(id, ProjectWorld.target("Life", 500, start.plusMonths(3))));
    w.world.run(
        w.clinician,
        () -> w.books.addMilestone(id, ProjectWorld.milestone("Prototype", start.plusMonths(3))));
    refused(w.officer, "project.book.none", () -> w.books.seal(id));
    String hash = w.world.get(w.engineer, () -> w.books.freeze(id));
    assertThat(missing(id)).containsExactly("project.setup.seal");
    w.world.run(w.officer, () -> w.books.seal(id));
    assertThat(missing(id)).isEmpty();
    w.world.run(w.manager, () -> w.service.start(id));
    assertThat(w.state(id)).isEqualTo("RUNNING");
    TaskBookQueries.BookRow book = w.world.get(w.auditor, () -> w.bookQueries.books(id)).get(0);
    assertThat(book.sha256()).isEqualTo(hash).isEqualTo(ProjectWorld.hash(book.body()));
    assertThat(book.body()).contains("\"unit\":\"cuts\"", "\"nameEn\":\"Test Hospital\"");
    assertThat(w.world.database().number("select count(*) from task where done_at is null"))
        .isZero();
  }

  @Test
  void what_changes_after_freezing_must_be_frozen_and_sealed_again() {
    long id = w.ready("Knife", 100);
    LocalDate start = w.startOf(id);
    w.world.run(
        w.engineer,
        () -> w.books.addTarget(id, ProjectWorld.target("Weight", 50, start.plusMonths(1))));
    assertThat(missing(id)).containsExactly("project.setup.book", "project.setup.seal");
    refused(w.officer, "project.book.changed", () -> w.books.seal(id));
    w.world.run(w.engineer, () -> w.books.freeze(id));
    w.world.run(w.officer, () -> w.books.seal(id));
    assertThat(missing(id)).isEmpty();
    LocalDate today = LocalDate.now(Time.ZONE);
    assertThat(w.world.get(w.auditor, () -> w.bookQueries.inForce(id, today)))
        .hasValueSatisfying(b -> assertThat(b.number()).isEqualTo(2));
    assertThat(w.world.get(w.auditor, () -> w.bookQueries.inForce(id, today.minusDays(1))))
        .isEmpty();
  }

  @Test
  void only_the_leaders_write_it_and_only_the_lead_organisation_seals_it() {
    long id = w.project("Knife", 100);
    TargetForm target = ProjectWorld.target("Life", 500, w.startOf(id));
    for (TestUser other :
        List.of(w.manager, w.centre, w.auditor, w.officer, w.finance, w.stranger)) {
      refused(other, "project.not-lead", () -> w.books.addTarget(id, target));
      refused(other, "project.not-lead", () -> w.books.freeze(id));
    }
    for (TestUser other :
        List.of(w.manager, w.auditor, w.engineer, w.strangeOfficer, w.officer(w.hospital))) {
      refused(other, "project.not-lead-officer", () -> w.books.seal(id));
    }
    assertThat(w.world.get(w.stranger, () -> w.bookQueries.targets(id))).isEmpty();
    assertThat(w.world.get(w.stranger, () -> w.bookQueries.books(id))).isEmpty();
    assertThat(w.world.get(w.stranger, () -> w.bookQueries.checklist(id))).isEmpty();
  }

  @Test
  void days_lie_within_the_project_and_an_instalment_is_released_once() {
    long id = w.project("Knife", 100);
    LocalDate start = w.startOf(id);
    refused(
        w.engineer,
        "project.day-outside",
        () -> w.books.addTarget(id, ProjectWorld.target("Life", 500, start.minusDays(1))));
    refused(
        w.engineer,
        "project.day-outside",
        () -> w.books.addMilestone(id, ProjectWorld.milestone("x", start.plusYears(9))));
    refused(
        w.engineer,
        "project.target.same",
        () -> w.books.addTarget(id, ProjectWorld.target("Life", 100, start)));
    w.world.run(w.engineer, () -> w.books.addMilestone(id, paying("Prototype", start)));
    refused(
        w.engineer,
        "project.instalment.taken",
        () -> w.books.addMilestone(id, paying("Type test", start)));
  }

  @Test
  void nothing_of_it_changes_once_work_began() {
    long id = w.running("Knife", 100);
    long target = w.world.database().number("select min(id) from target");
    long milestone = w.world.database().number("select min(id) from milestone");
    refused(w.engineer, "project.wrong-state", () -> w.books.dropTarget(target));
    refused(w.engineer, "project.wrong-state", () -> w.books.dropMilestone(milestone));
    refused(w.engineer, "project.wrong-state", () -> w.books.freeze(id));
    refused(w.officer, "project.wrong-state", () -> w.books.seal(id));
    for (String attack :
        List.of(
            "update task_book set body = '{}', sha256 = encode(sha256('{}'), 'hex')",
            "update task_book set sealed_at = null, sealed_name = null, sealed_by = null",
            "delete from task_book")) {
      assertThatThrownBy(() -> w.world.database().run(attack))
          .hasMessageMatching("(?s).*(frozen|append-only).*");
    }
  }

  private static MilestoneForm paying(String title, LocalDate day) {
    return new MilestoneForm(title, "report", day, 2);
  }

  private List<String> missing(long id) {
    return w.world.get(w.manager, () -> w.bookQueries.checklist(id)).stream()
        .filter(i -> !i.met())
        .map(SetupItem::key)
        .toList();
  }

  private void refused(TestUser who, String key, Runnable act) {
    assertThatThrownBy(() -> w.world.run(who, act))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining(key);
  }
}
