package org.consilium.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.stream.Collectors;
import org.consilium.access.model.Account;
import org.consilium.access.service.AccountAdminQueries;
import org.consilium.platform.model.Roles;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;
import org.consilium.platform.web.Msg;

/** The list of accounts. */
@Named
@RequestScoped
public class AccountsPage {

  @Inject private AccountAdminQueries queries;
  @Inject private Lists lists;
  @Inject private Display display;
  @Inject private Msg msg;

  private ListView<AccountAdminQueries.Row> list;

  @PostConstruct
  void open() {
    list =
        lists
            .list("accounts", queries::page)
            .filter("text")
            .filter("role")
            .filter("state")
            .column(
                Column.<AccountAdminQueries.Row>text(
                        "user", "access.account.user-name", AccountAdminQueries.Row::userName)
                    .sortable()
                    .to(r -> "/access/account-admin.xhtml?id=" + r.id()))
            .column(
                Column.text("name", "access.account.person", r -> r.name().in(display.isChinese())))
            .column(Column.text("email", "access.account.email", AccountAdminQueries.Row::email))
            .column(Column.status("state", "state", AccountAdminQueries.Row::state))
            .column(Column.text("roles", "access.roles", this::roles))
            .column(
                Column.text(
                    "factor", "access.second-factor", AccountAdminQueries.Row::secondFactor))
            .column(
                Column.<AccountAdminQueries.Row>moment(
                        "entry", "access.account.last-entry", AccountAdminQueries.Row::lastEntryAt)
                    .sortable());
  }

  private String roles(AccountAdminQueries.Row row) {
    return row.roles().stream()
        .map(role -> msg.get("role." + role))
        .collect(Collectors.joining(", "));
  }

  public ListView<AccountAdminQueries.Row> getList() {
    return list;
  }

  public Account.State[] getStates() {
    return Account.State.values();
  }

  public java.util.List<String> getRoles() {
    return Roles.GRANTABLE;
  }
}
