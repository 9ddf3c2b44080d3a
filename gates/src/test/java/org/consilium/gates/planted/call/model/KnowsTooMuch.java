package org.consilium.gates.planted.call.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.logging.Level;
import org.consilium.gates.planted.call.service.OpenToAll;
import org.consilium.gates.planted.proposal.model.Offer;

/** Breaks rules 2 (later capability, foreign entity), 3 and 4 (knows a service) and 7 (now). */
@Entity
public class KnowsTooMuch {
  @Id private Long id;
  private Offer offer;
  private OpenToAll service;
  private Level level = Level.ALL;
  private Instant at = Instant.now();

  public Object[] all() {
    return new Object[] {id, offer, service, level, at};
  }
}
