package org.consilium.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.access.model.Account;
import org.consilium.access.model.RoleGrant;
import org.consilium.access.service.Passwords;
import org.consilium.consortium.model.Affiliation;
import org.consilium.consortium.model.Organisation;
import org.consilium.consortium.model.Person;
import org.consilium.consortium.model.Person.Profession;
import org.consilium.platform.model.Roles;
import org.consilium.shared.model.Period;

/** One person per role, so that every page can be looked at. */
@ApplicationScoped
class DemoPeople {

  /** The password of every demonstration account; such accounts exist in demo mode only. */
  static final String PASSWORD = "consilium-demo";

  private record Role(
      String user,
      String role,
      String nameEn,
      String nameZh,
      Profession profession,
      String organisation) {}

  private static final List<Role> ROLES =
      List.of(
          new Role(
              "clinician", Roles.CLINICIAN, "Zhao Demo", "赵演示", Profession.CLINICIAN, "zhongshan"),
          new Role("engineer", Roles.RESEARCHER, "Wang Demo", "王演示", Profession.ENGINEER, "usst"),
          new Role(
              "officer", Roles.INSTITUTION_OFFICER, "Qian Demo", "钱演示", Profession.MANAGER, "usst"),
          new Role("manager", Roles.CALL_MANAGER, "Sun Demo", "孙演示", Profession.MANAGER, "usst"),
          new Role("reviewer", Roles.REVIEWER, "Li Demo", "李演示", Profession.ENGINEER, "tongji"),
          new Role(
              "chair", Roles.COMMITTEE_CHAIR, "Zhou Demo", "周演示", Profession.ENGINEER, "fudan"),
          new Role(
              "secretary",
              Roles.COMMITTEE_SECRETARY,
              "Wu Demo",
              "吴演示",
              Profession.MANAGER,
              "sjtu-med"),
          new Role("finance", Roles.FINANCE, "Zheng Demo", "郑演示", Profession.FINANCE, "simit"),
          new Role("finance2", Roles.FINANCE, "Feng Demo", "冯演示", Profession.FINANCE, "simit"),
          new Role("centre", Roles.CENTRE_MANAGER, "Chen Demo", "陈演示", Profession.MANAGER, "simic"),
          new Role("auditor", Roles.AUDITOR, "Chu Demo", "褚演示", Profession.FINANCE, "simic"),
          new Role("admin", Roles.ADMINISTRATOR, "Wei Demo", "卫演示", Profession.OTHER, "simic"),
          new Role(
              "officer2",
              Roles.INSTITUTION_OFFICER,
              "Jiang Demo",
              "蒋演示",
              Profession.MANAGER,
              "zhongshan"),
          new Role(
              "officer3",
              Roles.INSTITUTION_OFFICER,
              "Shen Demo",
              "沈演示",
              Profession.MANAGER,
              "liwei"),
          new Role("reviewer2", Roles.REVIEWER, "Han Demo", "韩演示", Profession.CLINICIAN, "renji"),
          new Role(
              "reviewer3", Roles.REVIEWER, "Yang Demo", "杨演示", Profession.ENGINEER, "sjtu-med"),
          new Role("reviewer4", Roles.REVIEWER, "Zhu Demo", "朱演示", Profession.ENGINEER, "usst"),
          new Role(
              "officer4",
              Roles.INSTITUTION_OFFICER,
              "He Demo",
              "何演示",
              Profession.MANAGER,
              "tongji"),
          new Role(
              "officer5", Roles.INSTITUTION_OFFICER, "Lv Demo", "吕演示", Profession.MANAGER, "fudan"),
          new Role(
              "officer6",
              Roles.INSTITUTION_OFFICER,
              "Shi Demo",
              "施演示",
              Profession.MANAGER,
              "renji"));

  /** How many pairs of an engineer and a clinician lead the projects of earlier calls. */
  static final int LEADERS = 10;

  private static final List<String> UNIVERSITIES = List.of("usst", "tongji", "fudan");
  private static final List<String> HOSPITALS = List.of("zhongshan", "renji");

  static String universityOf(int leader) {
    return UNIVERSITIES.get(leader % UNIVERSITIES.size());
  }

  static String hospitalOf(int leader) {
    return HOSPITALS.get(leader % HOSPITALS.size());
  }

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  private final Map<String, Account> accounts = new HashMap<>();
  private String hash;

  @Inject private DemoOrganisations organisations;
  @Inject private Passwords passwords;
  @Inject private Clock clock;

  /** True while nobody is known. */
  boolean isNobody() {
    return em.createQuery("select count(p) from Person p", Long.class).getSingleResult() == 0;
  }

  void seed() {
    hash = passwords.hash(PASSWORD);
    ROLES.forEach(role -> seed(role, hash));
    for (int n = 0; n < LEADERS; n++) {
      String number = " " + (n + 1);
      seed(
          new Role(
              "engineer-" + (n + 1),
              Roles.RESEARCHER,
              "Engineer Demo" + number,
              "演示工程" + number,
              Profession.ENGINEER,
              universityOf(n)),
          hash);
      seed(
          new Role(
              "clinician-" + (n + 1),
              Roles.CLINICIAN,
              "Clinician Demo" + number,
              "演示临床" + number,
              Profession.CLINICIAN,
              hospitalOf(n)),
          hash);
    }
  }

  /** One more sign-in; to be called once the usual ones are there. */
  void add(
      String user,
      String role,
      String nameEn,
      String nameZh,
      Profession profession,
      String organisation) {
    seed(new Role(user, role, nameEn, nameZh, profession, organisation), hash);
  }

  /** The account of a demonstration sign-in. */
  Account account(String user) {
    return accounts.get(user);
  }

  private void seed(Role role, String hash) {
    Person person =
        new Person(role.nameEn(), role.nameZh(), role.user() + "@demo.invalid", role.profession());
    em.persist(person);
    Account account = new Account(person.id(), role.user(), OffsetDateTime.now(clock), true);
    account.setPassword(hash, OffsetDateTime.now(clock));
    em.persist(account);
    accounts.put(role.user(), account);
    Period period = Period.from(LocalDate.now(clock).minusYears(1));
    Organisation organisation = organisations.get(role.organisation());
    boolean officer = role.role().equals(Roles.INSTITUTION_OFFICER);
    em.persist(
        new RoleGrant(
            account.id(),
            role.role(),
            officer ? "ORGANISATION" : "CENTRE",
            officer ? organisation.id() : null,
            period,
            null));
    Affiliation affiliation = new Affiliation(person, organisation, "demo post", period);
    affiliation.verify(account.id(), OffsetDateTime.now(clock));
    em.persist(affiliation);
  }
}
