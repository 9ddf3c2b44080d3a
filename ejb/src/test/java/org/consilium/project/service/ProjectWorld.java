package org.consilium.project.service;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.consilium.call.model.Call;
import org.consilium.consortium.model.Organisation;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.platform.service.RoleScope;
import org.consilium.platform.service.Time;
import org.consilium.proposal.model.BudgetLine;
import org.consilium.proposal.model.Investigator;
import org.consilium.proposal.model.Participation;
import org.consilium.proposal.model.Proposal;
import org.consilium.proposal.model.ProposalVersion;
import org.consilium.screening.model.Decision;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.Subject;
import org.consilium.screening.service.SubjectDecided;
import org.consilium.shared.model.Money;
import org.consilium.testing.TestUser;
import org.consilium.testing.TestWorld;

/** A centre with a decided call, a university, a hospital and a company that work together. */
final class ProjectWorld implements AutoCloseable {

  final TestWorld world = new TestWorld();
  final ProjectQueries queries = world.service(ProjectQueries.class);
  final ProjectTeam team = world.service(ProjectTeam.class);
  final StoryQueries stories = world.service(StoryQueries.class);
  final ProjectService service = world.service(ProjectService.class);
  final TaskBookService books = world.service(TaskBookService.class);
  final TaskBookQueries bookQueries = world.service(TaskBookQueries.class);
  final MilestoneService milestones = world.service(MilestoneService.class);
  final MilestoneQueries milestoneQueries = world.service(MilestoneQueries.class);
  final ReportService reports = world.service(ReportService.class);
  final ReportQueries reportQueries = world.service(ReportQueries.class);
  final ApprovalService approvals = world.service(ApprovalService.class);
  final ApprovalQueries approvalQueries = world.service(ApprovalQueries.class);
  final ChangeService changes = world.service(ChangeService.class);
  final ChangeQueries changeQueries = world.service(ChangeQueries.class);
  final ProjectFounding founding = world.service(ProjectFounding.class);

  final long university = world.organisation(Organisation.Kind.UNIVERSITY, "Test University");
  final long hospital = world.organisation(Organisation.Kind.HOSPITAL, "Test Hospital");
  final long company = world.organisation(Organisation.Kind.COMPANY, "Test Company");
  final TestUser manager = world.user("Manager", Roles.CALL_MANAGER);
  final TestUser centre = world.user("Centre", Roles.CENTRE_MANAGER);
  final TestUser finance = world.user("Finance", Roles.FINANCE);
  final TestUser auditor = world.user("Auditor", Roles.AUDITOR);
  final TestUser engineer = world.user("Engineer", Roles.RESEARCHER);
  final TestUser clinician = world.user("Clinician", Roles.CLINICIAN);
  final TestUser officer = officer(university);
  final TestUser stranger = world.user("Stranger", Roles.RESEARCHER);
  final TestUser strangeOfficer =
      officer(world.organisation(Organisation.Kind.UNIVERSITY, "Elsewhere"));

  private long round;
  private long call;
  private int number;

  TestUser officer(long organisation) {
    return world.user(
        "Officer",
        java.util.List.of(
            new TestUser.Grant(Roles.INSTITUTION_OFFICER, RoleScope.ORGANISATION, organisation)));
  }

  private void begin() {
    world.run(
        () -> {
          OffsetDateTime now = now();
          Call asked = new Call("TEST-1", 3, manager.accountId(), now.minusDays(90));
          asked.describe("A call", "指南", "", "");
          asked.plan(
              Money.yuan(9_000_000),
              now.minusDays(80),
              now.minusDays(40),
              now.toLocalDate().plusDays(10),
              5);
          world.em().persist(asked);
          call = asked.id();
          Round judged =
              new Round(Round.Purpose.CALL, call, "A call", "指南", Money.yuan(9_000_000), 5, now);
          judged.plan(1, 10, now.plusDays(1));
          world.em().persist(judged);
          round = judged.id();
        });
  }

  /** A project led by engineer and clinician, of university (lead), hospital and company. */
  long project(String title, long yuan) {
    SubjectDecided decided = decided(title, yuan);
    world.run(() -> founding.follow(decided));
    return world
        .database()
        .number("select id from project where decision_id = " + decided.decisionId());
  }

