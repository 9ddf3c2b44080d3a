package org.consilium.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.consilium.access.model.Account;
import org.consilium.call.model.Call;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.proposal.model.BudgetLine;
import org.consilium.proposal.model.BudgetLine.Source;
import org.consilium.proposal.model.EligibilityVerdict;
import org.consilium.proposal.model.Investigator;
import org.consilium.proposal.model.Participation;
import org.consilium.proposal.model.Proposal;
import org.consilium.proposal.model.ProposalAnswer;
import org.consilium.proposal.model.ProposalVersion;
import org.consilium.proposal.service.Snapshots;
import org.consilium.shared.model.Money;

/** Proposals of the calls: drafts in the open one, eligible ones in the others. */
@ApplicationScoped
class DemoProposals {

  private static final Map<String, String> OFFICERS =
      Map.of(
          "usst", "officer",
          "tongji", "officer4",
          "fudan", "officer5",
          "zhongshan", "officer2",
          "renji", "officer6",
          "liwei", "officer3");

  /** Who proposes together; the company is always the same. */
  private record Team(String engineer, String university, String clinician, String hospital) {

    static Team of(int number) {
      int n = number % DemoPeople.LEADERS;
      return new Team(
          "engineer-" + (n + 1),
          DemoPeople.universityOf(n),
          "clinician-" + (n + 1),
          DemoPeople.hospitalOf(n));
    }

    List<String> officers() {
      return List.of(OFFICERS.get(university), OFFICERS.get(hospital), OFFICERS.get("liwei"));
    }
  }

  /**
   * Those who sign in as engineer and clinician: they lead the first project of the decided call.
   */
  private static final Team FIRST = new Team("engineer", "usst", "clinician", "zhongshan");

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private DemoPeople people;
  @Inject private DemoOrganisations organisations;
  @Inject private DemoCalls calls;
  @Inject private Snapshots snapshots;

  void seed() {
    eligible(calls.decided(), DemoTitles.DECIDED, 0);
    eligible(calls.closed(), DemoTitles.IN_SCREENING, DemoTitles.DECIDED.length);
    eligible(
        calls.meeting(),
        DemoTitles.MEETING,
        DemoTitles.DECIDED.length + DemoTitles.IN_SCREENING.length);
    draft(calls.open(), DemoTitles.DRAFTS[0], 0, 1, FIRST);
    draft(calls.open(), DemoTitles.DRAFTS[1], 1, 2, Team.of(1));
  }

  private void eligible(Call call, String[][] titles, int first) {
    for (int i = 0; i < titles.length; i++) {
      eligible(call, titles[i], first + i, i + 1);
    }
  }

  private void eligible(Call call, String[] title, int number, int inCall) {
    Team team = number == 0 ? FIRST : Team.of(number);
    Proposal proposal = draft(call, title, number, inCall, team);
    OffsetDateTime handedIn = call.closesAt().minusDays(2).plusMinutes(number * 7L);
    em.flush();
    seal(proposal, team, handedIn.minusDays(1));
    proposal.submit(handedIn);
    em.flush();
    String body = snapshots.proposal(proposal).toString();
    String hash = CanonicalJson.sha256(body.getBytes(StandardCharsets.UTF_8));
    ProposalVersion version = new ProposalVersion(proposal.id(), 1, body, hash);
    Account author = people.account(team.engineer());
    version.signedBy(author.id(), "demo " + team.engineer(), null, handedIn);
    em.persist(version);
    em.persist(
        new EligibilityVerdict(
            proposal.id(), "SH-MAKER", true, "", "demo manager", call.closesAt().plusDays(2)));
    proposal.act(Proposal.Action.ADMIT);
  }

  private Proposal draft(Call call, String[] title, int number, int inCall, Team team) {
    OffsetDateTime begun = call.closesAt().minusDays(call == calls.open() ? 33 : 20);
    Proposal proposal =
        new Proposal(
            call.id(),
            call == calls.open() ? calls.need(number).id() : null,
            call.code() + "-" + String.format("%03d", inCall),
            title[0] + " · " + title[1],
            people.account(team.engineer()).personId(),
            begun);
    proposal.describe(proposal.title(), title[2]);
    em.persist(proposal);
    em.flush();
    if (proposal.needId() != null) {
      calls.need(number).match();
    }
    lead(proposal, Investigator.Kind.ENGINEER, team.engineer(), team.university(), begun);
    lead(proposal, Investigator.Kind.CLINICIAN, team.clinician(), team.hospital(), begun);
    long unit = 200_000L + 37_000L * (number % 7);
    int year = call.closesAt().plusDays(60).getYear();
    part(proposal, team.university(), Participation.Role.LEAD, year, unit, 0);
    part(proposal, team.hospital(), Participation.Role.PARTNER, year, unit / 2, 0);
    part(proposal, "liwei", Participation.Role.PARTNER, year, unit / 4, unit / 3);
    answer(proposal, call, title[2], begun);
    return proposal;
  }

  private void answer(Proposal proposal, Call call, String text, OffsetDateTime now) {
    List<?> sections =
        em.createNativeQuery("select id from call_section where call_id = ?1 order by position")
            .setParameter(1, call.id())
            .getResultList();
    for (Object section : sections) {
      ProposalAnswer answer = new ProposalAnswer(proposal.id(), ((Number) section).longValue());
      answer.write(text + "\n（演示内容 demo text）", 0, "demo", now);
      em.persist(answer);
    }
  }

  private void lead(
      Proposal proposal, Investigator.Kind kind, String user, String where, OffsetDateTime now) {
    Investigator investigator =
        new Investigator(
            proposal.id(),
            people.account(user).personId(),
            kind,
            organisations.get(where).nameZh() + " " + organisations.get(where).nameEn());
    investigator.accept(now);
    em.persist(investigator);
  }

  private void part(
      Proposal proposal,
      String organisation,
      Participation.Role role,
      int year,
      long grant,
      long own) {
    Participation part =
        new Participation(proposal.id(), organisations.get(organisation).id(), role);
    part.write("承担相应任务并参加联合评审（演示） Its share of the work (demo).");
    em.persist(part);
    em.flush();
    line(part, "OPERATIONS", Source.GRANT, year, grant * 46 / 100);
    line(part, "LABOUR", Source.GRANT, year, grant * 30 / 100);
    line(part, "EQUIPMENT_PURCHASE", Source.GRANT, year + 1, grant * 4 / 100);
    line(part, "INDIRECT", Source.GRANT, year + 1, grant * 20 / 100);
    line(part, "OPERATIONS", Source.OWN, year + 1, own);
  }

  private void line(Participation part, String category, Source source, int year, long yuan) {
    if (yuan > 0) {
      em.persist(new BudgetLine(part.id(), category, source, year, Money.yuan(yuan)));
    }
  }

  private void seal(Proposal proposal, Team team, OffsetDateTime now) {
    List<Participation> parts =
        em.createQuery(
                "select x from Participation x where x.proposalId = :proposal order by x.id",
                Participation.class)
            .setParameter("proposal", proposal.id())
            .getResultList();
    for (int i = 0; i < parts.size(); i++) {
      Account officer = people.account(team.officers().get(i));
      String text = snapshots.part(parts.get(i)).toString();
      String hash = CanonicalJson.sha256(text.getBytes(StandardCharsets.UTF_8));
      parts.get(i).seal(officer.id(), "demo " + officer.userName(), hash, true, now);
    }
  }
}
