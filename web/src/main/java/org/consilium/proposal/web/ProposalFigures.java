package org.consilium.proposal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.HomeFigures;
import org.consilium.proposal.model.Proposal;
import org.consilium.proposal.service.ProposalQueries;
import org.consilium.shared.model.PageRequest;

/** Proposals on the home page: one's own, and for staff those that wait for the office. */
@RequestScoped
public class ProposalFigures implements HomeFigures {

  private static final String LIST = "/proposal/proposals.xhtml";

  @Inject private ProposalQueries queries;
  @Inject private CurrentUser user;

  @Override
  public int order() {
    return 20;
  }

  @Override
  public List<Figure> figures() {
    List<Figure> all = new ArrayList<>();
    if (user.has(Roles.RESEARCHER) || user.has(Roles.CLINICIAN)) {
      all.add(figure("home.my-drafts", Proposal.State.DRAFT, true));
      all.add(figure("home.my-proposals", null, true));
    }
    if (user.has(Roles.INSTITUTION_OFFICER)) {
      all.add(figure("home.our-drafts", Proposal.State.DRAFT, false));
    }
    if (user.has(Roles.CALL_MANAGER)) {
      all.add(figure("home.to-check", Proposal.State.SUBMITTED, false));
      all.add(figure("home.eligible", Proposal.State.ELIGIBLE, false));
    }
    if (seesAll()) {
      all.add(figure("home.in-review", Proposal.State.IN_REVIEW, false));
      all.add(figure("home.all-proposals", null, false));
    }
    return all;
  }

  private boolean seesAll() {
    return user.has(Roles.CALL_MANAGER)
        || user.has(Roles.CENTRE_MANAGER)
        || user.has(Roles.AUDITOR);
  }

  /** The count of a list, taken from the list's own query. */
  private Figure figure(String label, Proposal.State state, boolean mine) {
    Map<String, String> filters = new HashMap<>();
    List<String> query = new ArrayList<>();
    if (mine) {
      filters.put("mine", "1");
      query.add("mine=1");
    }
    if (state != null) {
      filters.put("state", state.name());
      query.add("state=" + state.name());
    }
    long count = queries.page(new PageRequest(filters, List.of(), 0, 1)).total();
    return new Figure(label, count, query.isEmpty() ? LIST : LIST + "?" + String.join("&", query));
  }
}
