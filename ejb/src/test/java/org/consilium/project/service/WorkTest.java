package org.consilium.project.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.consilium.funding.service.SpendingAsked;
import org.consilium.platform.service.Time;
import org.consilium.project.model.Approval;
import org.consilium.project.model.Milestone;
import org.consilium.project.model.ProgressReport;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Milestones, reports and approvals of a project at work. */
class WorkTest {

  private final ProjectWorld w = new ProjectWorld();
  private final long id = w.running("Knife", 100);
  private final LocalDate start = w.startOf(id);
  private final DueWork due = w.world.service(DueWork.class);

  @AfterEach
  void close() {
    w.close();
  }

  @Test
  void evidence_is_handed_in_returned_with_a_reason_and_accepted_by_somebody_else() {
    long milestone = milestone("Prototype");
    String hash = w.world.get(w.engineer, () -> w.milestones.submit(milestone, "It cuts."));
    refused(w.engineer, "state.not-allowed", () -> w.milestones.submit(milestone, "again"));
    refused(w.manager, "project.verdict.reason", () -> w.milestones.giveBack(milestone, " "));
    w.world.run(w.manager, () -> w.milestones.giveBack(milestone, "no test of the blade"));
    assertThat(tasks("task.project-milestone")).isEqualTo(2);
    w.world.run(w.clinician, () -> w.milestones.submit(milestone, "Blade tested."));
    assertThat(tasks("task.project-milestone")).isZero();
    w.world.run(w.centre, () -> w.milestones.accept(milestone, null));
    refused(w.centre, "project.evidence.none", () -> w.milestones.accept(milestone, null));
    List<MilestoneQueries.EvidenceRow> evidence =
        w.world.get(w.auditor, () -> w.milestoneQueries.evidence(milestone));
    assertThat(evidence).extracting("accepted").containsExactly(true, false);
    assertThat(evidence.get(1).sha256()).isEqualTo(hash);
    assertThat(w.world.get(w.engineer, () -> w.milestoneQueries.find(milestone)).orElseThrow())
        .satisfies(
            m -> {
              assertThat(m.state()).isEqualTo(Milestone.State.ACCEPTED);
              assertThat(m.acceptedAt()).isNotNull();
            });
  }

  @Test
  void only_leaders_hand_in_and_only_the_office_judges() {
    long milestone = milestone("Prototype");
    for (TestUser other : List.of(w.manager, w.auditor, w.officer, w.stranger)) {
      refused(other, "project.not-lead", () -> w.milestones.submit(milestone, "x"));
    }
    w.world.run(w.engineer, () -> w.milestones.submit(milestone, "It cuts."));
    for (TestUser other : List.of(w.auditor, w.finance, w.officer, w.clinician, w.stranger)) {
      refused(other, "project.not-office", () -> w.milestones.accept(milestone, null));
      refused(other, "project.not-office", () -> w.milestones.giveBack(milestone, "x"));
    }
    assertThat(w.world.get(w.stranger, () -> w.milestoneQueries.find(milestone))).isEmpty();
    assertThat(w.world.get(w.stranger, () -> w.milestoneQueries.evidence(milestone))).isEmpty();
    String own =
        "update evidence set accepted = true, judged_by = submitted_by, judged_name = 'x',"
            + " judged_at = submitted_at";
    assertThatThrownBy(() -> w.world.database().run(own)).hasMessageContaining("check");
    assertThatThrownBy(
            () ->
                w.world
                    .database()
                    .run("update evidence set body = '{}', sha256 = encode(sha256('{}'), 'hex')"))
        .hasMessageContaining("frozen");
  }

  @Test
  void files_of_a_milestone_change_until_it_is_handed_in() {
    long milestone = milestone("Prototype");
    MilestoneDocuments files = w.world.service(MilestoneDocuments.class);
    w.world.run(w.engineer, () -> files.mayChange(milestone));
    refused(w.manager, "project.not-lead", () -> files.mayChange(milestone));
    w.world.run(w.engineer, () -> w.milestones.submit(milestone, "It cuts."));
    refused(w.engineer, "project.evidence.frozen", () -> files.mayChange(milestone));
    assertThat(w.world.<Boolean>get(w.auditor, () -> files.mayRead(milestone))).isTrue();
    assertThat(w.world.<Boolean>get(w.stranger, () -> files.mayRead(milestone))).isFalse();
  }

