package org.consilium.project.model;

/** How much the centre puts behind a project. Only a stage review moves it, one step at a time. */
public enum Tier {
  ORDINARY,
  KEY,
  INDUSTRIALISATION;

  /** The next tier up; the highest stays. */
  public Tier up() {
    return values()[Math.min(ordinal() + 1, values().length - 1)];
  }

  /** The next tier down; the lowest stays. */
  public Tier down() {
    return values()[Math.max(ordinal() - 1, 0)];
  }
}
