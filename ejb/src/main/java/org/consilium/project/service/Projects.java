package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.consilium.project.model.Project;
import org.consilium.shared.model.RuleBroken;

/** Projects and their parts as kept. */
@ApplicationScoped
class Projects {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  Project get(long id) {
    return find(Project.class, id);
  }

  /** Any record of a project by its id. */
  <T> T find(Class<T> type, long id) {
    T found = em.find(type, id);
    if (found == null) {
      throw new RuleBroken("record.not-found");
    }
    return found;
  }
}
