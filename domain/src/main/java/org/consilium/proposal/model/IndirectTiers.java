package org.consilium.proposal.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.consilium.proposal.model.BudgetLine.Source;
import org.consilium.proposal.model.Finding.Fix;
import org.consilium.shared.model.Money;

/**
 * Indirect costs of each partner stay under a marginal cap on its direct costs without equipment
 * purchase, government money only (国办发〔2021〕32号 第六条).
 *
 * <p>Notation: {@code 5000000:30,10000000:25,*:20} — up to 5 million yuan 30 %, the part from 5 to
 * 10 million 25 %, above 20 %.
 */
final class IndirectTiers implements Rule.Kind {

  private record Tier(Money upTo, int percent) {}

  private final List<Tier> tiers = new ArrayList<>();

  IndirectTiers(String params) {
    for (String one : params.split(",")) {
      String[] tier = one.trim().split(":");
      Money upTo = tier[0].equals("*") ? null : Money.of(new BigDecimal(tier[0]), Money.CNY);
      tiers.add(new Tier(upTo, Integer.parseInt(tier[1])));
    }
  }

  @Override
  public List<Finding> check(Rule rule, Facts facts) {
    return facts.parts().stream()
        .filter(p -> p.sum(Source.GRANT, "indirect").minor() > 0)
        .map(p -> check(rule, p))
        .toList();
  }

  private Finding check(Rule rule, Facts.Part part) {
    Money base =
        part.sum(Source.GRANT, "direct").minus(part.sum(Source.GRANT, "equipment-purchase"));
    Money allowed = cap(base);
    Money planned = part.sum(Source.GRANT, "indirect");
    Fix fix = new Fix(part.id(), "indirect", allowed.minor());
    return rule.finding(
        planned.compareTo(allowed) <= 0, fix, part.organisation(), planned, allowed, base);
  }

  /**
   * The largest indirect cost for a base.
   *
   * @param base direct costs without equipment purchase, ≥ 0
   * @return marginal sum over the tiers, each tier rounded down to a fen
   */
  Money cap(Money base) {
    long cap = 0;
    long below = 0;
    for (Tier tier : tiers) {
      long top = tier.upTo() == null ? base.minor() : Math.min(base.minor(), tier.upTo().minor());
      if (top > below) {
        cap = Math.addExact(cap, Math.multiplyExact(top - below, (long) tier.percent()) / 100);
        below = top;
      }
    }
    return Money.fen(cap);
  }
}
