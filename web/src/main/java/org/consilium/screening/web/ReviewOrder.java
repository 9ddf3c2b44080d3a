package org.consilium.screening.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.consilium.screening.model.Review;
import org.consilium.screening.service.ReviewQueries.ReviewRow;

/** In which order a reviewer goes through the queue; nothing about the others' reviews is in it. */
public enum ReviewOrder {
  /** By code. */
  CODE,
  /** What is begun first. */
  BEGUN,
  /** As if shuffled, always the same, so that not everybody is tired at the same proposals. */
  SHUFFLED;

  private static final int MIX = 0x9E3779B1;

  /** The open review that follows one in this order, round and round. */
  Optional<ReviewRow> next(List<ReviewRow> queue, long after) {
    List<ReviewRow> ordered = queue.stream().sorted(by()).toList();
    int at = 0;
    while (at < ordered.size() && ordered.get(at).id() != after) {
      at++;
    }
    for (int step = 1; step <= ordered.size(); step++) {
      ReviewRow row = ordered.get((at + step) % ordered.size());
      if (row.id() != after && isToDo(row)) {
        return Optional.of(row);
      }
    }
    return Optional.empty();
  }

  /** True for a review that is still to be written. */
  static boolean isToDo(ReviewRow row) {
    return row.open()
        && (row.state() == Review.State.ASSIGNED || row.state() == Review.State.DRAFT);
  }

  private Comparator<ReviewRow> by() {
    Comparator<ReviewRow> code = Comparator.comparing(ReviewRow::code);
    return switch (this) {
      case CODE -> code;
      case BEGUN ->
          Comparator.<ReviewRow>comparingInt(r -> r.state() == Review.State.DRAFT ? 0 : 1)
              .thenComparing(code);
      case SHUFFLED -> Comparator.comparingInt(r -> Long.hashCode(r.id()) * MIX);
    };
  }
}
