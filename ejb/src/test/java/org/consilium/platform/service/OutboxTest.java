package org.consilium.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestUser;
import org.consilium.testing.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutboxTest {

  private final TestWorld world = new TestWorld();
  private final Outbox outbox = world.service(Outbox.class);
  private final TestUser ann = world.user("Ann");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_letter_is_chinese_until_the_reader_prefers_english() {
    write();
    assertThat(subject()).isEqualTo("任务即将到期：刀");
    world.database().run("update account set locale = 'en'", "delete from outbox_message");
    write();
    assertThat(subject()).isEqualTo("Due soon: 刀");
  }

  @Test
  void a_letter_leads_to_the_address_of_the_installation() {
    world.settings().set("consilium.address", "https://centre.example/");
    write();
    assertThat(world.database().text("select body from outbox_message"))
        .contains("https://centre.example/home.xhtml");
  }

  @Test
  void an_act_undone_leaves_no_letter() {
    assertThatThrownBy(
            () ->
                world.run(
                    () -> {
                      outbox.letter(ann.personId(), "letter.task-due", "x", "y");
                      throw new RuleBroken("record.not-found");
                    }))
        .isInstanceOf(RuleBroken.class);
    assertThat(world.database().number("select count(*) from outbox_message")).isZero();
  }

  @Test
  void a_title_with_line_breaks_cannot_add_headers() {
    world.run(() -> outbox.letter(ann.personId(), "letter.task-due", "x\r\nBcc: all@x", "y"));
    assertThat(subject()).doesNotContain("\n").contains("x Bcc: all@x");
  }

  private void write() {
    world.run(() -> outbox.letter(ann.personId(), "letter.task-due", "刀", "2026-03-01 12:00"));
  }

  private String subject() {
    return world.database().text("select subject from outbox_message");
  }
}
