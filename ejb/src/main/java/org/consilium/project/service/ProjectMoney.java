package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.consilium.project.model.Change;
import org.consilium.project.model.ChangeRequest;
import org.consilium.project.model.Project;
import org.consilium.shared.model.RuleBroken;

/** What changes of a project do to its money in the ledger. */
@ApplicationScoped
class ProjectMoney {

  /** Measures a move between categories; refuses one the ledger cannot make. */
  ChangeEffects.Measured measure(Project project, Change.Budget change) {
    throw new RuleBroken("project.no-award", project.code());
  }

  /** Moves it. */
  void move(Project project, ChangeRequest request, Change.Budget change) {
    throw new RuleBroken("project.no-award", project.code());
  }

  /** What becomes of the money of a partner that leaves. */
  List<Effect> leaving(Project project, long organisationId) {
    return List.of();
  }
}
