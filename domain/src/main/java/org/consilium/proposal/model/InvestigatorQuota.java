package org.consilium.proposal.model;

import java.util.List;

/**
 * Nobody who already leads so many funded projects leads another (限项). Notation: the number from
 * which it is refused.
 */
record InvestigatorQuota(int tooMany) implements Rule.Kind {

  @Override
  public List<Finding> check(Rule rule, Facts facts) {
    return facts.leaders().stream()
        .map(p -> rule.finding(p.running() < tooMany, null, p.name(), p.running(), tooMany))
        .toList();
  }
}
