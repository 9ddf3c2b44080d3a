package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.platform.service.Inbox;
import org.consilium.platform.service.Time;
import org.consilium.project.model.Milestone;
import org.consilium.project.model.ProgressReport;
import org.consilium.project.model.Project;

/** Tells people what is theirs to do in a project. */
@ApplicationScoped
class ProjectTasks {

  private static final LocalTime END_OF_WORK = LocalTime.of(18, 0);

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Inbox inbox;
  @Inject private Clock clock;

  /** The leaders write the task book before the first day. */
  void askForSetup(Project project) {
    for (long person : leaders(project.id())) {
      ask(person, "task.project-setup", "book", project, moment(project.startsOn()), ref(project));
    }
  }

  /** The lead organisation's officers seal it. */
  void askForSeal(Project project) {
    for (long person : leadOfficers(project.id())) {
      ask(person, "task.project-seal", "book", project, moment(project.startsOn()), ref(project));
    }
  }

  /** It is sealed: the leaders have done their part of setting up. */
  void sealed(Project project) {
    inbox.settle("task.project-seal", ref(project));
    inbox.settle("task.project-setup", ref(project));
  }

  /** The project is no longer in set-up. */
  void setUp(Project project) {
    sealed(project);
  }

  /** A report is expected from the leaders, or expected again after a question. */
  void askForReport(Project project, ProgressReport report) {
    String key =
        report.state() == ProgressReport.State.QUERIED
            ? "task.project-report-again"
            : "task.project-report";
    for (long person : leaders(project.id())) {
      inbox.ask(
          person,
          key,
          "/project/report.xhtml?id=" + report.id(),
          moment(report.dueOn()),
          "report:" + report.id(),
          project.code(),
          report.number());
    }
  }

  /** Nothing is expected about a report. */
  void reportIn(ProgressReport report) {
    inbox.settle("task.project-report", "report:" + report.id());
    inbox.settle("task.project-report-again", "report:" + report.id());
  }

  /** The leaders hear that a milestone comes up. */
  void askForMilestone(Project project, Milestone milestone) {
    for (long person : leaders(project.id())) {
      inbox.ask(
          person,
          "task.project-milestone",
          "/project/milestone.xhtml?id=" + milestone.id(),
          moment(milestone.dueOn()),
          "milestone:" + milestone.id(),
          project.code(),
          milestone.title());
    }
  }

  /** Evidence is in, or no longer wanted. */
  void milestoneIn(Milestone milestone) {
    inbox.settle("task.project-milestone", "milestone:" + milestone.id());
  }

  /** The people that lead a project today. */
  List<Long> leaders(long projectId) {
    return ids(
        "select person_id from project_person where project_id = ?1 and part <> 'MEMBER'"
            + " and valid_from <= ?2 and (valid_to is null or valid_to > ?2) order by id",
        projectId);
  }

  /** The officers of the organisation that leads a project today. */
  List<Long> leadOfficers(long projectId) {
    return ids(
        "select a.person_id from project_partner w join role_grant g on g.scope_id ="
            + " w.organisation_id and g.role = 'institution-officer' and g.scope = 'ORGANISATION'"
            + " and g.valid_from <= ?2 and (g.valid_to is null or g.valid_to > ?2) join account a"
            + " on a.id = g.account_id where w.project_id = ?1 and w.role = 'LEAD' and w.valid_from"
            + " <= ?2 and (w.valid_to is null or w.valid_to > ?2) order by a.id",
        projectId);
  }

  private List<Long> ids(String sql, long projectId) {
    List<?> rows =
        em.createNativeQuery(sql)
            .setParameter(1, projectId)
            .setParameter(2, LocalDate.now(clock))
            .getResultList();
    return rows.stream().map(id -> ((Number) id).longValue()).toList();
  }

  private void ask(
      long person, String task, String page, Project project, OffsetDateTime due, String ref) {
    inbox.ask(
        person,
        task,
        "/project/" + page + ".xhtml?id=" + project.id(),
        due,
        ref,
        project.code(),
        project.title());
  }

  private static String ref(Project project) {
    return "project:" + project.id();
  }

  private static OffsetDateTime moment(LocalDate day) {
    return day.atTime(END_OF_WORK).atZone(Time.ZONE).toOffsetDateTime();
  }
}
