package org.consilium.screening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import org.consilium.platform.web.Found;
import org.consilium.screening.service.NoticeQueries;
import org.consilium.screening.service.NoticeQueries.NoticeRow;
import org.consilium.shared.model.Money;

/** One public notice, named by its number or its round. */
@Named
@RequestScoped
public class NoticePage {

  @Inject private NoticeQueries queries;
  @Inject private Clock clock;

  private Long id;
  private Long round;
  private NoticeRow notice;

  /** Reads the notice. */
  public void load() {
    notice =
        round == null
            ? Found.orMissing(id, queries::find)
            : Found.orMissing(round, queries::ofRound);
  }

  /** True while a notice stands, its last day included. */
  public boolean stands(NoticeRow row) {
    return !LocalDate.now(clock).isAfter(row.until());
  }

  /** All money of the notice. */
  public Money getTotal() {
    return notice.projects().stream()
        .map(NoticeQueries.Project::amount)
        .reduce(Money.fen(0), Money::plus);
  }

  public NoticeRow getNotice() {
    return notice;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Long getRound() {
    return round;
  }

  public void setRound(Long round) {
    this.round = round;
  }
}
