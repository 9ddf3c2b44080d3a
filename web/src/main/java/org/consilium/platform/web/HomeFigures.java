package org.consilium.platform.web;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a capability puts on the home page of the person who looks at it. Each capability's web
 * package has at most one bean of this kind; the home page collects them.
 */
public interface HomeFigures {

  /**
   * A number that opens the list it counts.
   *
   * @param label key of what is counted
   * @param value the number or amount, from the query of the list it opens
   * @param link address of that list, without the context path
   */
  record Figure(String label, Object value, String link) implements Serializable {}

  /**
   * Something with a date to keep an eye on.
   *
   * @param at when
   * @param text what, in the reader's language
   * @param link page of the record, without the context path
   */
  record Deadline(OffsetDateTime at, String text, String link) implements Serializable {}

  /**
   * What this person most likely wants to begin.
   *
   * @param label key of the button's text
   * @param link page it leads to, without the context path
   */
  record Action(String label, String link) implements Serializable {}

  /** Place on the page: the capabilities in the order of the work, in steps of ten. */
  int order();

  /** Figures for this person; none where the role has no use for them. */
  default List<Figure> figures() {
    return List.of();
  }

  /** Dates of the days to come; the page keeps those of the next 30. */
  default List<Deadline> deadlines() {
    return List.of();
  }

  /** What this person can begin; the first of all is the page's main button. */
  default List<Action> actions() {
    return List.of();
  }
}
