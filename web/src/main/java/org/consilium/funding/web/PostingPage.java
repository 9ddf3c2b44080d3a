package org.consilium.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.consilium.funding.service.LedgerQueries;
import org.consilium.platform.web.Found;

/** One posting with its legs. */
@Named
@RequestScoped
public class PostingPage {

  @Inject private LedgerQueries queries;

  private Long id;
  private LedgerQueries.Row posting;
  private List<LedgerQueries.LegRow> legs;

  /** Reads the posting. */
  public void load() {
    posting = Found.orMissing(id, queries::find);
    legs = queries.legs(id);
  }

  public LedgerQueries.Row getPosting() {
    return posting;
  }

  public List<LedgerQueries.LegRow> getLegs() {
    return legs;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
