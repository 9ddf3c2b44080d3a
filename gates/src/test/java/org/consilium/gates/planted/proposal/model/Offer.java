package org.consilium.gates.planted.proposal.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity others must not hold. */
@Entity
public class Offer {
  @Id private Long id;

  public Long id() {
    return id;
  }
}
