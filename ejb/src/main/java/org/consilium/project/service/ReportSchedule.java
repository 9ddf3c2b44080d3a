package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.consilium.project.model.ProgressReport;
import org.consilium.project.model.Project;

/** Half-yearly reports from the first day to the last, each due 30 days after its span. */
@ApplicationScoped
class ReportSchedule {

  static final int DAYS_TO_WRITE = 30;
  private static final int MONTHS = 6;

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProjectTasks tasks;

  /** Plans all reports of a project whose work begins. */
  void plan(Project project) {
    plan(project, 0, project.startsOn());
  }

  /** Plans what is not handed in anew, up to another last day. */
  void planAgain(Project project) {
    int number = 0;
    LocalDate from = project.startsOn();
    for (ProgressReport report : reports(project.id())) {
      if (report.state() == ProgressReport.State.DUE) {
        tasks.reportIn(report);
        em.remove(report);
      } else {
        number = report.number();
        from = report.toDay().plusDays(1);
      }
    }
    em.flush();
    plan(project, number, from);
  }

  private void plan(Project project, int before, LocalDate first) {
    int number = before;
    LocalDate from = first;
    while (!from.isAfter(project.endsOn().minusDays(1))) {
      LocalDate next = next(project, from);
      boolean last = !next.minusDays(1).isBefore(project.endsOn());
      LocalDate to = last ? project.endsOn() : next.minusDays(1);
      em.persist(new ProgressReport(project.id(), ++number, from, to, to.plusDays(DAYS_TO_WRITE)));
      from = to.plusDays(1);
    }
  }

  /** The first day of the half-year after the one a day lies in, counted from the first day. */
  private static LocalDate next(Project project, LocalDate day) {
    LocalDate next = project.startsOn();
    for (int i = 1; !next.isAfter(day); i++) {
      next = project.startsOn().plusMonths((long) MONTHS * i);
    }
    return next;
  }

  private List<ProgressReport> reports(long projectId) {
    return em.createQuery(
            "select r from ProgressReport r where r.projectId = :project order by r.number",
            ProgressReport.class)
        .setParameter("project", projectId)
        .getResultList();
  }
}
