package org.consilium.funding.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilium.funding.model.Award;
import org.consilium.funding.model.Payment;
import org.consilium.funding.service.AwardQueries;
import org.consilium.funding.service.CashQueries;
import org.consilium.funding.service.PaymentQueries;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Time;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.HomeFigures;
import org.consilium.platform.web.Msg;
import org.consilium.shared.model.PageRequest;

/** Money on the home page. */
@RequestScoped
public class FundingFigures implements HomeFigures {

  @Inject private AwardQueries awards;
  @Inject private PaymentQueries payments;
  @Inject private CashQueries cash;
  @Inject private CurrentUser user;
  @Inject private Display display;
  @Inject private Msg msg;

  @Override
  public int order() {
    return 50;
  }

  @Override
  public List<Figure> figures() {
    List<Figure> all = new ArrayList<>();
    if (user.has(Roles.FINANCE)) {
      all.add(awaiting(Payment.State.REQUESTED, "home.payments-requested"));
      all.add(awaiting(Payment.State.APPROVED, "home.payments-approved"));
      long prepared = awards.page(with(Award.State.PREPARED)).total();
      all.add(new Figure("home.awards-prepared", prepared, "/funding/awards.xhtml?state=PREPARED"));
    }
    if (isPlanning()) {
      all.add(new Figure("home.cash-soon", cash.needed().soon(), "/funding/envelopes.xhtml"));
    }
    return all;
  }

  @Override
  public List<Deadline> deadlines() {
    if (!isPlanning()) {
      return List.of();
    }
    return cash.due().stream()
        .map(
            d ->
                new Deadline(
                    d.on().atTime(9, 0).atZone(Time.ZONE).toOffsetDateTime(),
                    msg.with(
                        "home.instalment-due",
                        d.award(),
                        d.number(),
                        d.condition().in(display.isChinese())),
                    "/funding/award.xhtml?id=" + d.awardId()))
        .toList();
  }

  private boolean isPlanning() {
    return user.has(Roles.FINANCE) || user.has(Roles.CENTRE_MANAGER);
  }

  private Figure awaiting(Payment.State state, String label) {
    return new Figure(
        label, payments.page(with(state)).total(), "/funding/payments.xhtml?state=" + state.name());
  }

  private static PageRequest with(Enum<?> state) {
    return new PageRequest(Map.of("state", state.name()), List.of(), 0, 1);
  }
}
