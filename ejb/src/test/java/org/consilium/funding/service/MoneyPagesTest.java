package org.consilium.funding.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.consilium.platform.service.PaperKind;
import org.consilium.platform.service.Time;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.PageRequest;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MoneyPagesTest {

  private final FundingWorld funding = new FundingWorld();
  private final AwardQueries awards = funding.service(AwardQueries.class);
  private final AwardLineQueries lines = funding.service(AwardLineQueries.class);
  private final PaymentQueries payments = funding.service(PaymentQueries.class);
  private final PaymentService requests = funding.service(PaymentService.class);
  private final StatementQueries statements = funding.service(StatementQueries.class);
  private final LedgerQueries ledger = funding.service(LedgerQueries.class);
  private final LocalDate today = LocalDate.now(Time.ZONE);

  @AfterEach
  void close() {
    funding.close();
  }

  @Test
  void every_list_of_money_takes_two_statements_however_long_it_is() {
    long award = requested();
    Map<String, String> ofAward = Map.of("award", String.valueOf(award));
    PageRequest page = new PageRequest(ofAward, List.of(), 0, 25);
    assertThat(funding.world.statements(funding.finance, () -> awards.page(page))).isEqualTo(2);
    assertThat(funding.world.statements(funding.finance, () -> payments.page(page))).isEqualTo(2);
    assertThat(funding.world.statements(funding.finance, () -> ledger.page(page))).isEqualTo(2);
    assertThat(funding.world.statements(funding.finance, () -> statements.postings(page)))
        .isEqualTo(2);
    assertThat(funding.world.statements(funding.finance, () -> lines.of(award))).isEqualTo(1);
  }

  @Test
  void the_budget_shows_the_lines_an_award_was_given_and_partners_see_their_own() {
    long award = funding.decided(100_000, 50_000);
    assertThat(funding.world.get(funding.finance, () -> lines.of(award)))
        .filteredOn(row -> !row.own())
        .extracting(AwardLineQueries.Row::amount)
        .containsExactlyInAnyOrder(
            Money.yuan(15_000), Money.yuan(15_000), Money.yuan(10_000), Money.yuan(10_000));
    assertThat(funding.world.get(funding.hospitalOfficer, () -> lines.of(award)))
        .hasSize(3)
        .allMatch(row -> row.partner().en().equals("Hospital"));
  }

  @Test
  void the_postings_under_a_figure_sum_to_the_figure() {
    long award = requested();
    StatementRow sum =
        StatementRow.total(
            funding.world.get(
                funding.finance, () -> statements.of(award, today, funding.university, false)));
    Map<String, String> reserved =
        Map.of(
            "award", String.valueOf(award),
            "figure", "PRE",
            "partner", String.valueOf(funding.university),
            "day", today.toString());
    PageRequest page = new PageRequest(reserved, List.of(), 0, 100);
    Money booked =
        funding.world.get(funding.finance, () -> statements.postings(page)).rows().stream()
            .map(StatementQueries.FigureRow::amount)
            .reduce(Money.fen(0), Money::plus);
    assertThat(booked).isEqualTo(sum.reserved()).isEqualTo(Money.yuan(15_000));
  }

  @Test
  void a_posting_shows_the_money_it_moves_and_not_what_it_allows_besides() {
    requested();
    PageRequest reserved = new PageRequest(Map.of("kind", "RESERVE"), List.of(), 0, 25);
    assertThat(funding.world.get(funding.auditor, () -> ledger.page(reserved)).rows())
        .extracting(LedgerQueries.Row::amount)
        .containsExactly(Money.yuan(15_000));
  }

  @Test
  void payment_and_statement_are_papers_for_those_who_may_see_them() {
    long award = requested();
    long payment = funding.world.database().number("select max(id) from payment");
    PaperKind ofPayment = funding.service(PaymentPaper.class);
    PaperKind ofStatement = funding.service(StatementPaper.class);
    List<Long> day = List.of(award, Long.valueOf(today.format(DateTimeFormatter.BASIC_ISO_DATE)));
    for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
      assertPaper(funding.officer, ofPayment, List.of(payment), locale);
      assertPaper(funding.auditor, ofStatement, day, locale);
    }
    assertThat(
            funding.world.get(
                funding.hospitalOfficer, () -> ofPayment.make(List.of(payment), Locale.ENGLISH)))
        .isEmpty();
    assertThat(
            funding.world.get(
                funding.auditor, () -> ofStatement.make(List.of(award, 7L), Locale.ENGLISH)))
        .isEmpty();
  }

  private void assertPaper(TestUser reader, PaperKind kind, List<Long> numbers, Locale locale) {
    PaperKind.Paper paper =
        funding.world.get(reader, () -> kind.make(numbers, locale)).orElseThrow();
    assertThat(paper.fileName()).endsWith(".pdf");
    assertThat(paper.bytes()).startsWith('%', 'P', 'D', 'F').hasSizeGreaterThan(5_000);
  }

  private long requested() {
    long award = funding.issued(100_000);
    PaymentForm form = funding.form(award, funding.university, 10_000, 5_000);
    funding.world.get(funding.officer, () -> requests.request(form));
    return award;
  }
}
