package org.consilium.proposal.model;

import java.util.Arrays;
import java.util.List;
import org.consilium.shared.model.Term;

/**
 * Certain kinds of organisation take part. Notation: {@code UNIVERSITY|RESEARCH_INSTITUTE,HOSPITAL}
 * — one of the first two, and a hospital.
 */
final class RequiredKinds implements Rule.Kind {

  private final List<List<String>> groups;

  RequiredKinds(String params) {
    groups =
        Arrays.stream(params.split(",")).map(g -> Arrays.asList(g.trim().split("\\|"))).toList();
  }

  @Override
  public List<Finding> check(Rule rule, Facts facts) {
    List<String> there = facts.parts().stream().map(Facts.Part::kind).distinct().toList();
    List<Term> missing =
        groups.stream()
            .filter(g -> g.stream().noneMatch(there::contains))
            .map(g -> new Term("Organisation.Kind." + g.get(0)))
            .toList();
    return List.of(rule.finding(missing.isEmpty(), null, missing));
  }
}
