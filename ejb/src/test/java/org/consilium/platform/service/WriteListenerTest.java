package org.consilium.platform.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.consilium.testing.TestUser;
import org.consilium.testing.TestWorld;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the trail copies of a letter, and what is left of a letter that opens a door. */
class WriteListenerTest {

  private static final String LINK = "https://centre.example/x?token=abc";

  private final TestWorld world = new TestWorld();
  private final List<Change> changes = new ArrayList<>();
  private final Outbox outbox = world.service(Outbox.class);
  private final TestUser ann = world.user("Ann");

  @BeforeEach
  void listen() {
    world.run(
        () ->
            world
                .em()
                .unwrap(ServerSession.class)
                .getDescriptors()
                .values()
                .forEach(d -> d.getEventManager().addListener(new WriteListener(changes::add))));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void the_trail_keeps_who_got_a_letter_but_not_what_it_says() {
    world.run(() -> outbox.letter(ann.personId(), "letter.task-due", LINK, "today"));
    world.run(() -> outbox.secretTo("bob@x", Locale.ENGLISH, "letter.task-due", LINK, "today"));
    assertThat(changes).hasSize(2);
    for (Change change : changes) {
      assertThat(change.after().get("body")).isEqualTo("***");
    }
    assertThat(changes.get(1).after().get("recipient")).isEqualTo("bob@x");
  }

  @Test
  void a_letter_that_opens_a_door_is_forgotten_once_sent_and_another_is_not() {
    OutboxQueue queue = world.service(OutboxQueue.class);
    world.run(() -> outbox.secretTo("bob@x", Locale.ENGLISH, "letter.task-due", LINK, "today"));
    world.run(() -> outbox.letter(ann.personId(), "letter.task-due", LINK, "today"));
    OffsetDateTime now = OffsetDateTime.now(world.service(java.time.Clock.class));
    Letter first = world.get(queue::next).orElseThrow();
    assertThat(first.subject() + first.body()).contains("token=abc");
    world.run(() -> queue.note(first.id(), m -> m.sent(now)));
    Letter second = world.get(queue::next).orElseThrow();
    world.run(() -> queue.note(second.id(), m -> m.sent(now)));
    assertThat(body(first.id())).isEmpty();
    assertThat(body(second.id())).isNotEmpty();
  }

  private String body(long id) {
    return world.database().text("select body from outbox_message where id = " + id);
  }
}
