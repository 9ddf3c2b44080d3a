package org.consilium.proposal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.consilium.proposal.model.BudgetLine.Source;
import org.consilium.proposal.model.Finding;
import org.consilium.proposal.model.Proposal;
import org.consilium.proposal.service.PartForm.Line;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From the first line of a proposal to its eligibility, on a real database. */
class ProposalJourneyTest {

  private static final PartForm EMPTY = new PartForm("", List.of());

  private final ProposalWorld w = new ProposalWorld();
  private final TestWorld world = w.world;

  @AfterEach
  void close() {
    w.close();
  }

  @Test
  void a_proposal_is_written_sealed_submitted_and_admitted() {
    long id = w.complete();
    assertThat(w.blocking(id)).isEmpty();
    String hash = world.get(w.engineer, () -> w.submission.submit(id));
    ProposalQueries.VersionRow version = world.get(w.engineer, () -> w.queries.versions(id)).get(0);
    assertThat(version.sha256()).isEqualTo(hash);
    assertThat(version.body()).contains("\"title\":\"Knife\"", "Hospital", "OPERATIONS");
    world.run(w.manager, () -> w.eligibility.judge(id, "SH-MAKER", true, ""));
    world.run(w.manager, () -> w.eligibility.admit(id));
    assertThat(w.state(id)).isEqualTo(Proposal.State.ELIGIBLE);
    ProposalHandover handover = world.service(ProposalHandover.class);
    ProposalHandover.Handover handed = world.get(() -> handover.eligible(w.callId)).get(0);
    assertThat(handed.requested()).isEqualTo(Money.yuan(300_000));
    assertThat(handed.persons()).contains(w.engineer.personId(), w.clinician.personId());
    assertThat(handed.organisations())
        .containsExactlyInAnyOrder(w.university, w.hospital, w.company);
  }

  @Test
  void what_blocks_is_listed_with_clause_and_figures() {
    long id = w.begin();
    assertThat(w.blocking(id))
        .extracting(Finding::clause)
        .contains("FORM-SUMMARY", "FORM-1", "FORM-PI", "FORM-PART", "SH-MAKER", "SH-PARTNERS");
    assertThatThrownBy(() -> world.get(w.engineer, () -> w.submission.submit(id)))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("proposal.blocked");
  }

  @Test
  void changing_a_part_breaks_its_own_seal_and_no_other() {
    long id = w.complete();
    long part = w.part(id, w.university).id();
    world.run(
        w.engineer,
        () -> w.parts.write(part, new PartForm("changed", ProposalWorld.budget(false))));
    assertThat(w.part(id, w.university).isSealed()).isFalse();
    assertThat(w.part(id, w.hospital).isSealed()).isTrue();
    assertThat(w.blocking(id)).extracting(Finding::clause).containsExactly("FORM-SEAL");
  }

  @Test
  void too_high_indirect_costs_are_lowered_to_the_exact_cap() {
    long id = w.complete();
    long part = w.part(id, w.university).id();
    List<Line> high =
        List.of(
            ProposalWorld.line("OPERATIONS", Source.GRANT, 61_200),
            ProposalWorld.line("INDIRECT", Source.GRANT, 18_600));
    world.run(w.engineer, () -> w.parts.write(part, new PartForm("work", high)));
    Finding finding =
        w.blocking(id).stream().filter(f -> f.clause().equals("CN-21-INDIRECT")).findFirst().get();
    assertThat(finding.figures()).contains(Money.yuan(18_600), Money.yuan(18_360));
    Finding.Fix fix = finding.fix();
    world.run(w.engineer, () -> w.parts.lower(fix.participationId(), fix.tag(), fix.fen()));
    assertThat(w.blocking(id)).extracting(Finding::clause).doesNotContain("CN-21-INDIRECT");
  }

  @Test
  void strangers_neither_see_nor_change_a_draft() {
    long id = w.complete();
    assertThat(world.get(w.stranger, () -> w.queries.find(id))).isEmpty();
    assertThat(world.get(w.stranger, () -> w.queries.page(PageRequest.firstPage(10))).rows())
        .isEmpty();
    assertThat(world.get(w.manager, () -> w.queries.find(id))).isEmpty();
    w.refused(w.stranger, "proposal.not-yours", () -> w.proposals.describe(id, "x", "y"));
    long ofUniversity = w.part(id, w.university).id();
    w.refused(w.stranger, "proposal.part.not-yours", () -> w.parts.write(ofUniversity, EMPTY));
    long ofCompany = w.part(id, w.company).id();
    w.refused(w.officerOfHospital, "proposal.seal.not-yours", () -> w.parts.seal(ofCompany));
    assertThatThrownBy(() -> world.get(w.stranger, () -> w.content.parts(id)))
        .hasMessageContaining("record.not-found");
  }

  @Test
  void a_second_writer_does_not_overwrite_the_first() {
    long id = w.begin();
    long section = world.get(w.engineer, () -> w.content.answers(id)).get(0).sectionId();
    int first = world.get(w.engineer, () -> w.proposals.answer(id, section, "one", 0));
    world.get(w.engineer, () -> w.proposals.answer(id, section, "two", first));
    w.refused(
        w.engineer,
        "proposal.answer.changed",
        () -> w.proposals.answer(id, section, "three", first));
    assertThat(world.get(w.engineer, () -> w.content.answers(id)).get(0).text()).isEqualTo("two");
  }

  @Test
  void what_was_handed_in_is_frozen_for_its_authors_and_in_the_database() {
    long id = w.complete();
    world.get(w.engineer, () -> w.submission.submit(id));
    w.refused(w.engineer, "proposal.frozen", () -> w.proposals.describe(id, "x", "y"));
    long ofUniversity = w.part(id, w.university).id();
    w.refused(w.engineer, "proposal.frozen", () -> w.parts.write(ofUniversity, EMPTY));
    assertThatThrownBy(() -> world.database().run("update proposal_version set body = body || ' '"))
        .hasMessageContaining("append-only");
  }

  @Test
  void an_exclusion_names_a_clause_and_can_be_taken_back() {
    long id = w.complete();
    world.get(w.engineer, () -> w.submission.submit(id));
    w.refused(w.manager, "proposal.clause-needed", () -> w.eligibility.exclude(id, "because"));
    w.refused(
        w.manager,
        "proposal.verdict-needs-note",
        () -> w.eligibility.judge(id, "SH-MAKER", false, " "));
    world.run(w.manager, () -> w.eligibility.judge(id, "SH-MAKER", false, "licence has expired"));
    w.refused(w.manager, "proposal.clause-failed", () -> w.eligibility.admit(id));
    world.run(w.manager, () -> w.eligibility.exclude(id, "because"));
    assertThat(w.state(id)).isEqualTo(Proposal.State.INELIGIBLE);
    world.run(w.manager, () -> w.eligibility.reinstate(id, "licence was renewed"));
    assertThat(w.state(id)).isEqualTo(Proposal.State.SUBMITTED);
  }
}
