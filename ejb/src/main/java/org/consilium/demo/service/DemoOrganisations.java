package org.consilium.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.consilium.consortium.model.Membership;
import org.consilium.consortium.model.Organisation;
import org.consilium.consortium.model.Organisation.Kind;
import org.consilium.shared.model.Period;
import org.consilium.shared.model.Ror;

/** The founders, two alliances and their members. The seven unnamed founders stay unnamed. */
@ApplicationScoped
class DemoOrganisations {

  private static final String DECISION = "Founding agreement 2020 (demo)";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Clock clock;

  private final Map<String, Organisation> byKey = new LinkedHashMap<>();

  void seed() {
    LocalDate founded = LocalDate.now(clock).withDayOfYear(1).minusYears(6);
    founders(founded);
    share("usst", 450_000, founded);
    share("simic", 350_000, founded);
    share("simit", 200_000, founded);
    allies();
    joiner();
    Organisation customer = organisation("customer", Kind.COMPANY, "Customer Demo Ltd.", "客户演示公司");
    em.persist(
        Membership.customer(
            customer.id(), Period.from(founded.plusYears(3)), "Service contract (demo)"));
  }

  private void founders(LocalDate founded) {
    founder(
        "usst",
        Kind.UNIVERSITY,
        "University of Shanghai for Science and Technology",
        "上海理工大学",
        "00ay9v204",
        founded);
    founder(
        "sjtu-med",
        Kind.UNIVERSITY,
        "Shanghai Jiao Tong University School of Medicine",
        "上海交通大学医学院",
        null,
        founded);
    founder(
        "simit",
        Kind.RESEARCH_INSTITUTE,
        "Shanghai Institute of Microsystem and Information Technology",
        "中国科学院上海微系统与信息技术研究所",
        null,
        founded);
    founder("simic", Kind.COMPANY, "SIMIC Holdings", "新微科技集团", null, founded);
    for (int number = 5; number <= 11; number++) {
      Kind kind =
          number % 3 == 0 ? Kind.COMPANY : number % 3 == 1 ? Kind.HOSPITAL : Kind.UNIVERSITY;
      founder("f" + number, kind, "Founding member " + number, "发起单位" + number, null, founded);
    }
  }

  private void allies() {
    long delta = alliance("delta", "Yangtze Delta Alliance (demo)", "长三角联盟（演示）");
    long belt = alliance("belt", "Belt and Road Alliance (demo)", "一带一路联盟（演示）");
    ally("zhongshan", Kind.HOSPITAL, "Zhongshan Hospital", "中山医院", delta, Membership.Tier.COUNCIL);
    ally("renji", Kind.HOSPITAL, "Renji Hospital", "仁济医院", delta, Membership.Tier.STANDARD);
    ally(
        "liwei",
        Kind.COMPANY,
        "Liwei Demo Medical Co.",
        "励微演示医疗公司",
        delta,
        Membership.Tier.STANDARD);
    get("zhongshan").grade(Organisation.HospitalGrade.TERTIARY_A);
    get("renji").grade(Organisation.HospitalGrade.TERTIARY_A);
    get("liwei").size(Organisation.CompanySize.MEDIUM);
    ally("tongji", Kind.UNIVERSITY, "Tongji University", "同济大学", delta, Membership.Tier.STANDARD);
    ally(
        "harbour",
        Kind.COMPANY,
        "Harbour Devices (demo)",
        "港湾演示器械公司",
        delta,
        Membership.Tier.STANDARD);
    ally("fudan", Kind.UNIVERSITY, "Fudan University", "复旦大学", belt, Membership.Tier.OBSERVER);
  }

  /** One that was decided to join next month. */
  private void joiner() {
    Organisation organisation =
        organisation("lingang", Kind.COMPANY, "Lingang Robotics (demo)", "临港演示机器人公司");
    organisation.size(Organisation.CompanySize.SMALL);
    LocalDate day = LocalDate.now(clock).plusMonths(1).withDayOfMonth(1);
    em.persist(
        Membership.ally(
            organisation.id(),
            get("delta").id(),
            Membership.Tier.STANDARD,
            Period.from(day),
            "Alliance council (demo)"));
  }

  /** An organisation of the demonstration by its short name. */
  Organisation get(String key) {
    return byKey.get(key);
  }

  private void founder(
      String key, Kind kind, String nameEn, String nameZh, String ror, LocalDate day) {
    Organisation organisation = organisation(key, kind, nameEn, nameZh);
    organisation.identify(null, ror == null ? null : new Ror(ror));
    em.persist(Membership.founder(organisation.id(), Period.from(day), DECISION));
  }

  private void share(String key, int ppm, LocalDate day) {
    em.persist(Membership.shareholder(get(key).id(), ppm, Period.from(day), DECISION));
  }

  private long alliance(String key, String nameEn, String nameZh) {
    return organisation(key, Kind.ALLIANCE, nameEn, nameZh).id();
  }

  private void ally(
      String key, Kind kind, String nameEn, String nameZh, long alliance, Membership.Tier tier) {
    Organisation organisation = organisation(key, kind, nameEn, nameZh);
    LocalDate day = LocalDate.now(clock).minusYears(4);
    em.persist(
        Membership.ally(
            organisation.id(), alliance, tier, Period.from(day), "Alliance council (demo)"));
  }

  private Organisation organisation(String key, Kind kind, String nameEn, String nameZh) {
    Organisation organisation = new Organisation(kind, nameEn, nameZh);
    organisation.locate("CN", "Shanghai");
    em.persist(organisation);
    byKey.put(key, organisation);
    return organisation;
  }
}
