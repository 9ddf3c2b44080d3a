package org.consilium.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestUser;
import org.consilium.testing.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxTest {

  private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-01T12:00:00+08:00");
  private static final String TASK = "letter.task-due.subject";

  private final TestWorld world = new TestWorld();
  private final Inbox inbox = world.service(Inbox.class);
  private final InboxQueries queries = world.service(InboxQueries.class);
  private final TestUser ann;
  private final TestUser bob;

  InboxTest() {
    world.at(Clock.fixed(NOON.toInstant(), Time.ZONE));
    ann = world.user("Ann");
    bob = world.user("Bob");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_task_reads_in_both_languages_with_its_figures() {
    ask(ann, NOON.plusDays(2), "record:1", new Names("超声刀", "Ultrasonic knife"));
    assertThat(mine(ann))
        .singleElement()
        .satisfies(
            task -> {
              assertThat(task.text().en()).isEqualTo("Due soon: Ultrasonic knife");
              assertThat(task.text().zh()).isEqualTo("任务即将到期：超声刀");
              assertThat(task.dueAt()).isEqualTo(NOON.plusDays(2));
              assertThat(task.link()).isEqualTo("/home.xhtml");
            });
  }

  @Test
  void asking_twice_keeps_one_task_and_the_newer_date() {
    ask(ann, NOON.plusDays(2), "record:1", "x");
    ask(ann, NOON.plusDays(5), "record:1", "y");
    assertThat(mine(ann))
        .singleElement()
        .satisfies(task -> assertThat(task.dueAt()).isEqualTo(NOON.plusDays(5)));
  }

  @Test
  void the_most_urgent_task_is_first_and_those_without_a_date_are_last() {
    ask(ann, null, "record:1", "whenever");
    ask(ann, NOON.plusDays(5), "record:2", "later");
    ask(ann, NOON.minusDays(1), "record:3", "late");
    assertThat(mine(ann))
        .extracting(TaskRow::dueAt)
        .containsExactly(NOON.minusDays(1), NOON.plusDays(5), null);
  }

  @Test
  void a_settled_task_is_gone_for_everybody_and_can_be_asked_again() {
    ask(ann, null, "record:1", "x");
    ask(bob, null, "record:1", "x");
    world.run(() -> inbox.settle(TASK, "record:1", ann.personId()));
    assertThat(mine(ann)).isEmpty();
    assertThat(mine(bob)).hasSize(1);
    world.run(() -> inbox.settle(TASK, "record:1"));
    assertThat(mine(bob)).isEmpty();
    ask(ann, null, "record:1", "again");
    assertThat(mine(ann)).hasSize(1);
    assertThat(world.database().number("select count(*) from task")).isEqualTo(3);
  }

  @Test
  void a_task_put_aside_comes_back_at_its_time() {
    ask(ann, null, "record:1", "x");
    long id = mine(ann).get(0).id();
    world.run(ann, () -> inbox.snooze(id, NOON.plusDays(1)));
    assertThat(mine(ann)).isEmpty();
    assertThat(world.get(ann, queries::snoozed)).hasSize(1);
    world.at(Clock.fixed(NOON.plusDays(1).toInstant(), Time.ZONE));
    assertThat(mine(ann)).hasSize(1);
    assertThat(world.get(ann, queries::snoozed)).isEmpty();
  }

  @Test
  void nobody_can_put_aside_the_task_of_somebody_else() {
    ask(ann, null, "record:1", "x");
    long id = mine(ann).get(0).id();
    assertThatThrownBy(() -> world.run(bob, () -> inbox.snooze(id, NOON.plusDays(1))))
        .isInstanceOf(RuleBroken.class);
    assertThat(mine(ann)).hasSize(1);
    assertThat(mine(bob)).isEmpty();
  }

  private void ask(TestUser who, OffsetDateTime due, String ref, Object... figures) {
    world.run(() -> inbox.ask(who.personId(), TASK, "/home.xhtml", due, ref, figures));
  }

  private List<TaskRow> mine(TestUser who) {
    return world.get(who, () -> queries.mine(PageRequest.firstPage(50))).rows();
  }
}
