package org.consilium.proposal.model;

import java.util.List;

/** At least so many organisations take part. Notation: the number. */
record MinPartners(int least) implements Rule.Kind {

  @Override
  public List<Finding> check(Rule rule, Facts facts) {
    int there = facts.parts().size();
    return List.of(rule.finding(there >= least, null, there, least));
  }
}
