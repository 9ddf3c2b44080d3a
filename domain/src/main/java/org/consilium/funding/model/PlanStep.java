package org.consilium.funding.model;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/**
 * A step of the payment plan a rule pack prescribes.
 *
 * @param number 1 for the first
 * @param sharePpm share of every partner's money, in parts of a million
 * @param months months after the first day of the work
 * @param condition what must be met
 * @param citation where it is written
 */
public record PlanStep(int number, int sharePpm, int months, Names condition, String citation)
    implements Serializable {

  /** The day it is due when the work begins on a day. */
  public LocalDate dueOn(LocalDate start) {
    return start.plusMonths(months);
  }

  /**
   * What each partner gets by each step; a partner's amounts sum to the partner's whole (largest
   * remainder).
   *
   * @param steps at least one
   * @param partners each partner's money
   * @return for each step the amounts above zero, by partner
   */
  public static List<Map<Long, Money>> split(List<PlanStep> steps, Map<Long, Money> partners) {
    List<Map<Long, Money>> amounts = new ArrayList<>();
    steps.forEach(step -> amounts.add(new LinkedHashMap<>()));
    List<Long> weights = steps.stream().map(step -> (long) step.sharePpm()).toList();
    partners.forEach(
        (partner, money) -> {
          List<Money> split = money.split(weights);
          for (int i = 0; i < split.size(); i++) {
            if (split.get(i).minor() > 0) {
              amounts.get(i).put(partner, split.get(i));
            }
          }
        });
    return amounts;
  }
}
