package org.consilium.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.consortium.service.OrganisationIntake;
import org.consilium.consortium.service.OrganisationIntake.Known;
import org.consilium.demo.service.DemoCordis.Found;
import org.consilium.demo.service.DemoCordis.Partner;
import org.consilium.platform.service.Time;
import org.consilium.project.model.Project;
import org.consilium.project.model.ProjectPartner;
import org.consilium.project.model.ProjectPerson;
import org.consilium.project.service.EarlierProjects;
import org.consilium.shared.model.Period;

/** 200 projects taken over from the records before this program, at the volume of a real centre. */
@ApplicationScoped
class DemoTakenOver {

  /** The day the shipped data were read; their dates move on with the demonstration. */
  private static final LocalDate SNAPSHOT = LocalDate.of(2025, 12, 6);

  /** The pack of central rules in force. */
  private static final long PACK = 2;

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private DemoPeople people;
  @Inject private DemoWork work;
  @Inject private EarlierProjects earlier;
  @Inject private Clock clock;

  /** Nothing is read back while it is written: the thousands of records go out in few batches. */
  void seed() {
    em.setFlushMode(FlushModeType.COMMIT);
    takeOver();
    em.setFlushMode(FlushModeType.AUTO);
  }

  private void takeOver() {
    List<Found> all = DemoCordis.projects();
    Map<String, Long> organisations = organisations(all);
    Map<Project, Found> made = new LinkedHashMap<>();
    all.stream()
        .sorted(Comparator.comparing(Found::starts).thenComparing(Found::id))
        .forEach(found -> made.put(project(found), found));
    em.flush();
    int number = 0;
    for (Map.Entry<Project, Found> one : made.entrySet()) {
      partners(one.getKey(), one.getValue(), organisations);
      leaders(one.getKey(), one.getValue(), number++);
    }
    em.flush();
    work.takeOver(List.copyOf(made.keySet()), made.values().stream().map(Found::status).toList());
  }

  private Map<String, Long> organisations(List<Found> all) {
    Map<String, Known> known = new LinkedHashMap<>();
    for (Found found : all) {
      for (Partner p : found.partners()) {
        known.putIfAbsent(p.pic(), new Known(p.pic(), p.kind(), p.name(), p.country(), p.city()));
      }
    }
    try {
      OrganisationIntake.add(em.unwrap(Connection.class), new ArrayList<>(known.values()));
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
    Map<String, Long> ids = new HashMap<>();
    for (Object row :
        em.createNativeQuery("select pic, id from organisation where pic is not null")
            .getResultList()) {
      Object[] c = (Object[]) row;
      ids.put((String) c[0], ((Number) c[1]).longValue());
    }
    return ids;
  }

  private Project project(Found found) {
    LocalDate start = moved(found.starts());
    OffsetDateTime founded = start.minusDays(40).atTime(10, 0).atZone(Time.ZONE).toOffsetDateTime();
    OffsetDateTime now = OffsetDateTime.now(clock);
    String from = "CORDIS " + found.id() + " " + found.acronym() + "（演示 demo）";
    Project project =
        Project.takenOver(
                earlier.code(start.getYear()),
                found.title(),
                found.objective(),
                from,
                founded.isAfter(now) ? now.minusDays(5) : founded)
            .under(PACK)
            .granted(found.grant(), start, moved(found.ends()));
    em.persist(project);
    return project;
  }

  private void partners(Project project, Found found, Map<String, Long> organisations) {
    LocalDate first = first(project);
    long days = ChronoUnit.DAYS.between(project.startsOn(), project.endsOn());
    for (Partner p : found.partners()) {
      ProjectPartner.Role role =
          p.leads()
              ? ProjectPartner.Role.LEAD
              : p.third() ? ProjectPartner.Role.THIRD_PARTY : ProjectPartner.Role.PARTNER;
      Period period =
          p.left() && !p.leads()
              ? Period.between(first, project.startsOn().plusDays(days / 3))
              : Period.from(first);
      em.persist(
          new ProjectPartner(project.id(), organisations.get(p.pic()), role, "", period)
              .withShare(p.share()));
    }
  }

  private void leaders(Project project, Found found, int number) {
    int leader = number % DemoPeople.LEADERS + 1;
    String where = found.partners().get(0).name() + " (demo)";
    Period since = Period.from(first(project));
    person(project, "engineer-" + leader, ProjectPerson.Part.ENGINEER, where, since);
    person(project, "clinician-" + leader, ProjectPerson.Part.CLINICIAN, where, since);
  }

  private void person(
      Project project, String user, ProjectPerson.Part part, String where, Period since) {
    long person = people.account(user).personId();
    em.persist(new ProjectPerson(project.id(), person, part, where, since));
  }

  private LocalDate first(Project project) {
    LocalDate today = LocalDate.now(clock);
    LocalDate founded = project.startsOn().minusDays(40);
    return founded.isAfter(today) ? today.minusDays(5) : founded;
  }

  private LocalDate moved(LocalDate day) {
    return day.plusMonths(ChronoUnit.MONTHS.between(SNAPSHOT, LocalDate.now(clock)));
  }
}
