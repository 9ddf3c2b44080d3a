package org.consilium.project.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.consilium.funding.model.Instalment;
import org.consilium.funding.model.Payment;
import org.consilium.funding.service.AwardQueries;
import org.consilium.funding.service.AwardRow;
import org.consilium.funding.service.PaymentQueries;
import org.consilium.funding.service.PaymentRow;
import org.consilium.funding.service.StatementQueries;
import org.consilium.funding.service.StatementRow;
import org.consilium.shared.model.PageRequest;

/** Reads the money of the project a page shows, of those who may see it; once in a request. */
@Named
@RequestScoped
public class FundsReader {

  @Inject private ProjectPage page;
  @Inject private AwardQueries awards;
  @Inject private PaymentQueries payments;
  @Inject private StatementQueries statements;
  @Inject private Clock clock;

  private boolean read;
  private Funds funds;

  /** The money as of the page's day, or null when the reader sees none. */
  public Funds getFunds() {
    if (!read) {
      read = true;
      funds = page.getProject().proposalId() == null ? null : ofProposal();
    }
    return funds;
  }

  private Funds ofProposal() {
    LocalDate day = page.getDay();
    AwardRow award = awards.ofProposal(page.getProject().proposalId()).orElse(null);
    if (award == null || !award.isIssued() || after(award.issuedAt(), day)) {
      return null;
    }
    return new Funds(
        award,
        awards.plan(award.id()).stream().map(step -> asOf(step, day)).toList(),
        paid(award.id(), day),
        StatementRow.total(statements.of(award.id(), day, null, false)));
  }

  private List<PaymentRow> paid(long awardId, LocalDate day) {
    PageRequest all =
        new PageRequest(
            Map.of("award", String.valueOf(awardId)), List.of(), 0, PageRequest.MAX_SIZE);
    return payments.page(all).rows().stream()
        .filter(p -> p.bank().day() != null && !p.bank().day().isAfter(day))
        .filter(p -> p.state() != Payment.State.RETURNED)
        .sorted(Comparator.comparing((PaymentRow p) -> p.bank().day()).thenComparing(p -> p.id()))
        .toList();
  }

  private AwardQueries.PlanRow asOf(AwardQueries.PlanRow step, LocalDate day) {
    return step.releasedAt() == null || !after(step.releasedAt(), day)
        ? step
        : new AwardQueries.PlanRow(
            step.id(),
            step.number(),
            step.sharePpm(),
            step.dueOn(),
            step.condition(),
            Instalment.State.PLANNED,
            null,
            step.amount());
  }

  private boolean after(OffsetDateTime moment, LocalDate day) {
    return moment.atZoneSameInstant(clock.getZone()).toLocalDate().isAfter(day);
  }
}
