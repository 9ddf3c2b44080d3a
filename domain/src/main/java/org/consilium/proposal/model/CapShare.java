package org.consilium.proposal.model;

import java.util.List;
import org.consilium.proposal.model.BudgetLine.Source;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Term;

/**
 * Costs with a tag stay under a share of all grant money asked for. Notation: {@code labour:35}
 * (per cent).
 */
final class CapShare implements Rule.Kind {

  private final String tag;
  private final int percent;

  CapShare(String params) {
    String[] parts = params.split(":");
    tag = parts[0].trim();
    percent = Integer.parseInt(parts[1].trim());
  }

  @Override
  public List<Finding> check(Rule rule, Facts facts) {
    Money asked = facts.sum(Source.GRANT, null);
    if (asked.minor() == 0) {
      return List.of();
    }
    Money planned = facts.sum(Source.GRANT, tag);
    Money allowed = Money.fen(Math.multiplyExact(asked.minor(), (long) percent) / 100);
    boolean holds = planned.compareTo(allowed) <= 0;
    return List.of(rule.finding(holds, null, new Term("tag." + tag), planned, allowed, percent));
  }
}
