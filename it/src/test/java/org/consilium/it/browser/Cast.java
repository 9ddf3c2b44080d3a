package org.consilium.it.browser;

import java.util.HashMap;
import java.util.Map;

/** The people of one story; each signs in once and stays at the desk. */
final class Cast {

  private final Office office;
  private final Map<String, String> parts;
  private final Map<String, Visitor> people = new HashMap<>();

  /** Parts that somebody else plays than the person of that name. */
  Cast(Office office, Map<String, String> parts) {
    this.office = office;
    this.parts = parts;
  }

  /** The demonstration person who plays this part. */
  Visitor as(String part) {
    return people.computeIfAbsent(parts.getOrDefault(part, part), office::signIn);
  }

  /** Somebody who never signs in. */
  Visitor stranger() {
    return people.computeIfAbsent("", none -> office.visitor());
  }
}
