package org.consilium.register.service;

import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.register.model.ImportRun;
import org.consilium.register.model.Quirk;
import org.consilium.shared.model.Money;

/**
 * One import: how far it is, what it found, what that changed.
 *
 * @param permille how much of its phase is done
 * @param failure key of the reason when it failed, with its figures
 * @param copies names of the annotated copies of rows that were not taken
 */
public record ImportView(
    long id,
    String origin,
    ImportRun.State state,
    String askedBy,
    OffsetDateTime askedAt,
    OffsetDateTime endedAt,
    boolean cancelAsked,
    ImportRun.Phase phase,
    int permille,
    String failure,
    List<String> figures,
    List<Count> counts,
    List<Noted> notes,
    List<String> copies)
    implements Serializable {

  /** What was found of one kind of thing and what that changed; the amount where there is one. */
  public record Count(
      String thing,
      int found,
      int added,
      int changed,
      int unchanged,
      int removed,
      int held,
      Money amount)
      implements Serializable {}

  /** How many rows are odd or wrong in one way. */
  public record Noted(Quirk quirk, long rows) implements Serializable {}

  /** True until it has ended. */
  public boolean isAtWork() {
    return state == ImportRun.State.WAITING || state == ImportRun.State.RUNNING;
  }

  /** True while it can be asked to end. */
  public boolean isStoppable() {
    return isAtWork() && !cancelAsked;
  }

  /** How much of its phase is done, in whole percent. */
  public int percent() {
    return permille / 10;
  }
}
