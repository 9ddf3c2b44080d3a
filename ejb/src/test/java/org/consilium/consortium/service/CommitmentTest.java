package org.consilium.consortium.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.consortium.service.ConsortiumWorld.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.consilium.consortium.model.Commitment.Kind;
import org.consilium.consortium.model.Commitment.Standing;
import org.consilium.platform.model.Roles;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommitmentTest {

  private static final LocalDate DUE = TODAY.plusMonths(6);

  private final ConsortiumWorld w = new ConsortiumWorld();
  private final CommitmentService service = w.world.service(CommitmentService.class);
  private final CommitmentQueries queries = w.world.service(CommitmentQueries.class);
  private final TestUser finance = w.world.user("Finance", Roles.FINANCE);
  private final TestUser auditor = w.world.user("Auditor", Roles.AUDITOR);

  @AfterEach
  void close() {
    w.close();
  }

  @Test
  void a_promise_is_delivered_in_parts_until_it_is_whole() {
    long id = promise(1_000);
    assertThat(row(id).standing()).isEqualTo(Standing.PROMISED);
    deliver(id, 400);
    assertThat(row(id).standing()).isEqualTo(Standing.PARTLY_DELIVERED);
    assertThat(row(id).missing()).isEqualTo(Money.yuan(600));
    deliver(id, 600);
    assertThat(row(id).standing()).isEqualTo(Standing.DELIVERED);
    assertThat(w.world.get(w.keeper, () -> queries.deliveries(id))).hasSize(2);
  }

  @Test
  void more_than_the_promise_is_refused_with_the_figures() {
    long id = promise(1_000);
    deliver(id, 400);
    assertThatThrownBy(() -> deliver(id, 601))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            r ->
                assertThat(r.args())
                    .containsExactly(Money.yuan(601), Money.yuan(600), Money.yuan(1_000)));
    deliver(id, -400);
    assertThatThrownBy(() -> deliver(id, -1)).isInstanceOf(RuleBroken.class);
    assertThat(row(id).delivered()).isEqualTo(Money.yuan(0));
  }

  @Test
  void a_promise_not_kept_is_overdue_after_its_day_unless_released() {
    long id = promise(1_000);
    w.on(DUE);
    assertThat(row(id).standing()).isEqualTo(Standing.PROMISED);
    w.on(DUE.plusDays(1));
    assertThat(row(id).standing()).isEqualTo(Standing.OVERDUE);
    assertThat(found(Map.of("standing", "OVERDUE"))).containsExactly(id);
    w.world.run(w.keeper, () -> service.release(id, DUE.plusDays(1), "No 2"));
    assertThat(row(id).standing()).isEqualTo(Standing.RELEASED);
    assertThat(found(Map.of("standing", "OVERDUE"))).isEmpty();
    assertThat(found(Map.of("standing", "RELEASED"))).containsExactly(id);
    assertThatThrownBy(() -> deliver(id, 1)).isInstanceOf(RuleBroken.class);
  }

  @Test
  void what_is_still_to_come_cannot_be_written_down() {
    long id = promise(1_000);
    LocalDate tomorrow = TODAY.plusDays(1);
    assertThatThrownBy(
            () ->
                w.world.run(finance, () -> service.deliver(id, Money.yuan(1), tomorrow, "receipt")))
        .isInstanceOf(RuleBroken.class);
  }

  @Test
  void the_office_finance_the_auditor_and_its_own_officer_see_a_promise_and_nobody_else() {
    long id = promise(1_000);
    for (TestUser who : List.of(w.keeper, finance, auditor, w.officer)) {
      assertThat(w.world.get(who, () -> queries.find(id))).isPresent();
      assertThat(w.world.get(who, () -> queries.page(PageRequest.firstPage(5))).total()).isOne();
    }
    for (TestUser who : List.of(w.otherOfficer, w.member)) {
      assertThat(w.world.get(who, () -> queries.find(id))).isEmpty();
      assertThat(w.world.get(who, () -> queries.of(w.university))).isEmpty();
      assertThat(w.world.get(who, () -> queries.deliveries(id))).isEmpty();
      assertThat(w.world.get(who, () -> queries.page(PageRequest.firstPage(5))).total()).isZero();
    }
    assertThat(w.world.statements(w.officer, () -> queries.page(PageRequest.firstPage(25))))
        .isEqualTo(2);
  }

  @Test
  void finance_writes_deliveries_but_no_promises_and_officers_neither() {
    long id = promise(1_000);
    assertThatThrownBy(() -> w.world.run(finance, () -> service.promise(form(5))))
        .isInstanceOf(RuleBroken.class);
    assertThatThrownBy(() -> w.world.run(finance, () -> service.release(id, TODAY, "x")))
        .isInstanceOf(RuleBroken.class);
    assertThatThrownBy(
            () -> w.world.run(w.officer, () -> service.deliver(id, Money.yuan(1), TODAY, "x")))
        .isInstanceOf(RuleBroken.class);
  }

  private long promise(long yuan) {
    return w.world.get(w.keeper, () -> service.promise(form(yuan)));
  }

  private CommitmentForm form(long yuan) {
    return new CommitmentForm(
        w.university, Kind.CASH, "Start-up", Money.yuan(yuan), TODAY, DUE, "No 1");
  }

  private void deliver(long id, long yuan) {
    w.world.run(finance, () -> service.deliver(id, Money.yuan(yuan), TODAY, "receipt"));
  }

  private CommitmentRow row(long id) {
    return w.world.get(w.keeper, () -> queries.find(id)).orElseThrow();
  }

  private List<Long> found(Map<String, String> filters) {
    PageRequest request = new PageRequest(filters, List.of(), 0, 10);
    return w.world.get(finance, () -> queries.page(request)).rows().stream()
        .map(CommitmentRow::id)
        .toList();
  }
}
