package org.consilium.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.consortium.model.Affiliation;
import org.consilium.consortium.model.Commitment;
import org.consilium.consortium.model.Committee;
import org.consilium.consortium.model.Delivery;
import org.consilium.consortium.model.Membership;
import org.consilium.consortium.model.Organisation;
import org.consilium.consortium.model.Person;
import org.consilium.consortium.model.Seat;
import org.consilium.platform.service.Inbox;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Period;

/**
 * Years of belonging: shares that changed hands, members that left and join, committees with terms,
 * promises kept in part, claims that wait for an officer.
 */
@ApplicationScoped
class DemoConsortium {

  private static final String ASSEMBLY = "Shareholders' resolution (demo)";
  private static final String COUNCIL = "Alliance council (demo)";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private DemoReviewers reviewers;
  @Inject private DemoOrganisations organisations;
  @Inject private DemoPeople people;
  @Inject private Inbox inbox;
  @Inject private Clock clock;

  void seed() {
    LocalDate today = LocalDate.now(clock);
    reviewers.seed();
    changes(today);
    committees(today);
    promises(today);
    claims(today);
  }

  private void changes(LocalDate today) {
    LocalDate day = today.withDayOfYear(1).minusYears(2);
    Membership given =
        now("usst", Membership.Kind.SHAREHOLDER).change(day, 400_000, null, ASSEMBLY);
    Membership taken =
        now("simit", Membership.Kind.SHAREHOLDER).change(day, 250_000, null, ASSEMBLY);
    Membership.Tier tier = Membership.Tier.STANDARD;
    Membership risen =
        now("fudan", Membership.Kind.ALLIANCE_MEMBER)
            .change(today.minusYears(1), null, tier, COUNCIL);
    now("harbour", Membership.Kind.ALLIANCE_MEMBER).end(today.minusMonths(5), COUNCIL);
    em.flush();
    em.persist(given);
    em.persist(taken);
    em.persist(risen);
  }

  private void committees(LocalDate today) {
    LocalDate begin = today.withDayOfYear(1).minusYears(3);
    LocalDate change = today.withDayOfYear(1).minusYears(1);
    Committee experts =
        committee(
            "Expert committee (demo)",
            "专家委员会（演示）",
            "Judges what is proposed and what was achieved, and advises the council.",
            Committee.VotingRule.TWO_THIRDS,
            Period.from(begin));
    seat(experts, "reviewer3", Seat.Post.CHAIR, Seat.Expertise.ENGINEERING, begin, change);
    seat(experts, "reviewer3", Seat.Post.MEMBER, Seat.Expertise.ENGINEERING, change, null);
    seat(experts, "chair", Seat.Post.CHAIR, Seat.Expertise.ENGINEERING, change, null);
    seat(experts, "reviewer2", Seat.Post.VICE_CHAIR, Seat.Expertise.CLINICAL, begin, null);
    seat(experts, "reviewer", Seat.Post.MEMBER, Seat.Expertise.INDUSTRY, begin, null);
    seat(experts, "reviewer4", Seat.Post.MEMBER, Seat.Expertise.ENGINEERING, change, null);
    seat(experts, "secretary", Seat.Post.SECRETARY, Seat.Expertise.FINANCE, begin, null);
    Committee council =
        committee(
            "Management council (demo)",
            "管理委员会（演示）",
            "Decides on members, promises and the yearly plan.",
            Committee.VotingRule.MAJORITY,
            Period.between(begin, begin.plusYears(5)));
    LocalDate end = begin.plusYears(5);
    seat(council, "centre", Seat.Post.CHAIR, Seat.Expertise.INDUSTRY, begin, end);
    seat(council, "secretary", Seat.Post.SECRETARY, Seat.Expertise.FINANCE, begin, end);
    committee(
        "Preparatory group (demo)",
        "筹备组（演示）",
        "Prepared the founding of the centre.",
        Committee.VotingRule.UNANIMOUS,
        Period.between(begin.minusYears(3), begin));
  }