  @Test
  void reports_cover_the_whole_project_half_year_by_half_year() {
    List<ReportQueries.Row> reports = w.world.get(w.engineer, () -> w.reportQueries.of(id));
    assertThat(reports.get(0).fromDay()).isEqualTo(start);
    for (int i = 1; i < reports.size(); i++) {
      assertThat(reports.get(i).fromDay()).isEqualTo(reports.get(i - 1).toDay().plusDays(1));
    }
    LocalDate end = w.world.get(w.manager, () -> w.queries.find(id)).orElseThrow().endsOn();
    assertThat(reports.get(reports.size() - 1).toDay()).isEqualTo(end);
    assertThat(reports).allMatch(r -> r.dueOn().equals(r.toDay().plusDays(30)));
  }

  @Test
  void a_report_is_asked_for_reminded_of_queried_and_accepted() {
    ReportQueries.Row first = w.world.get(w.engineer, () -> w.reportQueries.of(id)).get(0);
    on(first.dueOn().minusDays(31));
    assertThat(w.world.<Integer>get(due::askForReports)).isZero();
    on(first.dueOn().minusDays(30));
    assertThat(w.world.<Integer>get(due::askForReports)).isEqualTo(1);
    assertThat(w.world.<Integer>get(due::askForReports)).isZero();
    assertThat(tasks("task.project-report")).isEqualTo(2);
    on(first.dueOn());
    assertThat(w.world.<Integer>get(due::remind)).isZero();
    on(first.dueOn().plusDays(1));
    assertThat(overdue()).containsExactly(first.id());
    assertThat(w.world.<Integer>get(due::remind)).isEqualTo(1);
    assertThat(w.world.<Integer>get(due::remind)).isZero();
    assertThat(w.world.database().number("select count(*) from outbox_message")).isEqualTo(2);
    on(first.dueOn().plusDays(15));
    assertThat(w.world.<Integer>get(due::remind)).isEqualTo(1);
    ReportService.Draft empty = new ReportService.Draft(" ", "", "", 10);
    refused(w.engineer, "project.report.incomplete", () -> w.reports.submit(first.id(), empty));
    ReportService.Draft draft = new ReportService.Draft("Built it", "none", "test it", 40);
    w.world.run(w.engineer, () -> w.reports.submit(first.id(), draft));
    assertThat(tasks("task.project-report")).isZero();
    assertThat(overdue()).isEmpty();
    refused(w.engineer, "project.report.handed-in", () -> w.reports.write(first.id(), draft));
    w.world.run(w.manager, () -> w.reports.query(first.id(), "Which test?"));
    assertThat(tasks("task.project-report-again")).isEqualTo(2);
    w.world.run(w.clinician, () -> w.reports.submit(first.id(), draft));
    w.world.run(w.manager, () -> w.reports.accept(first.id()));
    refused(w.manager, "state.not-allowed", () -> w.reports.query(first.id(), "more"));
    assertThat(
            w.world.get(w.engineer, () -> w.reportQueries.find(first.id())).orElseThrow().state())
        .isEqualTo(ProgressReport.State.ACCEPTED);
  }

  @Test
  void reports_are_written_by_leaders_read_by_those_who_see_the_project_and_judged_by_the_office() {
    long report = w.world.get(w.engineer, () -> w.reportQueries.of(id)).get(0).id();
    ReportService.Draft draft = new ReportService.Draft("Built it", "", "", 40);
    for (TestUser other : List.of(w.manager, w.auditor, w.officer, w.stranger)) {
      refused(other, "project.not-lead", () -> w.reports.write(report, draft));
      refused(other, "project.not-lead", () -> w.reports.submit(report, draft));
    }
    w.world.run(w.engineer, () -> w.reports.submit(report, draft));
    for (TestUser other : List.of(w.auditor, w.finance, w.officer, w.engineer, w.stranger)) {
      refused(other, "project.not-office", () -> w.reports.accept(report));
      refused(other, "project.not-office", () -> w.reports.query(report, "x"));
    }
    assertThat(w.world.get(w.stranger, () -> w.reportQueries.find(report))).isEmpty();
    assertThat(w.world.statements(w.manager, () -> w.reportQueries.page(PageRequest.firstPage(25))))
        .isEqualTo(2);
  }

