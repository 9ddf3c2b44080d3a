package org.consilium.proposal.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.consilium.call.service.RulePacks;
import org.consilium.proposal.model.BudgetLine;
import org.consilium.proposal.service.PartForm;
import org.consilium.proposal.service.ProposalContent;
import org.consilium.shared.model.Money;

/** What a partner is typing into the grid of its budget: categories by years and sources. */
public class BudgetInput implements Serializable {

  private static final long serialVersionUID = 1L;

  private final List<Integer> years;
  private final List<Row> rows = new ArrayList<>();

  /** An empty grid of the categories and years. */
  BudgetInput(List<RulePacks.Category> categories, List<Integer> years) {
    this.years = List.copyOf(years);
    for (RulePacks.Category category : categories) {
      Row row = new Row(category);
      for (BudgetLine.Source source : BudgetLine.Source.values()) {
        years.forEach(year -> row.cells.add(new Cell(source, year)));
      }
      rows.add(row);
    }
  }

  /** Fills in a saved line. */
  void put(ProposalContent.Line line) {
    rows.stream()
        .filter(r -> r.category.code().equals(line.category()))
        .flatMap(r -> r.cells.stream())
        .filter(c -> c.source == line.source() && c.year == line.year())
        .forEach(c -> c.yuan = line.amount().toDecimal());
  }

  /** The lines typed. */
  List<PartForm.Line> lines() {
    List<PartForm.Line> lines = new ArrayList<>();
    for (Row row : rows) {
      for (Cell cell : row.cells) {
        if (cell.yuan != null) {
          lines.add(new PartForm.Line(row.category.code(), cell.source, cell.year, cell.yuan));
        }
      }
    }
    return lines;
  }

  /** Sum of a source over all rows. */
  public Money sum(BudgetLine.Source source) {
    return rows.stream()
        .flatMap(r -> r.cells.stream())
        .filter(c -> c.source == source && c.yuan != null)
        .map(c -> Money.of(c.yuan, Money.CNY))
        .reduce(Money.fen(0), Money::plus);
  }

  public Money getGrant() {
    return sum(BudgetLine.Source.GRANT);
  }

  public Money getOwn() {
    return sum(BudgetLine.Source.OWN);
  }

  public List<Integer> getYears() {
    return years;
  }

  public List<Row> getRows() {
    return rows;
  }

  /** A cost category. */
  public static class Row implements Serializable {

    private static final long serialVersionUID = 1L;

    private final RulePacks.Category category;
    private final List<Cell> cells = new ArrayList<>();

    Row(RulePacks.Category category) {
      this.category = category;
    }

    public RulePacks.Category getCategory() {
      return category;
    }

    public List<Cell> getCells() {
      return cells;
    }
  }

  /** An amount in yuan; empty is nothing. */
  public static class Cell implements Serializable {

    private static final long serialVersionUID = 1L;

    private final BudgetLine.Source source;
    private final int year;
    private BigDecimal yuan;

    Cell(BudgetLine.Source source, int year) {
      this.source = source;
      this.year = year;
    }

    public BudgetLine.Source getSource() {
      return source;
    }

    public int getYear() {
      return year;
    }

    public BigDecimal getYuan() {
      return yuan;
    }

    public void setYuan(BigDecimal yuan) {
      this.yuan = yuan;
    }
  }
}
