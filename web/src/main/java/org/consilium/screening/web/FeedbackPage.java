package org.consilium.screening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.consilium.platform.web.Found;
import org.consilium.screening.model.Subject;
import org.consilium.screening.service.FeedbackQueries;
import org.consilium.screening.service.FeedbackQueries.Feedback;

/** What the people behind a subject hear: how it was decided, on what conditions, and comments. */
@Named
@RequestScoped
public class FeedbackPage {

  @Inject private FeedbackQueries queries;

  private Long id;
  private Feedback feedback;

  /** Reads the feedback. */
  public void load() {
    feedback = Found.orMissing(id, queries::find);
  }

  /** Where the feedback on a proposal is, or null while there is none for the reader. */
  public String of(long proposalId) {
    return queries
        .of(Subject.Kind.PROPOSAL, proposalId)
        .map(f -> "/screening/feedback.xhtml?id=" + f.subjectId())
        .orElse(null);
  }

  public Feedback getFeedback() {
    return feedback;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
