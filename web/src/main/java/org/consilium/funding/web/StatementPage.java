package org.consilium.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilium.funding.service.AwardQueries;
import org.consilium.funding.service.AwardRow;
import org.consilium.funding.service.StatementQueries;
import org.consilium.funding.service.StatementRow;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.Found;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;
import org.consilium.shared.model.Page;

/** The statement of an award at the end of any day; every figure leads to its postings. */
@Named
@RequestScoped
public class StatementPage {

  @Inject private AwardQueries awards;
  @Inject private StatementQueries statements;
  @Inject private Lists lists;
  @Inject private Display display;
  @Inject private Clock clock;

  private Long id;
  private String asOf;
  private Long partner;
  private String own;
  private LocalDate day;
  private AwardRow award;
  private List<AwardQueries.PartnerRow> partners;
  private List<StatementRow> rows;
  private ListView<StatementRow> list;

  /** Reads the statement. */
  public void load() {
    award = Found.orMissing(id, awards::find);
    LocalDate asked = StatementQueries.day(asOf);
    LocalDate today = LocalDate.now(clock);
    day = asked == null || asked.isAfter(today) ? today : asked;
    partners = awards.partners(id);
    rows = statements.of(id, day, partner, isOnlyOne() ? Boolean.valueOf(own) : null);
    list = columns(lists.list(award.code() + "-" + day, r -> new Page<>(rows, rows.size())));
  }

  private ListView<StatementRow> columns(ListView<StatementRow> plain) {
    return plain
        .column(
            Column.text("partner", "statement.partner", r -> r.partner().in(display.isChinese())))
        .column(
            Column.text(
                "category", "statement.category", r -> r.categoryName().in(display.isChinese())))
        .column(Column.text("source", "award.source", r -> r.source().in(display.isChinese())))
        .column(Column.money("budget", "statement.budget", StatementRow::budget))
        .column(Column.money("PRE", "AccountKind.PRE", StatementRow::reserved))
        .column(Column.money("ENC", "AccountKind.ENC", StatementRow::committed))
        .column(Column.money("ACC", "AccountKind.ACC", StatementRow::accepted))
        .column(Column.money("PAID", "AccountKind.PAID", StatementRow::paid))
        .column(Column.money("AVAIL", "AccountKind.AVAIL", StatementRow::available));
  }

  /** Address of the postings under a figure of a line. */
  public String figure(StatementRow row, String figure) {
    return under(figure)
        + "&partner="
        + row.organisationId()
        + "&category="
        + row.category()
        + "&own="
        + row.own();
  }

  /** Address of the postings under a sum. */
  public String total(String figure) {
    return under(figure)
        + (partner == null ? "" : "&partner=" + partner)
        + (isOnlyOne() ? "&own=" + own : "");
  }

  private String under(String figure) {
    return "figure.xhtml?award=" + id + "&figure=" + figure + "&day=" + day;
  }

  /** True when the reader looks at one kind of source only. */
  public boolean isOnlyOne() {
    return "true".equals(own) || "false".equals(own);
  }

  public StatementRow getSum() {
    return StatementRow.total(rows);
  }

  /** The figures that can be opened, in the order of the columns. */
  public List<Column<StatementRow>> getFigures() {
    return list.getAllColumns().subList(3, list.getAllColumns().size());
  }

  /** The day as a number, for the address of the paper. */
  public String getDayNumber() {
    return day.toString().replace("-", "");
  }

  public LocalDate getDay() {
    return day;
  }

  public AwardRow getAward() {
    return award;
  }

  public List<AwardQueries.PartnerRow> getPartners() {
    return partners;
  }

  public List<StatementRow> getRows() {
    return rows;
  }

  public ListView<StatementRow> getList() {
    return list;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getAsOf() {
    return asOf;
  }

  public void setAsOf(String asOf) {
    this.asOf = asOf;
  }

  public Long getPartner() {
    return partner;
  }

  public void setPartner(Long partner) {
    this.partner = partner;
  }

  public String getOwn() {
    return own;
  }

  public void setOwn(String own) {
    this.own = own;
  }
}
