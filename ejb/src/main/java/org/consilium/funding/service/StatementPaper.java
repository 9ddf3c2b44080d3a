package org.consilium.funding.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilium.platform.service.PaperKind;
import org.consilium.platform.service.Papers;
import org.consilium.platform.service.Pdf;

/**
 * The statement of an award as a paper: {@code /papers/statement/<award>/<day>}, the day as in
 * 20261231.
 */
@ApplicationScoped
class StatementPaper implements PaperKind {

  /** A line: category and source in words, and its figures. */
  public record Line(String category, String source, StatementRow figures) {}

  /** A partner with its lines and their sum. */
  public record Partner(String name, List<Line> lines, StatementRow total) {}

  @Inject private AwardQueries awards;
  @Inject private StatementQueries statements;
  @Inject private Papers papers;
  @Inject private Pdf pdf;

  @Override
  public String kind() {
    return "statement";
  }

  @Override
  public Optional<Paper> make(List<Long> numbers, Locale locale) {
    LocalDate day = numbers.size() == 2 ? day(numbers.get(1)) : null;
    return day == null
        ? Optional.empty()
        : awards.find(numbers.get(0)).map(award -> paper(award, day, locale));
  }

  private Paper paper(AwardRow award, LocalDate day, Locale locale) {
    boolean chinese = locale.getLanguage().equals("zh");
    List<StatementRow> rows = statements.of(award.id(), day, null, null);
    Map<String, List<StatementRow>> byPartner =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.partner().in(chinese), LinkedHashMap::new, Collectors.toList()));
    List<Partner> partners =
        byPartner.entrySet().stream().map(e -> partner(e.getKey(), e.getValue(), chinese)).toList();
    Map<String, Object> model =
        Map.of(
            "award",
            award,
            "day",
            day.toString(),
            "partners",
            partners,
            "total",
            StatementRow.total(rows));
    return new Paper(
        award.code() + "-" + day + ".pdf", pdf.of(papers.html("statement", model, locale)));
  }

  private static Partner partner(String name, List<StatementRow> rows, boolean chinese) {
    List<Line> lines =
        rows.stream()
            .map(r -> new Line(r.categoryName().in(chinese), r.source().in(chinese), r))
            .toList();
    return new Partner(name, lines, StatementRow.total(rows));
  }

  private static LocalDate day(long number) {
    String text = String.valueOf(number);
    return text.length() == 8
        ? StatementQueries.day(
            text.substring(0, 4) + "-" + text.substring(4, 6) + "-" + text.substring(6))
        : null;
  }
}
