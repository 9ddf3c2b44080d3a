package org.consilium.screening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.consilium.platform.web.Found;
import org.consilium.screening.service.RoundRow;
import org.consilium.screening.service.SubjectPaper;
import org.consilium.screening.service.SubjectQueries;

/** What is judged, as it was handed in. */
@Named
@RequestScoped
public class SubjectPage {

  @Inject private SubjectQueries queries;
  @Inject private RoundTabs tabs;

  private Long id;
  private SubjectPaper paper;
  private RoundRow round;

  /** Reads the paper. */
  public void load() {
    paper = Found.orMissing(queries.paper(id == null ? 0 : id));
    round = Found.orMissing(tabs.of(paper.roundId()));
  }

  public SubjectPaper getPaper() {
    return paper;
  }

  public RoundRow getRound() {
    return round;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
