package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.consilium.project.model.ProgressReport;
import org.consilium.project.model.Project;

/** Half-yearly reports from the first day to the last, each due 30 days after its span. */
@ApplicationScoped
class ReportSchedule {

  private static final int MONTHS = 6;
  private static final int DAYS_TO_WRITE = 30;

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  /** Plans all reports of a project whose work begins. */
  void plan(Project project) {
    int number = 0;
    for (LocalDate from = project.startsOn();
        from.isBefore(project.endsOn());
        from = project.startsOn().plusMonths((long) MONTHS * number)) {
      LocalDate next = project.startsOn().plusMonths((long) MONTHS * (number + 1));
      boolean last = !next.minusDays(1).isBefore(project.endsOn());
      LocalDate to = last ? project.endsOn() : next.minusDays(1);
      em.persist(new ProgressReport(project.id(), ++number, from, to, to.plusDays(DAYS_TO_WRITE)));
    }
  }
}
