package org.consilium.funding.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.consilium.funding.model.Instalment;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.platform.service.Time;
import org.consilium.project.model.Approval;
import org.consilium.project.model.Evidence;
import org.consilium.project.model.Milestone;
import org.consilium.project.model.Origin;
import org.consilium.project.model.Project;
import org.consilium.project.service.MilestoneService;
import org.consilium.shared.model.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a project does to the money of its award. */
class FundedProjectTest {

  private final FundingWorld funding = new FundingWorld();
  private final AwardQueries awards = funding.service(AwardQueries.class);
  private final PaymentService requests = funding.service(PaymentService.class);
  private final MilestoneService milestones = funding.service(MilestoneService.class);
  private final LocalDate today = LocalDate.now(Time.ZONE);
  private final long award = funding.issued(100_000);
  private final long project = funding.world.get(this::project);

  @AfterEach
  void close() {
    assertThat(funding.world.get(funding.service(LedgerVerifier.class)::run).faults()).isEmpty();
    funding.close();
  }

  @Test
  void an_accepted_milestone_releases_its_instalment() {
    long second = funding.world.get(() -> milestone(2, 1));
    long missing = funding.world.get(() -> milestone(9, 2));
    assertThat(plan())
        .containsExactly(
            Instalment.State.RELEASED, Instalment.State.PLANNED, Instalment.State.PLANNED);
    funding.world.run(funding.manager, () -> milestones.accept(second, ""));
    funding.world.run(funding.manager, () -> milestones.accept(missing, ""));
    assertThat(plan())
        .containsExactly(
            Instalment.State.RELEASED, Instalment.State.RELEASED, Instalment.State.PLANNED);
    assertThat(funding.world.get(funding.finance, () -> awards.partners(award)))
        .extracting(AwardQueries.PartnerRow::released)
        .containsExactly(Money.yuan(48_000), Money.yuan(32_000));
  }

  @Test
  void nothing_is_paid_while_an_approval_is_missing_whoever_writes_it() {
    List<SpendingAsked> asked = new ArrayList<>();
    funding.world.observe(SpendingAsked.class, asked::add);
    PaymentForm form = funding.form(award, funding.university, 5_000, 0);
    funding.world.run(() -> em(new Approval(project, Approval.Kind.ETHICS)));
    assertThatThrownBy(() -> funding.world.run(funding.leader, () -> requests.request(form)))
        .hasStackTraceContaining("is missing or has run out");
    funding.world.database().run("update approval set state = 'WAIVED'");
    funding.world.run(funding.leader, () -> requests.request(form));
    assertThat(asked).hasSize(2).allMatch(a -> a.day().equals(today));
  }

  private List<Instalment.State> plan() {
    return funding.world.get(funding.finance, () -> awards.plan(award)).stream()
        .map(AwardQueries.PlanRow::state)
        .toList();
  }

  private long project() {
    long proposal = number("proposal_id");
    Origin origin = new Origin(funding.callId, proposal, 1, number("decision_id"));
    Project made =
        Project.decided("PRJ-2026-901", "Scalpel", "", origin, now())
            .under(3)
            .granted(Money.yuan(100_000), today, today.plusYears(1));
    em(made);
    return made.id();
  }

  /** A milestone that releases an instalment, with evidence nobody has judged. */
  private long milestone(int instalment, int position) {
    Milestone made =
        new Milestone(project, position, "Prototype", "report", today.plusMonths(3), instalment);
    made.submit();
    em(made);
    String hash = CanonicalJson.sha256("{}".getBytes(StandardCharsets.UTF_8));
    Evidence evidence = new Evidence(made.id(), 1, "{}", hash);
    evidence.from(funding.leader.accountId(), "Leader", now());
    em(evidence);
    return made.id();
  }

  private void em(Object record) {
    funding.world.em().persist(record);
    funding.world.em().flush();
  }

  private long number(String column) {
    return funding.world.database().number("select " + column + " from award where id = " + award);
  }

  private static OffsetDateTime now() {
    return OffsetDateTime.now(Time.ZONE);
  }
}
