package org.consilium.funding.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.consilium.funding.model.Award;
import org.consilium.funding.model.Payment;
import org.consilium.funding.service.AwardQueries.PartnerRow;
import org.consilium.platform.service.Time;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.Texts;
import org.consilium.testing.TestDatabase;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaymentJourneyTest {

  private final FundingWorld funding = new FundingWorld();
  private final AwardQueries awards = funding.service(AwardQueries.class);
  private final PaymentService requests = funding.service(PaymentService.class);
  private final PaymentOffice office = funding.service(PaymentOffice.class);
  private final BankFileService files = funding.service(BankFileService.class);
  private final PaymentQueries payments = funding.service(PaymentQueries.class);
  private final StatementQueries statements = funding.service(StatementQueries.class);
  private final LocalDate today = LocalDate.now(Time.ZONE);

  @AfterEach
  void close() {
    assertThat(funding.world.get(funding.service(LedgerVerifier.class)::run).faults()).isEmpty();
    funding.close();
  }

  @Test
  void a_released_decision_becomes_an_award_of_the_amount_decided() {
    long award = funding.decided(100_000, 90_001);
    AwardRow row = award(funding.finance, award);
    assertThat(row.state()).isEqualTo(Award.State.PREPARED);
    assertThat(row.amount()).isEqualTo(Money.yuan(90_001));
    assertThat(awards(award))
        .extracting(PartnerRow::granted)
        .containsExactly(Money.fen(5_400_060), Money.fen(3_600_040));
    assertThat(awards(award)).extracting(PartnerRow::own).contains(Money.yuan(100_000));
    assertThat(tasks("task.award-issue")).isEqualTo(2);
  }

  @Test
  void
      an_award_takes_its_lines_from_the_envelopes_of_their_years_and_releases_the_first_instalment() {
    long award = funding.decided(100_000, 90_001);
    LedgerTest.refused(() -> funding.issue(award), "award.no-envelope");
    funding.fill(50_000);
    RuleBroken refusal = LedgerTest.refused(() -> funding.issue(award), "ledger.not-enough.pool");
    assertThat(Texts.of(Locale.ENGLISH).get(refusal.key(), refusal.args()))
        .contains("has 50,000.00 yuan left, 90,001.00 are asked, 40,001.00 missing");
    funding.fill(40_001);
    funding.issue(award);
    assertThat(award(funding.finance, award).state()).isEqualTo(Award.State.ISSUED);
    assertThat(awards(award))
        .extracting(PartnerRow::released)
        .containsExactly(Money.fen(2_700_030), Money.fen(1_800_020));
    assertThat(funding.world.get(funding.finance, () -> awards.plan(award)))
        .extracting(AwardQueries.PlanRow::amount)
        .containsExactly(Money.fen(4_500_050), Money.fen(2_700_030), Money.fen(1_800_020));
    assertThat(tasks("task.award-issue")).isZero();
    assertThat(
            funding
                .world
                .database()
                .number("select count(*) from outbox_message where template = 'letter.award'"))
        .isEqualTo(3);
    LedgerTest.refused(() -> funding.issue(award), "award.plan-fixed");
  }

  @Test
  void money_goes_from_request_to_bank_past_three_persons_and_the_statement_shows_each_step() {
    long award = funding.issued(100_000);
    long payment = ask(funding.officer, award, funding.university, 10_000, 5_000);
    assertThat(figures(award, today)).isEqualTo("60000.00 15000.00 0.00 0.00 45000.00");
    LedgerTest.refused(
        () -> funding.world.run(funding.officer, () -> office.approve(payment)),
        "funding.not-finance");
    funding.world.run(funding.finance, () -> office.approve(payment));
    assertThat(figures(award, today)).isEqualTo("60000.00 0.00 15000.00 0.00 45000.00");
    LedgerTest.refused(() -> order(funding.finance, payment), "payment.own-approval");
    order(funding.finance2, payment);
    pay(payment, "BANK-1");
    assertThat(figures(award, today)).isEqualTo("60000.00 0.00 0.00 15000.00 45000.00");
    assertThat(figures(award, today.minusDays(1))).isEqualTo("0.00 0.00 0.00 0.00 0.00");
    PaymentRow row = payment(funding.officer, payment);
    assertThat(row.state()).isEqualTo(Payment.State.PAID);
    assertThat(row.bank().reference()).isEqualTo("BANK-1");
    assertThat(row.approved().who().en()).isEqualTo("Zheng");
    assertThat(row.ordered().who().en()).isEqualTo("Feng");
  }

  @Test
  void the_same_person_cannot_do_both_even_in_sql() {
    long award = funding.issued(100_000);
    long payment = ask(funding.officer, award, funding.university, 1_000, 0);
    funding.world.run(funding.finance, () -> office.approve(payment));
    String sql = "update payment set ordered_by = approved_by where id = " + payment;
    assertThatThrownBy(() -> funding.world.database().run(sql))
        .isInstanceOfSatisfying(
            TestDatabase.SqlRefused.class, r -> assertThat(r.state()).isEqualTo("23514"));
  }

  @Test
  void more_than_a_line_has_is_refused_with_the_figures_and_the_fix() {
    long award = funding.issued(100_000);
    RuleBroken refusal =
        LedgerTest.refused(
            () -> ask(funding.officer, award, funding.university, 30_001, 0),
            "ledger.not-enough.line");
    assertThat(Texts.of(Locale.ENGLISH).get(refusal.key(), refusal.args()))
        .isEqualTo(
            "Operations of Uni for "
                + funding.year()
                + " (Shanghai special fund): 30,000.00 yuan available, 30,001.00 asked, 1.00"
                + " missing. Lower the request to 30,000.00, or have the budget moved first.");
    assertThat(payments(funding.officer)).isEmpty();
  }

  @Test
  void more_than_the_plan_released_is_refused_although_the_lines_have_it() {
    long award = funding.issued(100_000);
    RuleBroken refusal =
        LedgerTest.refused(
            () -> ask(funding.officer, award, funding.university, 20_000, 20_000),
            "ledger.not-enough.limit");
    assertThat(Texts.of(Locale.ENGLISH).get(refusal.key(), refusal.args()))
        .contains("Uni may still ask for 30,000.00 yuan", "40,000.00 are asked, 10,000.00 more");
  }

  @Test
  void a_request_sent_twice_is_one_payment() {
    long award = funding.issued(100_000);
    PaymentForm form = form(award, funding.university, 1_000, 0);
    long first = funding.world.get(funding.officer, () -> requests.request(form));
    assertThat(funding.world.get(funding.officer, () -> requests.request(form))).isEqualTo(first);
    assertThat(figures(award, today)).isEqualTo("60000.00 1000.00 0.00 0.00 59000.00");
  }

  @Test
  void what_is_refused_withdrawn_or_cancelled_is_available_again() {
    long award = funding.issued(100_000);
    long refused = ask(funding.officer, award, funding.university, 10_000, 0);
    funding.world.run(funding.finance, () -> office.refuse(refused, "no invoice"));
    long withdrawn = ask(funding.leader, award, funding.university, 10_000, 0);
    LedgerTest.refused(
        () -> funding.world.run(funding.officer, () -> requests.withdraw(withdrawn, "x")),
        "payment.not-your-request");
    funding.world.run(funding.leader, () -> requests.withdraw(withdrawn, "x"));
    long cancelled = ask(funding.officer, award, funding.university, 30_000, 0);
    funding.world.run(funding.finance, () -> office.approve(cancelled));
    funding.world.run(funding.finance2, () -> office.cancel(cancelled, "wrong account"));
    long bounced = ask(funding.officer, award, funding.university, 30_000, 0);
    funding.world.run(funding.finance2, () -> office.approve(bounced));
    order(funding.finance, bounced);
    funding.world.run(funding.finance, () -> office.bounce(bounced, "account closed"));
    assertThat(figures(award, today)).isEqualTo("60000.00 0.00 0.00 0.00 60000.00");
    ask(funding.officer, award, funding.university, 30_000, 0);
  }

  @Test
  void money_that_came_back_is_available_again_once_a_second_person_confirms() {
    long award = funding.issued(100_000);
    long payment = paid(award, 12_000, "BANK-7");
    funding.world.run(funding.finance, () -> office.reportReturn(payment, "BANK-8 returned"));
    LedgerTest.refused(
        () -> funding.world.run(funding.finance, () -> office.confirmReturn(payment)),
        "payment.own-return");
    assertThat(figures(award, today)).isEqualTo("60000.00 0.00 0.00 12000.00 48000.00");
    funding.world.run(funding.finance2, () -> office.confirmReturn(payment));
    assertThat(figures(award, today)).isEqualTo("60000.00 0.00 0.00 0.00 60000.00");
    assertThat(payment(funding.finance, payment).state()).isEqualTo(Payment.State.RETURNED);
  }

  @Test
  void a_bank_reference_stands_for_one_payment_and_no_day_ahead() {
    long award = funding.issued(100_000);
    paid(award, 100, "BANK-1");
    long other = ask(funding.officer, award, funding.university, 200, 0);
    funding.world.run(funding.finance, () -> office.approve(other));
    order(funding.finance2, other);
    LedgerTest.refused(() -> pay(other, " BANK-1 "), "payment.reference-used");
    LedgerTest.refused(
        () -> funding.world.run(funding.finance, () -> office.pay(other, "B-2", today.plusDays(1))),
        "payment.paid-ahead");
  }

  @Test
  void the_bank_file_says_who_gets_what_and_stays_as_it_was_handed_over() {
    long award = funding.issued(100_000);
    long payment = ask(funding.officer, award, funding.university, 1_234, 0);
    funding.world.run(funding.finance, () -> office.approve(payment));
    long file = order(funding.finance2, payment);
    BankFileService.Content content =
        funding.world.get(funding.finance, () -> files.open(file)).orElseThrow();
    assertThat(new String(content.bytes(), StandardCharsets.UTF_8))
        .startsWith("\uFEFFreference,holder")
        .contains("\"Uni\",\"Bank\",\"12345678\",\"1234.00\",\"CNY\",\"'=first\"");
    assertThatThrownBy(() -> funding.world.database().run("update bank_file set total_fen = 1"))
        .hasMessageContaining("append-only");
  }

  private String figures(long award, LocalDate day) {
    List<StatementRow> rows =
        funding.world.get(
            funding.auditor, () -> statements.of(award, day, funding.university, false));
    StatementRow sum = StatementRow.total(rows);
    return List.of(sum.budget(), sum.reserved(), sum.committed(), sum.paid(), sum.available())
        .stream()
        .map(m -> m.toDecimal().toPlainString())
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  private long paid(long award, long yuan, String reference) {
    long payment = ask(funding.officer, award, funding.university, yuan, 0);
    funding.world.run(funding.finance, () -> office.approve(payment));
    order(funding.finance2, payment);
    pay(payment, reference);
    return payment;
  }

  private long order(TestUser who, long payment) {
    return funding.world.get(who, () -> files.order(List.of(payment)));
  }

  private void pay(long payment, String reference) {
    funding.world.run(funding.finance, () -> office.pay(payment, reference, today));
  }

  private PaymentForm form(long award, long organisation, long operations, long labour) {
    return funding.form(award, organisation, operations, labour);
  }

  private long ask(TestUser who, long award, long organisation, long operations, long labour) {
    PaymentForm form = form(award, organisation, operations, labour);
    return funding.world.get(who, () -> requests.request(form));
  }

  private AwardRow award(TestUser who, long id) {
    return funding.world.get(who, () -> awards.find(id)).orElseThrow();
  }

  private List<PartnerRow> awards(long award) {
    return funding.world.get(funding.finance, () -> awards.partners(award));
  }

  private PaymentRow payment(TestUser who, long id) {
    return funding.world.get(who, () -> payments.find(id)).orElseThrow();
  }

  private List<PaymentRow> payments(TestUser who) {
    PageRequest all = new PageRequest(Map.of(), List.of(), 0, 50);
    return funding.world.get(who, () -> payments.page(all)).rows();
  }

  private long tasks(String kind) {
    return funding
        .world
        .database()
        .number("select count(*) from task where done_at is null and kind = '" + kind + "'");
  }
}
