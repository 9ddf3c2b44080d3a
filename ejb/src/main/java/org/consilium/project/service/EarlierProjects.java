package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.OffsetDateTime;
import org.consilium.project.model.Project;
import org.consilium.project.model.TaskBook;

/**
 * Projects that began before today: takes over what was frozen and planned then, with the moments
 * of then. For seeds and taking over only; people use the services.
 */
@ApplicationScoped
public class EarlierProjects {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ProjectFounding founding;
  @Inject private BookText text;
  @Inject private ReportSchedule reports;
  @Inject private ProjectTasks tasks;

  /** The next free code of a year. */
  public String code(int year) {
    return founding.nextCode(year);
  }

  /** Freezes what a project promises as its first task book, sealed by its lead organisation. */
  public void book(Project project, String leader, String officer, OffsetDateTime at) {
    String body = text.of(project);
    TaskBook book = new TaskBook(project.id(), 1, body, TaskBooks.hash(body), "");
    book.frozen(null, leader, at);
    book.seal(null, officer, at.plusDays(3));
    em.persist(book);
  }

  /** Work begins: reports are planned, the leaders' task of setting up is done. */
  public void start(Project project, OffsetDateTime at) {
    project.act(Project.Action.START, at);
    reports.plan(project);
    tasks.setUp(project);
  }
}
