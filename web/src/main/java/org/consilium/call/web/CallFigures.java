package org.consilium.call.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.consilium.call.model.Call;
import org.consilium.call.model.ClinicalNeed;
import org.consilium.call.service.CallQueries;
import org.consilium.call.service.CallRow;
import org.consilium.call.service.NeedQueries;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.HomeFigures;
import org.consilium.platform.web.Msg;
import org.consilium.shared.model.PageRequest;

/** Needs and calls on the home page. */
@RequestScoped
public class CallFigures implements HomeFigures {

  @Inject private CallQueries calls;
  @Inject private NeedQueries needs;
  @Inject private CurrentUser user;
  @Inject private Display display;
  @Inject private Msg msg;

  @Override
  public int order() {
    return 10;
  }

  @Override
  public List<Figure> figures() {
    List<Figure> all = new ArrayList<>();
    all.add(new Figure("home.calls-open", count(Call.State.OPEN), "/call/calls.xhtml?state=OPEN"));
    if (user.has(Roles.CALL_MANAGER)) {
      all.add(
          new Figure("home.calls-draft", count(Call.State.DRAFT), "/call/calls.xhtml?state=DRAFT"));
    }
    all.add(
        new Figure(
            "home.needs",
            needs.page(with(ClinicalNeed.State.PUBLISHED)).total(),
            "/call/needs.xhtml?state=PUBLISHED"));
    return all;
  }

  @Override
  public List<Deadline> deadlines() {
    List<Deadline> all = new ArrayList<>();
    for (CallRow call : calls.page(with(Call.State.OPEN)).rows()) {
      all.add(new Deadline(call.closesAt(), msg.with("home.call-closes", title(call)), link(call)));
    }
    for (CallRow call : calls.page(with(Call.State.PUBLISHED)).rows()) {
      all.add(new Deadline(call.opensAt(), msg.with("home.call-opens", title(call)), link(call)));
    }
    return all;
  }

  @Override
  public List<Action> actions() {
    List<Action> all = new ArrayList<>();
    if (user.has(Roles.CALL_MANAGER)) {
      all.add(new Action("call.new", "/call/call-edit.xhtml"));
    }
    if (user.has(Roles.CLINICIAN)) {
      all.add(new Action("need.post", "/call/need-edit.xhtml"));
    }
    if (user.has(Roles.RESEARCHER)) {
      all.add(new Action("home.answer-call", "/call/calls.xhtml?state=OPEN"));
    }
    return all;
  }

  private long count(Call.State state) {
    return calls.page(with(state)).total();
  }

  private static PageRequest with(Enum<?> state) {
    return new PageRequest(Map.of("state", state.name()), List.of(), 0, 20);
  }

  private String title(CallRow call) {
    return display.name(call.titleZh(), call.titleEn());
  }

  private static String link(CallRow call) {
    return "/call/call.xhtml?id=" + call.id();
  }
}
