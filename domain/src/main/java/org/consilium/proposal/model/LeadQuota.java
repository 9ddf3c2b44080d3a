package org.consilium.proposal.model;

import java.util.List;
import org.consilium.shared.model.Names;

/** One organisation leads at most so many proposals of a call (限项). Notation: the number. */
record LeadQuota(int most) implements Rule.Kind {

  @Override
  public List<Finding> check(Rule rule, Facts facts) {
    if (facts.parts().isEmpty()) {
      return List.of();
    }
    Names lead = facts.parts().get(0).organisation();
    int withThis = facts.ledInCall() + 1;
    return List.of(rule.finding(withThis <= most, null, lead, withThis, most));
  }
}
