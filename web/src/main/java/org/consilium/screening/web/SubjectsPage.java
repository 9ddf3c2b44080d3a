package org.consilium.screening.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Found;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;
import org.consilium.screening.service.RoundQueries;
import org.consilium.screening.service.RoundRow;

/** What is judged in a round, for its office. */
@Named
@RequestScoped
public class SubjectsPage {

  @Inject private RoundQueries queries;
  @Inject private RoundTabs tabs;
  @Inject private Lists lists;

  private Long id;
  private RoundRow round;
  private ListView<RoundQueries.SubjectRow> list;

  @PostConstruct
  void open() {
    list =
        lists
            .list("subjects", queries::subjects)
            .within("round")
            .filter("text")
            .column(
                Column.<RoundQueries.SubjectRow>text("code", "proposal.code", s -> s.code())
                    .sortable())
            .column(
                Column.<RoundQueries.SubjectRow>text("title", "proposal.title", s -> s.title())
                    .to(s -> "/screening/subject.xhtml?id=" + s.id()))
            .column(
                Column.<RoundQueries.SubjectRow>money(
                        "requested", "proposal.requested", s -> s.requested())
                    .sortable())
            .column(Column.number("assigned", "review.assigned", s -> s.assigned()))
            .column(Column.number("submitted", "review.submitted", s -> s.submitted()))
            .column(Column.number("conflicts", "conflict.kept-out", s -> s.conflicts()));
  }

  /** Reads the round. */
  public void load() {
    round = Found.orMissing(tabs.of(id == null ? 0 : id).filter(r -> tabs.oversees(r.id())));
  }

  public RoundRow getRound() {
    return round;
  }

  public ListView<RoundQueries.SubjectRow> getList() {
    return list;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