  /** A project whose task book is frozen and sealed: a target and two milestones. */
  long ready(String title, long yuan) {
    long id = project(title, yuan);
    LocalDate start = startOf(id);
    world.run(
        engineer, () -> books.addTarget(id, target("Life of a blade", 500, start.plusMonths(11))));
    world.run(engineer, () -> books.addMilestone(id, milestone("Prototype", start.plusMonths(6))));
    world.run(
        clinician, () -> books.addMilestone(id, milestone("Type test", start.plusMonths(11))));
    world.run(engineer, () -> books.freeze(id));
    world.run(officer, () -> books.seal(id));
    return id;
  }

  /** A project at work. */
  long running(String title, long yuan) {
    long id = ready(title, yuan);
    world.run(manager, () -> service.start(id));
    return id;
  }

  LocalDate startOf(long project) {
    return LocalDate.parse(
        world.database().text("select starts_on from project where id = " + project));
  }

  static TargetForm target(String title, long value, LocalDate day) {
    return new TargetForm(
        title, "cuts", java.math.BigDecimal.valueOf(100), java.math.BigDecimal.valueOf(value), day);
  }

  static MilestoneForm milestone(String title, LocalDate day) {
    return new MilestoneForm(title, "report of a test house", day, null);
  }

  /** A released decision to fund a proposal. */
  SubjectDecided decided(String title, long yuan) {
    if (round == 0) {
      begin();
    }
    return world.get(
        () -> {
          long proposal = proposal(title, yuan);
          Subject subject =
              new Subject(
                  round,
                  Subject.Kind.PROPOSAL,
                  proposal,
                  "TEST-1-" + number,
                  title,
                  Money.yuan(yuan));
          subject.freeze("{}", hash("{}"), Set.of(engineer.personId()), Set.of(university));
          world.em().persist(subject);
          Decision decision = new Decision(subject.id(), number);
          decision.propose(Outcome.FUND, Money.yuan(yuan), "ethics first", "");
          decision.by(manager.accountId(), now());
          decision.release(centre.accountId(), now());
          world.em().persist(decision);
          return new SubjectDecided(
              Round.Purpose.CALL,
              call,
              round,
              Subject.Kind.PROPOSAL,
              proposal,
              subject.id(),
              decision.id(),
              Outcome.FUND,
              Money.yuan(yuan),
              "ethics first",
              now());
        });
  }

  private long proposal(String title, long yuan) {
    OffsetDateTime now = now();
    Proposal proposal =
        new Proposal(call, null, "TEST-1-" + ++number, title, engineer.personId(), now);
    proposal.describe(title, "About " + title);
    proposal.submit(now);
    world.em().persist(proposal);
    part(proposal.id(), university, Participation.Role.LEAD, yuan);
    part(proposal.id(), hospital, Participation.Role.PARTNER, 0);
    part(proposal.id(), company, Participation.Role.PARTNER, 0);
    leader(proposal.id(), engineer, Investigator.Kind.ENGINEER);
    leader(proposal.id(), clinician, Investigator.Kind.CLINICIAN);
    String body = "{\"title\":\"" + title + "\"}";
    ProposalVersion version = new ProposalVersion(proposal.id(), 1, body, hash(body));
    version.signedBy(engineer.accountId(), "Engineer", null, now);
    world.em().persist(version);
    return proposal.id();
  }

  private void part(long proposal, long organisation, Participation.Role role, long yuan) {
    Participation part = new Participation(proposal, organisation, role);
    part.write("Its share");
    world.em().persist(part);
    if (yuan > 0) {
      int year = LocalDate.now(Time.ZONE).getYear() + 2;
      world
          .em()
          .persist(
              new BudgetLine(
                  part.id(), "OPERATIONS", BudgetLine.Source.GRANT, year, Money.yuan(yuan)));
    }
  }

  private void leader(long proposal, TestUser who, Investigator.Kind kind) {
    world.em().persist(new Investigator(proposal, who.personId(), kind, "Belongs here, post"));
  }

  OffsetDateTime now() {
    return OffsetDateTime.now(clock());
  }

  /** The world's own clock, as services see it. */
  java.time.Clock clock() {
    return world.service(java.time.Clock.class);
  }

  static String hash(String body) {
    return CanonicalJson.sha256(body.getBytes(StandardCharsets.UTF_8));
  }

  String state(long project) {
    return world.database().text("select state from project where id = " + project);
  }

  @Override
  public void close() {
    world.close();
  }
}
