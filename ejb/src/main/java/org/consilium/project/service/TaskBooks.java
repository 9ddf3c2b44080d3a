package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.consilium.platform.service.Actor;
import org.consilium.platform.service.CanonicalJson;
import org.consilium.platform.service.CurrentUser;
import org.consilium.project.model.Project;
import org.consilium.project.model.TaskBook;

/** Freezes what a project promises. */
@ApplicationScoped
class TaskBooks {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Projects projects;
  @Inject private BookText text;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** Freezes the next task book; {@code cause} names the change it follows. */
  TaskBook freeze(Project project, String cause) {
    em.flush();
    String body = text.of(project);
    int number = projects.book(project.id()).map(TaskBook::number).orElse(0) + 1;
    TaskBook book = new TaskBook(project.id(), number, body, hash(body), cause);
    Actor actor = user.actor();
    book.frozen(actor.accountId(), actor.name(), OffsetDateTime.now(clock));
    em.persist(book);
    return book;
  }

  /** True when the project promises now exactly what the book says. */
  boolean isCurrent(Project project, TaskBook book) {
    return hash(text.of(project)).equals(book.sha256());
  }

  static String hash(String body) {
    return CanonicalJson.sha256(body.getBytes(StandardCharsets.UTF_8));
  }
}
