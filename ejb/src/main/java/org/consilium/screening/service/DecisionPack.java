package org.consilium.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.consilium.platform.service.PaperKind;
import org.consilium.platform.service.Papers;
import org.consilium.platform.service.Pdf;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.service.DecisionQueries.DecisionRow;
import org.consilium.screening.service.RankingQueries.RankRow;
import org.consilium.shared.model.Money;

/**
 * What the committee decides upon, as a paper: ranking, what the meeting carried, decisions with
 * conditions and reasons. {@code /papers/decisions/<round>}; it holds what its reader may see.
 */
@ApplicationScoped
class DecisionPack implements PaperKind {

  /** A subject with its place and its decision; both as far as there are any. */
  public record Line(RankRow rank, DecisionRow decision) {}

  @Inject private DecisionQueries decisions;
  @Inject private RankingQueries ranking;
  @Inject private RoundQueries rounds;
  @Inject private MeetingQueries meetings;
  @Inject private Papers papers;
  @Inject private Pdf pdf;

  @Override
  public String kind() {
    return "decisions";
  }

  @Override
  public Optional<Paper> make(List<Long> numbers, Locale locale) {
    return numbers.size() == 1
        ? rounds
            .find(numbers.get(0))
            .filter(r -> rounds.oversees(r.id()))
            .map(r -> new Paper("decisions-" + r.id() + ".pdf", bytes(r, locale)))
        : Optional.empty();
  }

  private byte[] bytes(RoundRow round, Locale locale) {
    Map<Long, RankRow> ranks =
        ranking.ranking(round.id()).stream().collect(Collectors.toMap(RankRow::subjectId, r -> r));
    List<Line> lines =
        decisions.of(round.id()).stream()
            .map(d -> new Line(ranks.get(d.subjectId()), d))
            .sorted(Comparator.comparingInt(DecisionPack::place))
            .toList();
    List<Money> given =
        lines.stream()
            .map(Line::decision)
            .filter(d -> d.outcome() == Outcome.FUND)
            .map(DecisionRow::amount)
            .toList();
    Map<String, Object> model = new HashMap<>();
    model.put("title", round.title().in(locale.getLanguage().equals("zh")));
    model.put("round", round);
    model.put("lines", lines);
    model.put("funded", given.size());
    model.put("total", given.stream().reduce(Money.fen(0), Money::plus));
    meetings.meeting(round.id()).ifPresent(m -> model.put("meeting", m));
    return pdf.of(papers.html("decisions", model, locale));
  }

  private static int place(Line line) {
    return line.rank() == null ? Integer.MAX_VALUE : line.rank().place();
  }
}
