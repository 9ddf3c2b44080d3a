package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.consilium.funding.model.ChineseAmount;
import org.consilium.platform.service.PaperKind;
import org.consilium.platform.service.Papers;
import org.consilium.platform.service.Pdf;
import org.consilium.shared.model.Money;

/**
 * A payment as a paper with the amount in capital numerals and the persons behind each step: {@code
 * /papers/payment/<id>}.
 */
@ApplicationScoped
class PaymentPaper implements PaperKind {

  /** What it takes from a line. */
  public record Part(String category, String year, Money amount) {}

  /** A step, by whom and when; nobody yet when it was not taken. */
  public record Step(String label, String who, OffsetDateTime at) {}

  @Inject private PaymentQueries queries;
  @Inject private Papers papers;
  @Inject private Pdf pdf;

  @Override
  public String kind() {
    return "payment";
  }

  @Override
  public Optional<Paper> make(List<Long> numbers, Locale locale) {
    return numbers.size() == 1
        ? queries.find(numbers.get(0)).map(payment -> paper(payment, locale))
        : Optional.empty();
  }

  private Paper paper(PaymentRow payment, Locale locale) {
    boolean chinese = locale.getLanguage().equals("zh");
    List<Part> parts =
        queries.parts(payment.id()).stream()
            .map(p -> new Part(p.category().in(chinese), String.valueOf(p.year()), p.amount()))
            .toList();
    List<Step> steps =
        List.of(
            step("print.payment.requested", payment.requested(), chinese),
            step("print.payment.approved", payment.approved(), chinese),
            step("print.payment.ordered", payment.ordered(), chinese));
    Map<String, Object> model =
        Map.of(
            "payment", payment,
            "partner", payment.partner().in(chinese),
            "capitals", ChineseAmount.of(payment.amount()),
            "parts", parts,
            "steps", steps);
    return new Paper(payment.code() + ".pdf", pdf.of(papers.html("payment", model, locale)));
  }

  private static Step step(String label, PaymentRow.Step step, boolean chinese) {
    return new Step(label, step.who().in(chinese), step.at());
  }
}
