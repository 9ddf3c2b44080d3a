package org.consilium.proposal.model;

import java.util.List;
import org.consilium.proposal.model.BudgetLine.Source;
import org.consilium.shared.model.Money;

/**
 * Partners of a kind bring own money in proportion to the grant money they ask for. Notation:
 * {@code COMPANY:100} — own money of at least 100 % of the grant.
 */
final class Matching implements Rule.Kind {

  private final String kind;
  private final int percent;

  Matching(String params) {
    String[] parts = params.split(":");
    kind = parts[0].trim();
    percent = Integer.parseInt(parts[1].trim());
  }

  @Override
  public List<Finding> check(Rule rule, Facts facts) {
    return facts.parts().stream()
        .filter(p -> p.kind().equals(kind) && p.sum(Source.GRANT, null).minor() > 0)
        .map(p -> check(rule, p))
        .toList();
  }

  private Finding check(Rule rule, Facts.Part part) {
    Money grant = part.sum(Source.GRANT, null);
    Money own = part.sum(Source.OWN, null);
    Money needed = grant.times(percent, 100);
    return rule.finding(
        own.compareTo(needed) >= 0, null, part.organisation(), own, needed, grant, percent);
  }
}
