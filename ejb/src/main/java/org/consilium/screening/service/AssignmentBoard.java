package org.consilium.screening.service;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.consilium.screening.model.PanelMember;
import org.consilium.screening.model.Review;
import org.consilium.shared.model.Names;

/**
 * Everything that is needed to say who reviews what: the panel, the subjects the reader may see,
 * how well they fit, and what was asked for already.
 */
public record AssignmentBoard(
    long roundId, int reviewsEach, int maxLoad, List<Seat> seats, List<Item> items)
    implements Serializable {

  /**
   * A voting member.
   *
   * @param place where the person belongs, or null; two of one place are kept apart
   * @param elsewhere reviews in this round the reader does not see
   */
  public record Seat(
      long personId,
      Names name,
      Names places,
      PanelMember.Expertise expertise,
      Long place,
      int elsewhere)
      implements Serializable {}

  /**
   * A subject.
   *
   * @param fits by person; who has a conflict is not among them
   * @param reviews what was asked for, by person
   */
  public record Item(
      long subjectId,
      String code,
      String title,
      Map<Long, Affinity> fits,
      Map<Long, Review.State> reviews)
      implements Serializable {}

  /**
   * What an assignment amounts to.
   *
   * @param total affinity of all pairs
   * @param worst affinity of the subject that fares worst
   * @param worstCode which one that is, or null
   * @param thin subjects with fewer reviewers than planned
   * @param loads reviews by person, also of those without any
   */
  public record Effect(
      int pairs, double total, double worst, String worstCode, int thin, Map<Long, Integer> loads)
      implements Serializable {

    /** The smallest load. */
    public int least() {
      return loads.values().stream().mapToInt(Integer::intValue).min().orElse(0);
    }

    /** The largest load. */
    public int most() {
      return loads.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }
  }

  /**
   * What the panel lacks for a subject.
   *
   * @param free voting members without a conflict
   * @param known true when the keywords of one of them stand in the text
   */
  public record Gap(String code, String title, int free, boolean known) implements Serializable {}

  /** Subjects that fewer members may review than planned, or that nobody's keywords speak of. */
  public List<Gap> gaps() {
    return items.stream()
        .map(AssignmentBoard::gap)
        .filter(g -> g.free() < reviewsEach || !g.known())
        .toList();
  }

  private static Gap gap(Item item) {
    boolean known = item.fits().values().stream().anyMatch(fit -> fit.value() > 0);
    return new Gap(item.code(), item.title(), item.fits().size(), known);
  }

  /** Computes the effect of giving each subject these people. */
  public Effect effect(Map<Long, ? extends Collection<Long>> chosen) {
    Map<Long, Integer> loads = new TreeMap<>();
    seats.forEach(s -> loads.put(s.personId(), s.elsewhere()));
    double total = 0;
    double worst = Double.POSITIVE_INFINITY;
    String worstCode = null;
    int thin = 0;
    int pairs = 0;
    for (Item item : items) {
      Collection<Long> people =
          chosen.containsKey(item.subjectId()) ? chosen.get(item.subjectId()) : Set.of();
      double sum = 0;
      for (long person : people) {
        loads.merge(person, 1, Integer::sum);
        sum += affinity(item, person);
        pairs++;
      }
      total += sum;
      if (sum < worst) {
        worst = sum;
        worstCode = item.code();
      }
      thin += people.size() < reviewsEach ? 1 : 0;
    }
    return new Effect(pairs, total, items.isEmpty() ? 0 : worst, worstCode, thin, loads);
  }

  /** How well a person fits; 0 for who has left the panel or may not. */
  public static double affinity(Item item, long personId) {
    Affinity fit = item.fits().get(personId);
    return fit == null ? 0 : fit.value();
  }
}
