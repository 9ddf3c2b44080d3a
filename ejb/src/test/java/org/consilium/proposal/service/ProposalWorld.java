package org.consilium.proposal.service;

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
import org.consilium.shared.model.Period;
import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestUser;
import org.consilium.testing.TestWorld;

/** A call, three organisations with their officers, two investigators, and a proposal of theirs. */
final class ProposalWorld implements AutoCloseable {

  private static final Period ALWAYS = Period.from(java.time.LocalDate.of(2020, 1, 1));

  final TestWorld world = new TestWorld();
  final ProposalService proposals = world.service(ProposalService.class);
  final InvestigatorService investigators = world.service(InvestigatorService.class);
  final PartService parts = world.service(PartService.class);
  final SubmissionService submission = world.service(SubmissionService.class);
  final EligibilityService eligibility = world.service(EligibilityService.class);
  final ProposalQueries queries = world.service(ProposalQueries.class);
  final ProposalContent content = world.service(ProposalContent.class);

  TestUser engineer;
  TestUser clinician;
  TestUser stranger;
  TestUser manager;
  TestUser officerOfUniversity;
  TestUser officerOfHospital;
  TestUser officerOfCompany;
  long university;
  long hospital;
  long company;
  long callId;

  ProposalWorld() {
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

  @Override
  public void close() {
    world.close();
  }

  long complete() {
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

  static List<Line> budget(boolean matched) {
    Line grant = line("OPERATIONS", Source.GRANT, 100_000);
    return matched ? List.of(grant, line("OPERATIONS", Source.OWN, 100_000)) : List.of(grant);
  }

  static Line line(String category, Source source, long yuan) {
    return new Line(category, source, 2027, BigDecimal.valueOf(yuan));
  }

  long begin() {
    return world.get(
        engineer, () -> proposals.begin(new ProposalService.Beginning(callId, null, "Knife")));
  }

  List<Finding> blocking(long id) {
    return world.get(engineer, () -> content.findings(id)).stream()
        .filter(Finding::isBlocking)
        .toList();
  }

  ProposalContent.Part part(long id, long organisation) {
    return world.get(engineer, () -> content.parts(id)).stream()
        .filter(p -> p.organisationId() == organisation)
        .findFirst()
        .orElseThrow();
  }

  Proposal.State state(long id) {
    return world.get(manager, () -> queries.find(id)).orElseThrow().state();
  }

  void refused(TestUser who, String key, Runnable act) {
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
