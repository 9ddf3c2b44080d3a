package org.consilium.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.consilium.access.model.Invitation;
import org.consilium.access.service.InvitationQueries;
import org.consilium.access.service.InvitationRow;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;
import org.consilium.platform.web.Msg;
import org.consilium.platform.web.Navigation;

/** The list of invitations. */
@Named
@RequestScoped
public class InvitationsPage {

  @Inject private InvitationQueries queries;
  @Inject private Lists lists;
  @Inject private Display display;
  @Inject private Msg msg;
  @Inject private Navigation navigation;

  private ListView<InvitationRow> list;

  @PostConstruct
  void open() {
    list =
        lists
            .list("invitations", queries::page)
            .filter("text")
            .filter("state")
            .column(
                Column.<InvitationRow>text("email", "invitation.email", InvitationRow::email)
                    .sortable()
                    .to(r -> "/access/invitation.xhtml?id=" + r.id()))
            .column(Column.text("name", "invitation.name", InvitationRow::name))
            .column(
                Column.text(
                    "place",
                    "invitation.place",
                    r ->
                        r.place() == null
                            ? msg.get("invitation.centre")
                            : r.place().in(display.isChinese())))
            .column(Column.text("role", "invitation.as", r -> msg.get("role." + r.role())))
            .column(Column.status("state", "state", InvitationRow::state))
            .column(
                Column.<InvitationRow>moment("sent", "invitation.sent", InvitationRow::sentAt)
                    .sortable())
            .column(
                Column.<InvitationRow>moment(
                        "expires", "invitation.expires", InvitationRow::expiresAt)
                    .sortable())
            .column(Column.text("by", "invitation.by", r -> r.sentBy().in(display.isChinese())));
  }

  public ListView<InvitationRow> getList() {
    return list;
  }

  public Invitation.State[] getStates() {
    return Invitation.State.values();
  }

  public boolean isMayInvite() {
    return navigation.has("institution-officer")
        || navigation.has("centre-manager")
        || navigation.has("administrator");
  }
}