  private void promises(LocalDate today) {
    LocalDate begin = today.withDayOfYear(1).minusYears(3);
    Commitment cash =
        promise(
            "usst",
            Commitment.Kind.CASH,
            "Start-up funds 启动资金",
            20_000_000,
            begin,
            today.plusYears(1));
    bring(cash, 8_000_000, begin.plusMonths(2), "Bank receipt 1 (demo)");
    bring(cash, 4_000_000, begin.plusMonths(14), "Bank receipt 2 (demo)");
    Commitment rooms =
        promise(
            "simic",
            Commitment.Kind.IN_KIND,
            "Clean room 洁净室",
            6_500_000,
            begin,
            begin.plusYears(1));
    bring(rooms, 6_500_000, begin.plusMonths(10), "Handover protocol (demo)");
    promisesNotKept(begin, today);
  }

  private void promisesNotKept(LocalDate begin, LocalDate today) {
    Commitment late =
        promise(
            "liwei",
            Commitment.Kind.IN_KIND,
            "Test benches 试验台",
            900_000,
            begin,
            today.minusMonths(2));
    bring(late, 350_000, today.minusMonths(8), "Handover protocol (demo)");
    promise(
        "zhongshan",
        Commitment.Kind.IN_KIND,
        "Animal laboratory hours 动物实验机时",
        1_200_000,
        today.minusMonths(3),
        today.plusMonths(9));
    Commitment dropped =
        promise(
            "harbour",
            Commitment.Kind.CASH,
            "Yearly contribution 年度出资",
            300_000,
            begin,
            today.minusMonths(6));
    dropped.release(Money.yuan(0), today.minusMonths(5), COUNCIL);
  }

  private void claims(LocalDate today) {
    claim("engineer", "zhongshan", "visiting engineer 客座工程师", "officer2", today);
    claim("clinician-1", "usst", "adjunct professor 兼职教授", "officer", today);
    claim("reviewer2", "usst", "doctoral supervisor 博士生导师", "officer", today.minusDays(9));
  }

  private void claim(String user, String place, String post, String officer, LocalDate day) {
    Person person = em.find(Person.class, people.account(user).personId());
    Organisation organisation = organisations.get(place);
    Affiliation claim = new Affiliation(person, organisation, post, Period.from(day));
    em.persist(claim);
    inbox.ask(
        people.account(officer).personId(),
        "task.affiliation-confirm",
        "/consortium/person.xhtml?id=" + person.id(),
        null,
        "affiliation:" + claim.id(),
        new Names(person.nameZh(), person.nameEn()),
        new Names(organisation.nameZh(), organisation.nameEn()),
        post);
  }

  private Membership now(String key, Membership.Kind kind) {
    return em.createQuery(
            "select m from Membership m where m.organisationId = :organisation and m.kind = :kind",
            Membership.class)
        .setParameter("organisation", organisations.get(key).id())
        .setParameter("kind", kind)
        .getSingleResult();
  }

  private Committee committee(
      String nameEn, String nameZh, String mandate, Committee.VotingRule rule, Period period) {
    Committee committee = new Committee(nameEn, nameZh, mandate, 2, 3, rule, period);
    em.persist(committee);
    return committee;
  }

  private void seat(
      Committee committee,
      String user,
      Seat.Post post,
      Seat.Expertise expertise,
      LocalDate since,
      LocalDate end) {
    long person = people.account(user).personId();
    em.persist(new Seat(committee.id(), person, post, expertise, Period.between(since, end)));
  }

  private Commitment promise(
      String key, Commitment.Kind kind, String purpose, long yuan, LocalDate on, LocalDate due) {
    Commitment promise =
        new Commitment(
            organisations.get(key).id(), kind, purpose, Money.yuan(yuan), on, due, ASSEMBLY);
    em.persist(promise);
    return promise;
  }

  private void bring(Commitment promise, long yuan, LocalDate day, String evidence) {
    em.persist(
        new Delivery(promise.id(), Money.yuan(yuan), day, evidence)
            .recordedBy("Demo", OffsetDateTime.now(clock)));
  }
}
