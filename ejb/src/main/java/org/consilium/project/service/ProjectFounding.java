package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.platform.service.Time;
import org.consilium.project.model.Origin;
import org.consilium.project.model.Project;
import org.consilium.project.model.ProjectPartner;
import org.consilium.project.model.ProjectPerson;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.model.Round;
import org.consilium.screening.service.SubjectDecided;
import org.consilium.shared.model.Period;

/**
 * A released decision to fund becomes a project, in the transaction of the release: partners and
 * leaders as in the version that was judged. The proposal cannot change after it was handed in, so
 * its rows say what the version says.
 */
@ApplicationScoped
class ProjectFounding {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProjectTasks tasks;

  /** Hears the decisions of call screening. */
  void follow(@Observes SubjectDecided decided) {
    if (decided.purpose() == Round.Purpose.CALL && decided.outcome() == Outcome.FUND) {
      found(decided);
    }
  }

  private void found(SubjectDecided decided) {
    Object[] proposal =
        (Object[])
            em.createNativeQuery(
                    "select p.title, p.summary, c.pack_id, (select max(v.number) from"
                        + " proposal_version v where v.proposal_id = p.id), (select max(b.year)"
                        + " from budget_line b join participation x on x.id = b.participation_id"
                        + " where x.proposal_id = p.id) from proposal p join call c on c.id ="
                        + " p.call_id where p.id = ?1")
                .setParameter(1, decided.refId())
                .getSingleResult();
    OffsetDateTime now = decided.releasedAt();
    LocalDate today = now.atZoneSameInstant(Time.ZONE).toLocalDate();
    LocalDate start = today.plusMonths(1).withDayOfMonth(1);
    Origin origin =
        new Origin(
            decided.sourceId(),
            decided.refId(),
            ((Number) proposal[3]).intValue(),
            decided.decisionId());
    Project project =
        Project.decided(
                nextCode(today.getYear()), (String) proposal[0], (String) proposal[1], origin, now)
            .under(((Number) proposal[2]).longValue())
            .granted(decided.amount(), start, end(start, (Number) proposal[4]));
    em.persist(project);
    Period from = Period.from(today);
    partners(project.id(), decided.refId(), from);
    leaders(project, decided.refId(), from);
    em.flush();
    tasks.askForSetup(project);
  }

  /** The end of the last year of the budget, and no less than a year. */
  private static LocalDate end(LocalDate start, Number lastYear) {
    LocalDate year = start.plusYears(1).minusDays(1);
    LocalDate budget = lastYear == null ? year : LocalDate.of(lastYear.intValue(), 12, 31);
    return budget.isBefore(year) ? year : budget;
  }

  private void partners(long projectId, long proposalId, Period from) {
    List<?> rows =
        em.createNativeQuery(
                "select organisation_id, role, work from participation where proposal_id = ?1 order"
                    + " by id")
            .setParameter(1, proposalId)
            .getResultList();
    for (Object row : rows) {
      Object[] c = (Object[]) row;
      ProjectPartner.Role role = ProjectPartner.Role.valueOf((String) c[1]);
      em.persist(
          new ProjectPartner(projectId, ((Number) c[0]).longValue(), role, (String) c[2], from));
    }
  }

  private void leaders(Project project, long proposalId, Period from) {
    List<?> rows =
        em.createNativeQuery(
                "select person_id, kind, affiliation from investigator where proposal_id = ?1 order"
                    + " by id")
            .setParameter(1, proposalId)
            .getResultList();
    for (Object row : rows) {
      Object[] c = (Object[]) row;
      long person = ((Number) c[0]).longValue();
      ProjectPerson.Part part = ProjectPerson.Part.valueOf((String) c[1]);
      em.persist(new ProjectPerson(project.id(), person, part, (String) c[2], from));
    }
  }

  /** The next free code of a year; concurrent askers wait for each other. */
  String nextCode(int year) {
    Object last =
        em.createNativeQuery(
                "insert into project_number as n (year, last) values (?1, 1)"
                    + " on conflict (year) do update set last = n.last + 1 returning last")
            .setParameter(1, year)
            .getResultList()
            .get(0);
    return String.format("PRJ-%d-%03d", year, ((Number) last).intValue());
  }
}
