package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.consilium.project.model.Milestone;
import org.consilium.project.model.Project;
import org.consilium.project.model.TaskBook;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.Term;

/** What must be there before work begins. */
@ApplicationScoped
class Setup {

  @Inject private Projects projects;
  @Inject private TaskBooks books;
  @Inject private ProjectTasks people;

  /** The checklist, in the order of the work. */
  List<SetupItem> of(Project project) {
    List<Milestone> milestones = projects.milestones(project.id());
    Optional<TaskBook> book = projects.book(project.id());
    boolean current = book.filter(b -> books.isCurrent(project, b)).isPresent();
    return List.of(
        new SetupItem("project.setup.leaders", people.leaders(project.id()).size() == 2),
        new SetupItem("project.setup.targets", !projects.targets(project.id()).isEmpty()),
        new SetupItem("project.setup.milestones", !milestones.isEmpty()),
        new SetupItem(
            "project.setup.within",
            milestones.stream().noneMatch(m -> m.dueOn().isAfter(project.endsOn()))),
        new SetupItem("project.setup.book", current),
        new SetupItem("project.setup.seal", current && book.get().isSealed()));
  }

  /** Refuses while something is missing, naming the first of it. */
  void mustBeComplete(Project project) {
    List<SetupItem> missing = of(project).stream().filter(i -> !i.met()).toList();
    if (!missing.isEmpty()) {
      throw new RuleBroken(
          "project.setup.incomplete", missing.size(), new Term(missing.get(0).key()));
    }
  }
}
