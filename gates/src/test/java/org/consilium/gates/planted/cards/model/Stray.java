package org.consilium.gates.planted.cards.model;

/** Breaks rule 2: no such capability. */
public enum Stray {
  ONE
}
