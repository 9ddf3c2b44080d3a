package org.consilium.screening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.consilium.screening.service.NoticeQueries;
import org.consilium.screening.service.NoticeQueries.NoticeRow;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;

/** The public notices, newest first, for everybody. */
@Named
@RequestScoped
public class NoticesPage {

  private static final int ROWS = 20;

  @Inject private NoticeQueries queries;

  private int number = 1;
  private Page<NoticeRow> page;

  /** Reads one page of them. */
  public void load() {
    page =
        queries.page(new PageRequest(Map.of(), List.of(), (Math.max(1, number) - 1) * ROWS, ROWS));
  }

  public List<NoticeRow> getRows() {
    return page.rows();
  }

  /** How many pages there are. */
  public long getPages() {
    return Math.max(1, (page.total() + ROWS - 1) / ROWS);
  }

  public int getNumber() {
    return number;
  }

  public void setNumber(int number) {
    this.number = number;
  }
}
