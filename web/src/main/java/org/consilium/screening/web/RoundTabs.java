package org.consilium.screening.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.consilium.screening.service.RoundQueries;
import org.consilium.screening.service.RoundRow;

/** Which pages of a round the reader has, for the tag {@code k:roundTabs}. */
@Named
@RequestScoped
public class RoundTabs {

  @Inject private RoundQueries queries;

  private final Map<Long, Boolean> overseen = new HashMap<>();
  private final Map<Long, Optional<RoundRow>> rounds = new HashMap<>();

  /** True for the office, chair, secretary and auditor. */
  public boolean oversees(long round) {
    return overseen.computeIfAbsent(round, queries::oversees);
  }

  /** True for those who run the round. */
  public boolean runs(long round) {
    return of(round).map(queries::runs).orElse(false);
  }

  /** The round, if it is the reader's to see. */
  public Optional<RoundRow> of(long round) {
    return rounds.computeIfAbsent(round, queries::find);
  }
}
