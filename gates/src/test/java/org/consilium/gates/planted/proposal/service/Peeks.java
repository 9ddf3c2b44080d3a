package org.consilium.gates.planted.proposal.service;

import org.consilium.gates.planted.call.model.KnowsTooMuch;

/** Breaks rule 2: holds the entity of an earlier capability. */
public class Peeks {
  private final KnowsTooMuch call = new KnowsTooMuch();

  public Object call() {
    return call;
  }
}
