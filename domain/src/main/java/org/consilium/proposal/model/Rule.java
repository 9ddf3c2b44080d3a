package org.consilium.proposal.model;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.consilium.proposal.model.Finding.Fix;
import org.consilium.proposal.model.Finding.Outcome;

/**
 * One rule of a rule pack, ready to be asked. Kinds are code; every figure is the pack's data.
 *
 * @param code clause
 * @param kind what is tested, one of {@link #KINDS}
 * @param params figures of the rule, in the notation of its kind
 * @param citation where it is written
 * @param blocks true when a failure stands in the way, false when it only warns
 */
public record Rule(String code, String kind, String params, String citation, boolean blocks) {

  /** A test of one kind. */
  interface Kind {
    /** Findings of a rule about these facts; none means that the rule does not apply. */
    List<Finding> check(Rule rule, Facts facts);
  }

  private static final Map<String, Function<Rule, Kind>> KINDS =
      Map.of(
          "INDIRECT_TIERS", r -> new IndirectTiers(r.params()),
          "CAP_SHARE", r -> new CapShare(r.params()),
          "MATCHING", r -> new Matching(r.params()),
          "MIN_PARTNERS", r -> new MinPartners(Integer.parseInt(r.params().trim())),
          "REQUIRED_KINDS", r -> new RequiredKinds(r.params()),
          "PI_QUOTA", r -> new InvestigatorQuota(Integer.parseInt(r.params().trim())),
          "LEAD_QUOTA", r -> new LeadQuota(Integer.parseInt(r.params().trim())));

  /**
   * Asks the rule.
   *
   * @throws IllegalStateException if the pack names a kind this program does not know
   */
  public List<Finding> check(Facts facts) {
    Function<Rule, Kind> made = KINDS.get(kind);
    if (made == null) {
      throw new IllegalStateException("rule " + code + " is of unknown kind " + kind);
    }
    return made.apply(this).check(this, facts);
  }

  /** A finding of this rule. */
  Finding finding(boolean holds, Fix fix, Object... figures) {
    Outcome outcome = holds ? Outcome.PASS : blocks ? Outcome.FAIL : Outcome.WARN;
    String key = "check." + kind + (holds ? ".holds" : ".broken");
    return new Finding(code, citation, outcome, key, List.of(figures), holds ? null : fix);
  }
}
