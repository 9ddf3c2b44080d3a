package org.consilium.proposal.model;

import java.util.List;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/**
 * What the rules look at.
 *
 * @param parts the partners' parts, the lead first
 * @param leaders the investigators with the projects they already run
 * @param ledInCall proposals of this call that the lead organisation leads and has handed in,
 *     without this one
 */
public record Facts(List<Part> parts, List<Leader> leaders, int ledInCall) {

  /** An investigator and the number of funded projects the person already leads. */
  public record Leader(Names name, int running) {}

  /**
   * A partner.
   *
   * @param id the participation
   * @param organisation its name
   * @param kind kind of organisation, as in rules: UNIVERSITY, HOSPITAL, COMPANY …
   * @param costs its budget
   */
  public record Part(long id, Names organisation, String kind, List<Cost> costs) {

    /** Sum of the lines of a source whose category carries the tag; a null tag takes all. */
    public Money sum(BudgetLine.Source source, String tag) {
      return costs.stream()
          .filter(c -> c.source() == source && (tag == null || c.tags().contains(tag)))
          .map(Cost::amount)
          .reduce(Money.fen(0), Money::plus);
    }
  }

  /** A line of a budget with the tags of its category. */
  public record Cost(List<String> tags, BudgetLine.Source source, Money amount) {}

  /** Sum over all partners of the lines of a source whose category carries the tag. */
  public Money sum(BudgetLine.Source source, String tag) {
    return parts.stream().map(p -> p.sum(source, tag)).reduce(Money.fen(0), Money::plus);
  }
}
