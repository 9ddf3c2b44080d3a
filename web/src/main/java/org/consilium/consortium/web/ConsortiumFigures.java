package org.consilium.consortium.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilium.consortium.model.Commitment;
import org.consilium.consortium.service.CommitmentQueries;
import org.consilium.consortium.service.MembershipQueries;
import org.consilium.consortium.service.PersonQueries;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.HomeFigures;
import org.consilium.shared.model.PageRequest;

/** Belonging on the home page: claims to confirm, members, promises that are late. */
@RequestScoped
public class ConsortiumFigures implements HomeFigures {

  @Inject private PersonQueries people;
  @Inject private MembershipQueries memberships;
  @Inject private CommitmentQueries commitments;
  @Inject private CurrentUser user;

  @Override
  public int order() {
    return 5;
  }

  @Override
  public List<Figure> figures() {
    List<Figure> all = new ArrayList<>();
    boolean keeper = user.has(Roles.ADMINISTRATOR) || user.has(Roles.CENTRE_MANAGER);
    if (keeper || user.has(Roles.INSTITUTION_OFFICER)) {
      all.add(
          new Figure(
              "home.affiliations-waiting",
              people.page(with("waiting", "1")).total(),
              "/consortium/people.xhtml?waiting=1"));
    }
    if (keeper) {
      all.add(
          new Figure(
              "home.members",
              memberships.page(PageRequest.firstPage(1)).total(),
              "/consortium/members.xhtml"));
    }
    if (keeper || user.has(Roles.FINANCE)) {
      String overdue = Commitment.Standing.OVERDUE.name();
      all.add(
          new Figure(
              "home.commitments-overdue",
              commitments.page(with("standing", overdue)).total(),
              "/consortium/commitments.xhtml?standing=" + overdue));
    }
    return all;
  }

  private static PageRequest with(String filter, String value) {
    return new PageRequest(Map.of(filter, value), List.of(), 0, 1);
  }
}
