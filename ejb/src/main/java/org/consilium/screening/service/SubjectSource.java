package org.consilium.screening.service;

import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.model.Round;
import org.consilium.screening.model.Subject;
import org.consilium.shared.model.Money;

/**
 * Where the subjects of a round come from, and who hears how it ended. Every capability that wants
 * something judged brings one; screening knows none of them by name.
 */
public interface SubjectSource {

  /**
   * What a round starts with.
   *
   * @param envelope the money there is
   * @param noticeDays how long the public notice stands
   */
  record Opening(
      String titleEn, String titleZh, Money envelope, int noticeDays, List<Criterion> criteria)
      implements Serializable {}

  /** A criterion; levels are lines from 1 to 5. */
  record Criterion(String titleEn, String titleZh, int weight, String levelsEn, String levelsZh)
      implements Serializable {}

  /**
   * A subject as it is frozen into the round.
   *
   * @param snapshot what is judged, as canonical text
   * @param sha256 its hash
   * @param persons who stands behind it
   * @param organisations whose work it is
   */
  record Candidate(
      Subject.Kind kind,
      long refId,
      String code,
      String title,
      Money requested,
      String snapshot,
      String sha256,
      Set<Long> persons,
      Set<Long> organisations)
      implements Serializable {}

  /** The purpose it serves. */
  Round.Purpose purpose();

  /** What a round about this source starts with. */
  Opening opening(long sourceId);

  /** The subjects ready to be judged. */
  List<Candidate> candidates(long sourceId);

  /** How many that could become subjects still wait to be judged ready or not. */
  int waiting(long sourceId);

  /** A round began about these. */
  void begun(long sourceId, List<Long> refIds);

  /** True when its owner took it back meanwhile. */
  boolean isWithdrawn(long refId);

  /** A subject's decision is released. */
  void decided(long refId, Outcome outcome);

  /** All decisions are released. */
  void finished(long sourceId);
}
