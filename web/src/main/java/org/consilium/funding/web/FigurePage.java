package org.consilium.funding.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.function.Function;
import org.consilium.funding.model.AccountKind;
import org.consilium.funding.service.AwardQueries;
import org.consilium.funding.service.AwardRow;
import org.consilium.funding.service.StatementQueries;
import org.consilium.funding.service.StatementQueries.FigureRow;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.Found;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;
import org.consilium.platform.web.Msg;
import org.consilium.shared.model.Names;

/** The postings that a figure of a statement is made of. */
@Named
@RequestScoped
public class FigurePage {

  @Inject private StatementQueries queries;
  @Inject private AwardQueries awards;
  @Inject private AwardActs acts;
  @Inject private Lists lists;
  @Inject private Display display;
  @Inject private Msg msg;

  private ListView<FigureRow> list;
  private AwardRow award;

  @PostConstruct
  void open() {
    list = lists.list("postings", queries::postings);
    for (String place : new String[] {"award", "figure", "partner", "category", "own", "day"}) {
      list.within(place);
    }
    list.column(Column.<FigureRow>moment("at", "posting.at", FigureRow::at).sortable())
        .column(number())
        .column(Column.text("kind", "posting.kind", FigureRow::kind))
        .column(Column.text("reference", "posting.reference", FigureRow::reference))
        .column(name("partner", "statement.partner", FigureRow::partner))
        .column(name("category", "statement.category", FigureRow::category))
        .column(Column.text("year", "statement.year", r -> String.valueOf(r.year())))
        .column(Column.<FigureRow>money("amount", "posting.amount", FigureRow::amount).sortable())
        .column(name("asked", "posting.asked", FigureRow::requestedBy))
        .column(name("second", "posting.second", FigureRow::approvedBy));
  }

  /** Makes sure that the reader may see the award. */
  public void load() {
    String id = list.filterValue("award");
    award = Found.orMissing(id.matches("\\d{1,18}") ? Long.valueOf(id) : null, awards::find);
  }

  private Column<FigureRow> number() {
    Column<FigureRow> number =
        Column.text("posting", "posting.number", r -> String.valueOf(r.posting()));
    return acts.isReadsLedger()
        ? number.to(r -> "/funding/posting.xhtml?id=" + r.posting())
        : number;
  }

  private Column<FigureRow> name(String key, String label, Function<FigureRow, Names> name) {
    return Column.text(key, label, r -> name.apply(r).in(display.isChinese()));
  }

  /** The name of the figure. */
  public String getHeading() {
    String figure = list.filterValue("figure");
    return Arrays.stream(AccountKind.values())
        .filter(kind -> kind.name().equals(figure))
        .findFirst()
        .map(msg::label)
        .orElse(msg.get("statement.budget"));
  }

  public AwardRow getAward() {
    return award;
  }

  public ListView<FigureRow> getList() {
    return list;
  }
}
