package org.consilium.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.consilium.platform.service.PaperKind;
import org.consilium.platform.service.Papers;
import org.consilium.platform.service.Pdf;

/**
 * The letter to those behind a subject, with outcome and comments: {@code /papers/feedback/<id>}.
 */
@ApplicationScoped
class FeedbackPaper implements PaperKind {

  @Inject private FeedbackQueries queries;
  @Inject private Papers papers;
  @Inject private Pdf pdf;

  @Override
  public String kind() {
    return "feedback";
  }

  @Override
  public Optional<Paper> make(List<Long> numbers, Locale locale) {
    return numbers.size() == 1
        ? queries
            .find(numbers.get(0))
            .map(
                f ->
                    new Paper(
                        f.code() + "-decision.pdf",
                        pdf.of(papers.html("feedback", Map.of("f", f), locale))))
        : Optional.empty();
  }
}
