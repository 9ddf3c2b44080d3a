package org.consilium.screening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Found;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;
import org.consilium.screening.service.RankingQueries;
import org.consilium.screening.service.RankingQueries.RankRow;
import org.consilium.screening.service.RoundQueries;
import org.consilium.screening.service.RoundRow;
import org.consilium.shared.model.Page;

/** The ranking of a round as a forest plot, with the line where the money ends and the votes. */
@Named
@RequestScoped
public class RankingPage {

  @Inject private RankingQueries queries;
  @Inject private RoundQueries rounds;
  @Inject private Lists lists;

  private Long id;
  private Long subject;
  private RoundRow round;
  private List<RankRow> rows = List.of();
  private ListView<RankRow> list;

  /** Reads the ranking as far as the reader may see it. */
  public void load() {
    round = Found.orMissing(rounds.find(id == null ? 0 : id).filter(r -> rounds.oversees(r.id())));
    rows = queries.ranking(id);
    list =
        lists
            .list(
                "ranking",
                request -> new Page<>(request.first() > 0 ? List.of() : rows, rows.size()))
            .column(Column.number("place", "ranking.place", RankRow::place))
            .column(Column.text("code", "proposal.code", RankRow::code))
            .column(Column.text("title", "proposal.title", RankRow::title))
            .column(Column.number("votes", "ranking.votes", RankRow::votes))
            .column(Column.text("mean", "ranking.mean", r -> rounded(r.mean())))
            .column(Column.text("spread", "ranking.spread", r -> rounded(r.spread())))
            .column(Column.text("expected", "ranking.expected", r -> rounded(r.expected())))
            .column(Column.text("likely", "ranking.likely", RankingPage::likely))
            .column(Column.text("sure", "ranking.sure", RankingPage::sure))
            .column(Column.money("requested", "proposal.requested", RankRow::requested))
            .column(Column.money("cumulative", "ranking.cumulative", RankRow::cumulative))
            .column(Column.status("standing", "ranking.standing", RankRow::standing));
  }

  /** A figure with two decimals; empty when there is none. */
  public static String rounded(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f", value);
  }

  /** The 50 % interval, as {@code 2–4}. */
  public static String likely(RankRow row) {
    return row.likelyFrom() + "–" + row.likelyTo();
  }

  /** The 90 % interval, as {@code 1–5}. */
  public static String sure(RankRow row) {
    return row.sureFrom() + "–" + row.sureTo();
  }

  /** Where a rank is on the plot, in per cent of its width. */
  public double x(double rank) {
    return Math.round(1000 * (rank - 0.5) / rows.size()) / 10.0;
  }

  /** Where the money ends on the plot, in per cent of its width. */
  public double getEnd() {
    return Math.round(1000.0 * getWithin() / rows.size()) / 10.0;
  }

  /** How many the money lasts for, down the list. */
  public long getWithin() {
    return rows.stream().filter(RankRow::within).count();
  }

  /** True for the last row the money lasts for, when there are more rows below. */
  public boolean isLast(RankRow row) {
    return row.place() == getWithin() && row.place() < rows.size();
  }

  /** True for the row whose votes are shown. */
  public boolean isOpen(RankRow row) {
    return subject != null && subject == row.subjectId();
  }

  /** The votes under the row that is open. */
  public List<RankingQueries.VoteRow> getVotes() {
    return subject == null ? List.of() : queries.votes(subject);
  }

  public List<RoundQueries.CriterionRow> getCriteria() {
    return rounds.criteria(id);
  }

  public ListView<RankRow> getList() {
    return list;
  }

  public List<RankRow> getRows() {
    return rows;
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

  public Long getSubject() {
    return subject;
  }

  public void setSubject(Long subject) {
    this.subject = subject;
  }
}
