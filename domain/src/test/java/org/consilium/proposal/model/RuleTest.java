package org.consilium.proposal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.consilium.proposal.model.BudgetLine.Source;
import org.consilium.proposal.model.Finding.Outcome;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;
import org.junit.jupiter.api.Test;

/** Worked examples of every kind of rule. */
class RuleTest {

  private static final String TIERS = "5000000:30,10000000:25,*:20";

  @Test
  void indirect_costs_are_capped_in_marginal_tiers() {
    IndirectTiers tiers = new IndirectTiers(TIERS);
    assertThat(tiers.cap(Money.yuan(612_000))).isEqualTo(Money.yuan(183_600));
    assertThat(tiers.cap(Money.yuan(5_000_000))).isEqualTo(Money.yuan(1_500_000));
    assertThat(tiers.cap(Money.yuan(8_000_000))).isEqualTo(Money.yuan(2_250_000));
    assertThat(tiers.cap(Money.yuan(12_000_000))).isEqualTo(Money.yuan(3_150_000));
    assertThat(new IndirectTiers("5000000:20,10000000:15,*:13").cap(Money.yuan(12_000_000)))
        .isEqualTo(Money.yuan(2_010_000));
  }

  @Property
  void a_larger_base_never_allows_less_and_never_more_than_the_first_rate(
      @ForAll @LongRange(min = 0, max = 5_000_000_000L) long fen,
      @ForAll @LongRange(min = 0, max = 5_000_000_000L) long more) {
    IndirectTiers tiers = new IndirectTiers(TIERS);
    long smaller = tiers.cap(Money.fen(fen)).minor();
    long larger = tiers.cap(Money.fen(fen + more)).minor();
    assertThat(larger).isGreaterThanOrEqualTo(smaller).isLessThanOrEqualTo((fen + more) * 30 / 100);
  }

  @Test
  void equipment_purchase_and_own_money_do_not_raise_the_base_of_indirect_costs() {
    Facts.Part part =
        part(
            "UNIVERSITY",
            cost("direct", Source.GRANT, 600_000),
            cost("direct equipment equipment-purchase", Source.GRANT, 400_000),
            cost("direct", Source.OWN, 900_000),
            cost("indirect", Source.GRANT, 200_000));
    Finding finding = only(rule("INDIRECT_TIERS", TIERS), part);
    assertThat(finding.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(finding.figures()).contains(Money.yuan(200_000), Money.yuan(180_000));
    assertThat(finding.fix().fen()).isEqualTo(18_000_000);
  }

  @Test
  void a_share_cap_counts_the_whole_project() {
    Facts.Part one =
        part(
            "UNIVERSITY",
            cost("direct labour", Source.GRANT, 50),
            cost("direct", Source.GRANT, 50));
    Facts.Part two = part("HOSPITAL", cost("direct", Source.GRANT, 100));
    assertThat(only(rule("CAP_SHARE", "labour:25"), one, two).outcome()).isEqualTo(Outcome.PASS);
    assertThat(only(rule("CAP_SHARE", "labour:24"), one, two).outcome()).isEqualTo(Outcome.FAIL);
  }

  @Test
  void a_company_matches_its_grant_with_own_money() {
    Facts.Part short1 =
        part("COMPANY", cost("direct", Source.GRANT, 100), cost("direct", Source.OWN, 99));
    Facts.Part enough =
        part("COMPANY", cost("direct", Source.GRANT, 100), cost("direct", Source.OWN, 100));
    assertThat(only(rule("MATCHING", "COMPANY:100"), short1).isBlocking()).isTrue();
    assertThat(only(rule("MATCHING", "COMPANY:100"), enough).isBlocking()).isFalse();
  }

  @Test
  void required_kinds_name_what_is_missing() {
    Rule rule = rule("REQUIRED_KINDS", "UNIVERSITY|RESEARCH_INSTITUTE,HOSPITAL,COMPANY");
    Finding finding = only(rule, part("RESEARCH_INSTITUTE"), part("COMPANY"));
    assertThat(finding.isBlocking()).isTrue();
    assertThat(finding.figures().toString()).contains("HOSPITAL").doesNotContain("COMPANY");
  }

  @Test
  void quotas_refuse_at_the_limit() {
    Facts facts =
        new Facts(
            List.of(part("UNIVERSITY")),
            List.of(
                new Facts.Leader(new Names(null, "A"), 1),
                new Facts.Leader(new Names(null, "B"), 2)),
            4);
    assertThat(rule("PI_QUOTA", "2").check(facts))
        .extracting(Finding::isBlocking)
        .containsExactly(false, true);
    assertThat(rule("LEAD_QUOTA", "5").check(facts).get(0).isBlocking()).isFalse();
    assertThat(rule("LEAD_QUOTA", "4").check(facts).get(0).isBlocking()).isTrue();
  }

  @Test
  void a_rule_that_does_not_block_only_warns() {
    Rule mild = new Rule("X-1", "MIN_PARTNERS", "2", "somewhere", false);
    assertThat(only(mild, part("UNIVERSITY")).outcome()).isEqualTo(Outcome.WARN);
  }

  @Test
  void an_unknown_kind_is_an_error_not_a_pass() {
    assertThatThrownBy(() -> only(rule("NO_SUCH_KIND", "1"), part("UNIVERSITY")))
        .isInstanceOf(IllegalStateException.class);
  }

  private static Rule rule(String kind, String params) {
    return new Rule("R-1", kind, params, "clause", true);
  }

  private static Finding only(Rule rule, Facts.Part... parts) {
    List<Finding> findings = rule.check(new Facts(List.of(parts), List.of(), 0));
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }

  private static Facts.Part part(String kind, Facts.Cost... costs) {
    return new Facts.Part(1, new Names(null, kind), kind, new ArrayList<>(List.of(costs)));
  }

  private static Facts.Cost cost(String tags, Source source, long yuan) {
    return new Facts.Cost(
        List.of(tags.split(" ")), source, Money.of(BigDecimal.valueOf(yuan), Money.CNY));
  }
}
