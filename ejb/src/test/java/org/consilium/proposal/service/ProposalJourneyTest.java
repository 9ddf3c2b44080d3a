package org.consilium.proposal.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.call.model.Call;
import org.consilium.call.model.CallCriterion;
import org.consilium.call.model.CallSection;
import org.consilium.consortium.model.Affiliation;
import org.consilium.consortium.model.Organisation;
import org.consilium.consortium.model.Person;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.RoleScope;
import org.consilium.platform.service.Time;
import org.consilium.proposal.model.BudgetLine.Source;
import org.consilium.proposal.model.Finding;
import org.consilium.proposal.model.Investigator;
import org.consilium.proposal.model.Participation;
import org.consilium.proposal.model.Proposal;
import org.consilium.proposal.service.PartForm.Line;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.Period;
import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestUser;
import org.consilium.testing.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the first line of a proposal to its eligibility, on a real database. */
class ProposalJourneyTest {

  private static final Period ALWAYS = Period.from(java.time.LocalDate.of(2020, 1, 1));
  private static final PartForm EMPTY = new PartForm("", List.of());

  private final TestWorld world = new TestWorld();
  private final ProposalService proposals = world.service(ProposalService.class);
  private final InvestigatorService investigators = world.service(InvestigatorService.class);
  private final PartService parts = world.service(PartService.class);
  private final SubmissionService submission = world.service(SubmissionService.class);
  private final EligibilityService eligibility = world.service(EligibilityService.class);
  private final ProposalQueries queries = world.service(ProposalQueries.class);
  private final ProposalContent content = world.service(ProposalContent.class);

  private TestUser engineer;
  private TestUser clinician;
  private TestUser stranger;
  private TestUser manager;
  private TestUser officerOfUniversity;
  private TestUser officerOfHospital;
  private TestUser officerOfCompany;
  private long university;
  private long hospital;
  private long company;
  private long callId;

