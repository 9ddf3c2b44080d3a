package org.consilium.project.service;

import jakarta.enterprise.context.ApplicationScoped;
import org.consilium.project.model.Milestone;

/** Releases the instalment of an accepted milestone. */
@ApplicationScoped
class MilestoneMoney {

  void release(Milestone milestone) {}
}
