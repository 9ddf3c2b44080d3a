package org.consilium.consortium.service;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * Work an organisation or a person takes part in. The capability that keeps the work implements
 * this with its own visibility, so that the register shows it without knowing it.
 */
public interface Participations {

  /**
   * One piece of work.
   *
   * @param title what it is
   * @param code its number, or null
   * @param role the part played in it
   * @param state where it stands
   * @param link its page, a path that begins with a slash
   */
  record Part(String title, String code, Enum<?> role, Enum<?> state, String link)
      implements Serializable {}

  /** What the caller may see of an organisation's work, the newest first; at most 200. */
  List<Part> ofOrganisation(long organisationId);

  /**
   * Where all of an organisation's work of this kind is listed.
   *
   * @param label key of the link's text, which says the number
   * @param count how many pieces of work
   * @param link the list, a path that begins with a slash
   */
  record All(String label, long count, String link) implements Serializable {}

  /** The full list, where {@link #ofOrganisation} gives the newest only. */
  default Optional<All> all(long organisationId) {
    return Optional.empty();
  }
}
