package org.consilium.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.consilium.screening.model.Round;
import org.consilium.shared.model.RuleBroken;

/** Finds the source of a purpose. */
@ApplicationScoped
class SubjectSources {

  @Inject @Any private Instance<SubjectSource> sources;

  /** The one that serves the purpose. */
  SubjectSource of(Round.Purpose purpose) {
    for (SubjectSource source : sources) {
      if (source.purpose() == purpose) {
        return source;
      }
    }
    throw new RuleBroken("round.no-source", purpose);
  }
}
