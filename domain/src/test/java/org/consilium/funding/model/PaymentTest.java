package org.consilium.funding.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.consilium.funding.model.Payment.State;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.RuleBroken;
import org.junit.jupiter.api.Test;

class PaymentTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-25T10:00:00+08:00");
  private static final Payee PAYEE = new Payee("Uni", "Bank", "1234 5678 9012");
  private static final long OFFICER = 1;
  private static final long FIRST = 2;
  private static final long SECOND = 3;

  @Test
  void a_payment_goes_past_three_persons() {
    Payment payment = requested();
    payment.approve(FIRST, 12, NOW);
    payment.order(SECOND, 5, NOW);
    payment.pay(13, " BANK-1 ", LocalDate.of(2026, 11, 26));
    assertThat(payment.state()).isEqualTo(State.PAID);
    assertThat(payment.approvedBy()).isEqualTo(FIRST);
    assertThat(payment.orderedBy()).isEqualTo(SECOND);
  }

  @Test
  void who_asks_does_not_approve() {
    refused(() -> requested().approve(OFFICER, 12, NOW), "payment.own-request");
    refused(() -> requested().mustBeForOthers(OFFICER), "payment.own-request");
  }

  @Test
  void who_approves_does_not_order() {
    Payment payment = requested();
    payment.approve(FIRST, 12, NOW);
    refused(() -> payment.order(FIRST, 5, NOW), "payment.own-approval");
    assertThat(payment.state()).isEqualTo(State.APPROVED);
  }

  @Test
  void what_was_approved_is_not_withdrawn_and_what_was_ordered_is_not_cancelled() {
    Payment payment = requested();
    payment.approve(FIRST, 12, NOW);
    refused(() -> payment.act(Payment.Action.WITHDRAW), "state.not-allowed");
    payment.order(SECOND, 5, NOW);
    refused(() -> payment.act(Payment.Action.CANCEL), "state.not-allowed");
    payment.act(Payment.Action.BOUNCE);
    assertThat(payment.state()).isEqualTo(State.CANCELLED);
  }

  @Test
  void an_account_number_has_digits_only() {
    assertThat(PAYEE.number()).isEqualTo("123456789012");
    refused(() -> new Payee("Uni", "Bank", "1234567"), "payment.account-number");
    refused(() -> new Payee("Uni", "Bank", "DE12345678"), "payment.account-number");
  }

  @Property(tries = 200)
  void what_partners_get_by_instalments_sums_to_what_they_have(
      @ForAll @Size(min = 1, max = 5) List<@LongRange(min = 1, max = 999_999_999_999L) Long> money,
      @ForAll @Size(min = 1, max = 4) List<@LongRange(min = 1, max = 999_999) Long> shares) {
    List<PlanStep> steps =
        shares.stream()
            .map(s -> new PlanStep(1, s.intValue(), 0, new Names("a", "a"), ""))
            .toList();
    Map<Long, Money> partners = new LinkedHashMap<>();
    for (long partner = 0; partner < money.size(); partner++) {
      partners.put(partner, Money.fen(money.get((int) partner)));
    }
    List<Map<Long, Money>> split = PlanStep.split(steps, partners);
    partners.forEach(
        (partner, whole) -> {
          long sum =
              split.stream().mapToLong(s -> s.getOrDefault(partner, Money.fen(0)).minor()).sum();
          assertThat(sum).isEqualTo(whole.minor());
        });
    assertThat(split).allSatisfy(s -> assertThat(s.values()).allMatch(m -> m.minor() > 0));
  }

  private static Payment requested() {
    Payment payment = new Payment(1, 2, "PAY-1", "First instalment", Money.yuan(10), PAYEE);
    payment.requestedBy(OFFICER, 11, NOW);
    return payment;
  }

  private static void refused(Runnable act, String key) {
    assertThatThrownBy(act::run)
        .isInstanceOfSatisfying(RuleBroken.class, r -> assertThat(r.key()).isEqualTo(key));
  }
}