  @Test
  void milestones_that_come_up_are_asked_for_once() {
    on(start.plusMonths(6).minusDays(30));
    assertThat(w.world.<Integer>get(due::askForMilestones)).isEqualTo(1);
    assertThat(w.world.<Integer>get(due::askForMilestones)).isZero();
    assertThat(tasks("task.project-milestone")).isEqualTo(2);
    PageRequest open = new PageRequest(Map.of("open", "1"), List.of(), 0, 25);
    assertThat(w.world.get(w.manager, () -> w.milestoneQueries.page(open)).total()).isEqualTo(2);
  }

  @Test
  void an_approval_that_is_needed_or_has_run_out_blocks() {
    assertThat(blocked()).isFalse();
    long ethics = w.world.get(w.clinician, () -> w.approvals.need(id, Approval.Kind.ETHICS));
    assertThat(blocked()).isTrue();
    refused(w.manager, "project.approval.twice", () -> w.approvals.need(id, Approval.Kind.ETHICS));
    LocalDate today = LocalDate.now(w.clock());
    ApprovalService.Grant grant =
        new ApprovalService.Grant("Committee", "2026-17", today, today.plusYears(1));
    for (TestUser other : List.of(w.clinician, w.auditor, w.officer, w.stranger)) {
      refused(other, "project.not-office", () -> w.approvals.grant(ethics, grant));
      refused(other, "project.not-office", () -> w.approvals.waive(ethics, "x"));
    }
    refused(w.auditor, "project.not-office", () -> w.approvals.need(id, Approval.Kind.GCP));
    w.world.run(w.manager, () -> w.approvals.grant(ethics, grant));
    assertThat(blocked()).isFalse();
    on(today.plusYears(1).plusDays(1));
    assertThat(blocked()).isTrue();
    w.world.run(w.manager, () -> w.approvals.revoke(ethics, "protocol changed"));
    assertThat(blocked()).isTrue();
    w.world.run(w.manager, () -> w.approvals.waive(ethics, "no patients after all"));
    assertThat(blocked()).isFalse();
    refused(w.manager, "state.not-allowed", () -> w.approvals.waive(ethics, "x"));
    assertThatThrownBy(() -> w.world.database().run("update approval set state = 'GRANTED'"))
        .hasMessageContaining("check");
  }

  @Test
  void spending_is_refused_with_the_approval_that_is_missing() {
    long proposal = w.world.database().number("select proposal_id from project where id = " + id);
    SpendingGate gate = w.world.service(SpendingGate.class);
    SpendingAsked asked = new SpendingAsked(proposal, LocalDate.now(w.clock()));
    w.world.run(w.finance, () -> gate.guard(asked));
    long animal = w.world.get(w.clinician, () -> w.approvals.need(id, Approval.Kind.ANIMAL));
    refused(w.finance, "project.spending-closed", () -> gate.guard(asked));
    w.world.run(w.manager, () -> w.approvals.waive(animal, "no animals"));
    w.world.run(w.finance, () -> gate.guard(asked));
  }

  private boolean blocked() {
    return w.world.get(w.auditor, () -> w.approvalQueries.of(id)).stream()
        .anyMatch(ApprovalQueries.Row::blocks);
  }

  private long milestone(String title) {
    return w.world.database().number("select id from milestone where title = '" + title + "'");
  }

  private long tasks(String kind) {
    return w.world
        .database()
        .number("select count(*) from task where done_at is null and kind = '" + kind + "'");
  }

  private List<Long> overdue() {
    PageRequest late = new PageRequest(Map.of("overdue", "1"), List.of(), 0, 25);
    return w.world.get(w.manager, () -> w.reportQueries.page(late)).rows().stream()
        .map(ReportQueries.Row::id)
        .toList();
  }

  private void on(LocalDate day) {
    w.world.at(Clock.fixed(day.atTime(12, 0).atZone(Time.ZONE).toInstant(), Time.ZONE));
  }

  private void refused(TestUser who, String key, Runnable act) {
    assertThatThrownBy(() -> w.world.run(who, act))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining(key);
  }
}
