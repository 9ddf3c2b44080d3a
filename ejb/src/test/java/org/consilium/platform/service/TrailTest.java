package org.consilium.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.consilium.platform.model.AuditEvent;
import org.consilium.platform.model.Roles;
import org.consilium.platform.model.StateChange;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestDatabase;
import org.consilium.testing.TestUser;
import org.consilium.testing.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrailTest {

  /** Everybody may read record 1 of this kind. */
  static class OpenGuard implements RecordGuard {

    @Override
    public String record() {
      return "Open";
    }

    @Override
    public boolean mayRead(long id) {
      return id == 1;
    }
  }

  private static final OffsetDateTime LATE = OffsetDateTime.parse("2026-03-01T23:59:00+08:00");

  private final TestWorld world = new TestWorld();
  private final AuditQueries audit = world.service(AuditQueries.class);
  private final TestUser auditor = world.user("Chu", Roles.AUDITOR);
  private final TestUser ann = world.user("Ann", Roles.RESEARCHER);

  TrailTest() {
    world.offer(RecordGuard.class, OpenGuard.class);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void an_act_is_found_by_who_what_record_result_and_day() {
    act("Ann Demo", "proposal.submit", "Proposal", 17L, AuditEvent.Result.DONE, LATE);
    act("Bob Demo", "call.open", "Call", 17L, AuditEvent.Result.DONE, LATE.plusMinutes(2));
    act("Bob Demo", "proposal.seal", "Proposal", 18L, AuditEvent.Result.REFUSED, LATE);
    assertThat(found(Map.of("text", "ann"))).containsExactly("proposal.submit");
    assertThat(found(Map.of("action", "seal"))).containsExactly("proposal.seal");
    assertThat(found(Map.of("record", "proposal 17"))).containsExactly("proposal.submit");
    assertThat(found(Map.of("record", "Proposal")))
        .containsExactlyInAnyOrder("proposal.submit", "proposal.seal");
    assertThat(found(Map.of("result", "REFUSED"))).containsExactly("proposal.seal");
    assertThat(found(Map.of("from", "2026-03-02"))).containsExactly("call.open");
    assertThat(found(Map.of("to", "2026-03-01"))).doesNotContain("call.open").hasSize(2);
    assertThat(found(Map.of("text", "%"))).isEmpty();
    assertThat(found(Map.of("from", "not a day"))).hasSize(3);
  }

  @Test
  void an_act_shows_whether_its_text_still_has_its_hash() {
    act("Ann", "a.b", null, null, AuditEvent.Result.DONE, LATE);
    long id = world.database().number("select id from audit_event");
    assertThat(world.get(auditor, () -> audit.find(id)).orElseThrow().isIntact()).isTrue();
    assertThatThrownBy(() -> world.database().run("update audit_event set body = 'x'"))
        .isInstanceOf(TestDatabase.SqlRefused.class);
    world
        .database()
        .run(
            "alter table audit_event disable trigger all",
            "update audit_event set body = replace(body, 'a.b', 'a.c')");
    assertThat(world.get(auditor, () -> audit.find(id)).orElseThrow().isIntact()).isFalse();
  }

  @Test
  void nobody_but_auditors_and_administrators_reads_the_trail() {
    act("Ann", "a.b", null, null, AuditEvent.Result.DONE, LATE);
    long id = world.database().number("select id from audit_event");
    assertThatThrownBy(() -> world.get(ann, () -> audit.page(PageRequest.firstPage(5))))
        .isInstanceOf(RuleBroken.class);
    assertThatThrownBy(() -> world.get(ann, () -> audit.find(id))).isInstanceOf(RuleBroken.class);
  }

  @Test
  void the_history_of_a_record_is_for_its_readers_and_for_the_auditor() {
    step("Open", 1);
    step("Open", 2);
    step("Unguarded", 1);
    assertThat(steps(ann, "Open", 1)).containsExactly("open.close");
    assertThat(steps(ann, "Open", 2)).isEmpty();
    assertThat(steps(ann, "Unguarded", 1)).isEmpty();
    assertThat(steps(auditor, "Open", 2)).hasSize(1);
    assertThat(steps(auditor, "Unguarded", 1)).hasSize(1);
  }

  private void act(
      String who,
      String action,
      String subject,
      Long id,
      AuditEvent.Result result,
      OffsetDateTime at) {
    String body = "{\"action\":\"" + action + "\"}";
    String hash = CanonicalJson.leafHash(body);
    world.run(
        () ->
            world
                .em()
                .persist(
                    new AuditEvent(at, null, who, null, action, subject, id, result, body, hash)));
  }

  private void step(String record, long id) {
    world.run(
        () ->
            world
                .em()
                .persist(
                    new StateChange(
                        record, id, "OPEN", "open.close", "CLOSED", LATE, null, "Ann", "over")));
  }

  private List<String> found(Map<String, String> filters) {
    PageRequest request = new PageRequest(filters, List.of(), 0, 20);
    return world.get(auditor, () -> audit.page(request)).rows().stream()
        .map(AuditQueries.Row::action)
        .toList();
  }

  private List<String> steps(TestUser who, String record, long id) {
    HistoryQueries history = world.service(HistoryQueries.class);
    return world.get(who, () -> history.of(record, id)).stream()
        .map(HistoryQueries.Step::action)
        .toList();
  }
}
