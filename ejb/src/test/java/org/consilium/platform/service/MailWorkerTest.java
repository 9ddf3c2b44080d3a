package org.consilium.platform.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.consilium.testing.TestUser;
import org.consilium.testing.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailWorkerTest {

  private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-03-01T12:00:00+08:00");

  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final TestWorld world = new TestWorld();
  private final Outbox outbox = world.service(Outbox.class);
  private final OutboxQueue queue = new QueueInTransactions(world);
  private final TestUser ann = world.user("Ann");
  private MailWorker worker;

  @BeforeEach
  void start() {
    at(NOON);
    server.start();
    world
        .settings()
        .set("consilium.mail.host", "127.0.0.1")
        .set("consilium.mail.port", Integer.toString(server.getSmtp().getPort()))
        .set("consilium.mail.security", "none")
        .set("consilium.mail.from", "centre@example.org");
    world.give(OutboxQueue.class, queue);
    worker = world.service(MailWorker.class);
  }

  @AfterEach
  void stop() {
    server.stop();
    world.close();
  }

  @Test
  void a_letter_arrives_as_it_was_written_and_only_once() throws Exception {
    write("超声刀");
    assertThat(worker.run()).isEqualTo(1);
    assertThat(worker.run()).isZero();
    MimeMessage got = server.getReceivedMessages()[0];
    assertThat(got.getSubject()).isEqualTo("任务即将到期：超声刀");
    assertThat(got.getContent().toString()).contains("您有一项任务将于 明天（北京时间）到期：");
    assertThat(got.getFrom()[0]).hasToString("centre@example.org");
    assertThat(server.getReceivedMessages()).hasSize(1);
    assertThat(state()).isEqualTo("SENT");
  }

  @Test
  void a_node_that_dies_after_sending_sends_the_same_message_again_and_not_another()
      throws Exception {
    write("x");
    Letter letter = queue.next().orElseThrow();
    world.service(Mailer.class).send(letter);
    assertThat(state()).isEqualTo("WAITING");
    assertThat(worker.run()).isZero();
    at(NOON.plusMinutes(2));
    assertThat(worker.run()).isEqualTo(1);
    assertThat(ids()).hasSize(2).containsOnly("<outbox-" + letter.id() + "@example.org>");
  }

  @Test
  void without_a_mail_server_letters_wait_and_no_try_counts() {
    world.settings().set("consilium.mail.port", "1");
    write("x");
    for (int i = 0; i < 20; i++) {
      at(NOON.plusDays(i));
      assertThat(worker.run()).isZero();
    }
    assertThat(state()).isEqualTo("WAITING");
    assertThat(number("attempts")).isZero();
    assertThat(world.database().text("select last_error from outbox_message")).isNotBlank();
  }

  @Test
  void an_address_that_is_none_is_given_up_at_once_and_the_next_letter_goes() {
    world
        .database()
        .run("update person set email = 'no address at all' where id = " + ann.personId());
    write("x");
    long bob = world.user("Bob").personId();
    world.run(() -> outbox.letter(bob, "letter.task-due", "y", "z"));
    assertThat(worker.run()).isEqualTo(1);
    assertThat(number("count(*) filter (where state = 'DEAD')")).isEqualTo(1);
  }

  @Test
  void a_letter_the_server_keeps_refusing_is_given_up_after_seven_tries_and_can_be_sent_again() {
    write("x");
    OffsetDateTime now = NOON;
    for (int i = 0; i < 7; i++) {
      at(now);
      Letter letter = queue.next().orElseThrow();
      queue.note(letter.id(), m -> m.failed("450 try later", false));
      assertThat(queue.next()).as("a pause follows").isEmpty();
      now = now.plusDays(2);
    }
    assertThat(state()).isEqualTo("DEAD");
    world.run(
        () ->
            world
                .em()
                .find(org.consilium.platform.model.OutboxMessage.class, number("id"))
                .again(NOON));
    assertThat(worker.run()).isEqualTo(1);
  }

  @Test
  void four_workers_at_once_send_every_letter_exactly_once() throws Exception {
    for (int i = 0; i < 40; i++) {
      write("letter " + i);
    }
    ExecutorService pool = Executors.newFixedThreadPool(4);
    List<Future<Integer>> runs = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      runs.add(pool.submit(worker::run));
    }
    int sent = 0;
    for (Future<Integer> run : runs) {
      sent += run.get();
    }
    pool.shutdown();
    assertThat(sent).isEqualTo(40);
    assertThat(ids()).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void two_nodes_never_hold_one_lease_and_a_dead_node_loses_it() {
    Leases one = world.service(Leases.class);
    Leases other = world.fresh(Leases.class).heldBy("other node");
    assertThat(world.get(() -> one.take("mail", Duration.ofMinutes(5)))).hasValue(1);
    assertThat(world.get(() -> other.take("mail", Duration.ofMinutes(5)))).isEmpty();
    assertThat(world.get(() -> one.take("mail", Duration.ofMinutes(5)))).hasValue(1);
    at(NOON.plusMinutes(6));
    assertThat(world.get(() -> other.take("mail", Duration.ofMinutes(5)))).hasValue(2);
    assertThat(world.get(() -> one.take("mail", Duration.ofMinutes(5)))).isEmpty();
  }

  @Test
  void people_are_reminded_once_of_what_is_due_within_a_day() {
    Inbox inbox = world.service(Inbox.class);
    Reminders reminders = world.service(Reminders.class);
    String task = "letter.task-due.subject";
    world.run(() -> inbox.ask(ann.personId(), task, "/x", NOON.plusHours(20), "r:1", "soon"));
    world.run(() -> inbox.ask(ann.personId(), task, "/x", NOON.plusHours(30), "r:2", "later"));
    assertThat(world.get(reminders::run)).isEqualTo(1);
    assertThat(world.get(reminders::run)).isZero();
    assertThat(world.database().text("select subject from outbox_message")).contains("soon");
    world.run(() -> inbox.ask(ann.personId(), task, "/x", NOON.plusHours(22), "r:1", "moved"));
    assertThat(world.get(reminders::run)).isEqualTo(1);
  }

  private void write(String what) {
    world.run(() -> outbox.letter(ann.personId(), "letter.task-due", what, "明天"));
  }

  private void at(OffsetDateTime moment) {
    world.at(Clock.fixed(moment.toInstant(), Time.ZONE));
  }

  private String state() {
    return world.database().text("select state from outbox_message");
  }

  private long number(String column) {
    return world.database().number("select " + column + " from outbox_message");
  }

  private List<String> ids() throws MessagingException {
    List<String> ids = new ArrayList<>();
    for (MimeMessage message : server.getReceivedMessages()) {
      ids.add(message.getMessageID());
    }
    return ids;
  }
}