  @BeforeEach
  void people_and_a_call() {
    university = world.organisation(Organisation.Kind.UNIVERSITY, "University");
    hospital = world.organisation(Organisation.Kind.HOSPITAL, "Hospital");
    company = world.organisation(Organisation.Kind.COMPANY, "Company");
    engineer = at(university, Person.Profession.ENGINEER, Roles.RESEARCHER);
    clinician = at(hospital, Person.Profession.CLINICIAN, Roles.CLINICIAN);
    stranger = at(university, Person.Profession.ENGINEER, Roles.RESEARCHER);
    manager = world.user("Manager", Roles.CALL_MANAGER);
    officerOfUniversity = officer(university);
    officerOfHospital = officer(hospital);
    officerOfCompany = officer(company);
    callId = openCall();
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_proposal_is_written_sealed_submitted_and_admitted() {
    long id = complete();
    assertThat(blocking(id)).isEmpty();
    String hash = world.get(engineer, () -> submission.submit(id));
    ProposalQueries.VersionRow version = world.get(engineer, () -> queries.versions(id)).get(0);
    assertThat(version.sha256()).isEqualTo(hash);
    assertThat(version.body()).contains("\"title\":\"Knife\"", "Hospital", "OPERATIONS");
    world.run(manager, () -> eligibility.judge(id, "SH-MAKER", true, ""));
    world.run(manager, () -> eligibility.admit(id));
    assertThat(state(id)).isEqualTo(Proposal.State.ELIGIBLE);
    ProposalHandover handover = world.service(ProposalHandover.class);
    ProposalHandover.Handover handed = world.get(() -> handover.eligible(callId)).get(0);
    assertThat(handed.requested()).isEqualTo(Money.yuan(300_000));
    assertThat(handed.persons()).contains(engineer.personId(), clinician.personId());
    assertThat(handed.organisations()).containsExactlyInAnyOrder(university, hospital, company);
  }

  @Test
  void what_blocks_is_listed_with_clause_and_figures() {
    long id = begin();
    assertThat(blocking(id))
        .extracting(Finding::clause)
        .contains("FORM-SUMMARY", "FORM-1", "FORM-PI", "FORM-PART", "SH-MAKER", "SH-PARTNERS");
    assertThatThrownBy(() -> world.get(engineer, () -> submission.submit(id)))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining("proposal.blocked");
  }

  @Test
  void changing_a_part_breaks_its_own_seal_and_no_other() {
    long id = complete();
    long part = part(id, university).id();
    world.run(engineer, () -> parts.write(part, new PartForm("changed", budget(false))));
    assertThat(part(id, university).isSealed()).isFalse();
    assertThat(part(id, hospital).isSealed()).isTrue();
    assertThat(blocking(id)).extracting(Finding::clause).containsExactly("FORM-SEAL");
  }

  @Test
  void too_high_indirect_costs_are_lowered_to_the_exact_cap() {
    long id = complete();
    long part = part(id, university).id();
    List<Line> high =
        List.of(line("OPERATIONS", Source.GRANT, 61_200), line("INDIRECT", Source.GRANT, 18_600));
    world.run(engineer, () -> parts.write(part, new PartForm("work", high)));
    Finding finding =
        blocking(id).stream().filter(f -> f.clause().equals("CN-21-INDIRECT")).findFirst().get();
    assertThat(finding.figures()).contains(Money.yuan(18_600), Money.yuan(18_360));
    Finding.Fix fix = finding.fix();
    world.run(engineer, () -> parts.lower(fix.participationId(), fix.tag(), fix.fen()));
    assertThat(blocking(id)).extracting(Finding::clause).doesNotContain("CN-21-INDIRECT");
  }

  @Test
  void strangers_neither_see_nor_change_a_draft() {
    long id = complete();
    assertThat(world.get(stranger, () -> queries.find(id))).isEmpty();
    assertThat(world.get(stranger, () -> queries.page(PageRequest.firstPage(10))).rows()).isEmpty();
    assertThat(world.get(manager, () -> queries.find(id))).isEmpty();
    refused(stranger, "proposal.not-yours", () -> proposals.describe(id, "x", "y"));
    long ofUniversity = part(id, university).id();
    refused(stranger, "proposal.part.not-yours", () -> parts.write(ofUniversity, EMPTY));
    long ofCompany = part(id, company).id();
    refused(officerOfHospital, "proposal.seal.not-yours", () -> parts.seal(ofCompany));
    assertThatThrownBy(() -> world.get(stranger, () -> content.parts(id)))
        .hasMessageContaining("record.not-found");
  }

  @Test
  void a_second_writer_does_not_overwrite_the_first() {
    long id = begin();
    long section = world.get(engineer, () -> content.answers(id)).get(0).sectionId();
    int first = world.get(engineer, () -> proposals.answer(id, section, "one", 0));
    world.get(engineer, () -> proposals.answer(id, section, "two", first));
    refused(
        engineer, "proposal.answer.changed", () -> proposals.answer(id, section, "three", first));
    assertThat(world.get(engineer, () -> content.answers(id)).get(0).text()).isEqualTo("two");
  }

  @Test
  void what_was_handed_in_is_frozen_for_its_authors_and_in_the_database() {
    long id = complete();
    world.get(engineer, () -> submission.submit(id));
    refused(engineer, "proposal.frozen", () -> proposals.describe(id, "x", "y"));
    long ofUniversity = part(id, university).id();
    refused(engineer, "proposal.frozen", () -> parts.write(ofUniversity, EMPTY));
    assertThatThrownBy(() -> world.database().run("update proposal_version set body = body || ' '"))
        .hasMessageContaining("append-only");
  }

  @Test
  void an_exclusion_names_a_clause_and_can_be_taken_back() {
    long id = complete();
    world.get(engineer, () -> submission.submit(id));
    refused(manager, "proposal.clause-needed", () -> eligibility.exclude(id, "because"));
    refused(
        manager,
        "proposal.verdict-needs-note",
        () -> eligibility.judge(id, "SH-MAKER", false, " "));
    world.run(manager, () -> eligibility.judge(id, "SH-MAKER", false, "licence has expired"));
    refused(manager, "proposal.clause-failed", () -> eligibility.admit(id));
    world.run(manager, () -> eligibility.exclude(id, "because"));
    assertThat(state(id)).isEqualTo(Proposal.State.INELIGIBLE);
    world.run(manager, () -> eligibility.reinstate(id, "licence was renewed"));
    assertThat(state(id)).isEqualTo(Proposal.State.SUBMITTED);
  }

  private long complete() {
    long id = begin();
    world.run(engineer, () -> proposals.describe(id, "Knife", "A summary"));
    long section = world.get(engineer, () -> content.answers(id)).get(0).sectionId();
    world.get(engineer, () -> proposals.answer(id, section, "An answer", 0));
    world.run(
        engineer, () -> investigators.name(id, Investigator.Kind.CLINICIAN, clinician.personId()));
    world.run(clinician, () -> investigators.accept(id));
    world.run(engineer, () -> proposals.addPartner(id, hospital, Participation.Role.PARTNER));
    world.run(engineer, () -> proposals.addPartner(id, company, Participation.Role.PARTNER));
    fill(id, engineer, university, false);
    fill(id, clinician, hospital, false);
    fill(id, officerOfCompany, company, true);
    seal(officerOfUniversity, id, university);
    seal(officerOfHospital, id, hospital);
    seal(officerOfCompany, id, company);
    return id;
  }

  private void seal(TestUser officer, long id, long organisation) {
    long part = part(id, organisation).id();
    world.run(officer, () -> parts.seal(part));
  }

  private void fill(long id, TestUser who, long organisation, boolean matched) {
    long part = part(id, organisation).id();
    world.run(who, () -> parts.write(part, new PartForm("work", budget(matched))));
  }

  private static List<Line> budget(boolean matched) {
    Line grant = line("OPERATIONS", Source.GRANT, 100_000);
    return matched ? List.of(grant, line("OPERATIONS", Source.OWN, 100_000)) : List.of(grant);
  }

  private static Line line(String category, Source source, long yuan) {
    return new Line(category, source, 2027, BigDecimal.valueOf(yuan));
  }

  private long begin() {
    return world.get(
        engineer, () -> proposals.begin(new ProposalService.Beginning(callId, null, "Knife")));
  }

  private List<Finding> blocking(long id) {
    return world.get(engineer, () -> content.findings(id)).stream()
        .filter(Finding::isBlocking)
        .toList();
  }

  private ProposalContent.Part part(long id, long organisation) {
    return world.get(engineer, () -> content.parts(id)).stream()
        .filter(p -> p.organisationId() == organisation)
        .findFirst()
        .orElseThrow();
  }

  private Proposal.State state(long id) {
    return world.get(manager, () -> queries.find(id)).orElseThrow().state();
  }

  private void refused(TestUser who, String key, Runnable act) {
    assertThatThrownBy(() -> world.run(who, act))
        .isInstanceOf(RuleBroken.class)
        .hasMessageContaining(key);
  }

  private TestUser at(long organisation, Person.Profession profession, String role) {
    TestUser user = world.user(profession.name() + organisation + role, role);
    world
        .database()
        .run("update person set profession = '" + profession + "' where id = " + user.personId());
    world.run(
        () -> {
          Person person = world.em().find(Person.class, user.personId());
          Organisation where = world.em().find(Organisation.class, organisation);
          Affiliation belongs = new Affiliation(person, where, "post", ALWAYS);
          belongs.verify(user.accountId(), OffsetDateTime.now(Time.ZONE));
          world.em().persist(belongs);
        });
    return user;
  }

  private TestUser officer(long organisation) {
    return world.user(
        "Officer" + organisation,
        List.of(
            new TestUser.Grant(Roles.INSTITUTION_OFFICER, RoleScope.ORGANISATION, organisation)));
  }

  private long openCall() {
    OffsetDateTime now = OffsetDateTime.now(Time.ZONE);
    return world.get(
        () -> {
          Call call = new Call("TEST-1", 3, manager.accountId(), now);
          call.describe("A call", "指南", "", "");
          call.plan(
              Money.yuan(1_000_000),
              now.minusDays(1),
              now.plusDays(10),
              now.toLocalDate().plusDays(60),
              5);
          world.em().persist(call);
          world.em().flush();
          world.em().persist(new CallSection(call.id(), 1, "Plan", "计划", "", "", 100, true));
          world.em().persist(new CallCriterion(call.id(), 1, "Value", "价值", 100, "1\n2", "1\n2"));
          call.publish(1, 1);
          call.open(now);
          return call.id();
        });
  }
}
