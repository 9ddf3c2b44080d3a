package org.consilium.call.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.consilium.call.model.Call;
import org.consilium.platform.service.Time;
import org.consilium.shared.model.Money;
import org.consilium.testing.TestUser;
import org.consilium.testing.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DueCallsTest {

  private static final OffsetDateTime OPENS = OffsetDateTime.parse("2026-03-01T09:00:00+08:00");
  private static final OffsetDateTime CLOSES = OffsetDateTime.parse("2026-04-01T16:00:00+08:00");

  private final TestWorld world = new TestWorld();
  private final DueCalls calls = world.service(DueCalls.class);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_published_call_opens_and_closes_at_its_times() {
    long id = published();
    at(OPENS.minusSeconds(1));
    assertThat(world.get(calls::toOpen)).isEmpty();
    at(OPENS);
    assertThat(world.get(calls::toOpen)).containsExactly(id);
    world.run(() -> calls.open(id));
    assertThat(world.get(calls::toOpen)).isEmpty();
    at(CLOSES.minusSeconds(1));
    assertThat(world.get(calls::toClose)).isEmpty();
    at(CLOSES.plusSeconds(1));
    assertThat(world.get(calls::toClose)).containsExactly(id);
    world.run(() -> calls.close(id));
    assertThat(world.database().text("select state from call")).isEqualTo("CLOSED");
  }

  @Test
  void a_call_stays_open_through_its_grace() {
    long id = published();
    at(OPENS);
    world.run(() -> calls.open(id));
    world.database().run("update call set grace_minutes = 10");
    at(CLOSES.plusMinutes(10));
    assertThat(world.get(calls::toClose)).isEmpty();
    at(CLOSES.plusMinutes(11));
    assertThat(world.get(calls::toClose)).containsExactly(id);
  }

  private long published() {
    TestUser manager = world.user("Sun");
    return world.get(
        () -> {
          long pack = world.database().number("select min(id) from rule_pack");
          Call call = new Call("C-1", pack, manager.accountId(), OPENS.minusDays(9));
          call.describe("A call", "指南", "", "");
          call.plan(Money.fen(100_00), OPENS, CLOSES, CLOSES.toLocalDate().plusDays(30), 5);
          call.publish(1, 1);
          world.em().persist(call);
          return call.id();
        });
  }

  private void at(OffsetDateTime moment) {
    world.at(Clock.fixed(moment.toInstant(), Time.ZONE));
  }
}
