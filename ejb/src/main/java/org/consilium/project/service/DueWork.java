package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilium.platform.service.Outbox;
import org.consilium.project.model.Milestone;
import org.consilium.project.model.ProgressReport;
import org.consilium.project.model.Project;

/** Reports and milestones that come up or are late, and what their leaders hear of it. */
@ApplicationScoped
public class DueWork {

  private static final int DAYS_AHEAD = 30;
  private static final int DAYS_BETWEEN_LETTERS = 14;
  private static final int AT_ONCE = 200;

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Projects projects;
  @Inject private ProjectTasks tasks;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /** Opens tasks for reports of running projects that are due within 30 days; returns how many. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public int askForReports() {
    List<Long> ids =
        ids(
            "select r.id from progress_report r join project j on j.id = r.project_id and j.state"
                + " in ('RUNNING', 'ACCEPTANCE') where r.state = 'DUE' and r.due_on <= ?1 and not"
                + " exists (select 1 from task t where t.kind = 'task.project-report' and t.ref ="
                + " 'report:' || r.id and t.done_at is null) order by r.due_on, r.id",
            LocalDate.now(clock).plusDays(DAYS_AHEAD));
    for (long id : ids) {
      ProgressReport report = projects.find(ProgressReport.class, id);
      tasks.askForReport(projects.get(report.projectId()), report);
    }
    return ids.size();
  }

  /** Opens tasks for milestones of running projects that are due within 30 days. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public int askForMilestones() {
    List<Long> ids =
        ids(
            "select m.id from milestone m join project j on j.id = m.project_id and j.state ="
                + " 'RUNNING' where m.state in ('PLANNED', 'RETURNED') and m.due_on <= ?1 and not"
                + " exists (select 1 from task t where t.kind = 'task.project-milestone' and t.ref"
                + " = 'milestone:' || m.id and t.done_at is null) order by m.due_on, m.id",
            LocalDate.now(clock).plusDays(DAYS_AHEAD));
    for (long id : ids) {
      Milestone milestone = projects.find(Milestone.class, id);
      tasks.askForMilestone(projects.get(milestone.projectId()), milestone);
    }
    return ids.size();
  }

  /** Writes to the leaders of overdue reports, on the first day and then every two weeks. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public int remind() {
    LocalDate today = LocalDate.now(clock);
    List<?> late =
        em.createNativeQuery(
                "update progress_report set reminded_on = ?1 where id in (select r.id from"
                    + " progress_report r join project j on j.id = r.project_id and j.state in"
                    + " ('RUNNING', 'ACCEPTANCE') where r.state in ('DUE', 'QUERIED') and r.due_on"
                    + " < ?1 and (r.reminded_on is null or r.reminded_on <= ?2) order by r.due_on"
                    + " limit ?3 for update of r skip locked) returning project_id, number, due_on")
            .setParameter(1, today)
            .setParameter(2, today.minusDays(DAYS_BETWEEN_LETTERS))
            .setParameter(3, AT_ONCE)
            .getResultList();
    for (Object one : late) {
      Object[] c = (Object[]) one;
      Project project = projects.get(((Number) c[0]).longValue());
      for (long person : tasks.leaders(project.id())) {
        outbox.letter(person, "letter.report-overdue", project.code(), project.title(), c[1], c[2]);
      }
    }
    return late.size();
  }

  private List<Long> ids(String sql, LocalDate until) {
    List<?> rows =
        em.createNativeQuery(sql).setParameter(1, until).setMaxResults(AT_ONCE).getResultList();
    return rows.stream().map(id -> ((Number) id).longValue()).toList();
  }
}
