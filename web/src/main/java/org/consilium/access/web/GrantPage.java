package org.consilium.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.consilium.access.service.AccountAdminQueries;
import org.consilium.access.service.GrantForm;
import org.consilium.access.service.GrantService;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.RoleScope;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;

/** Grants a role to an account, or takes one back. */
@Named
@ViewScoped
public class GrantPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient AccountAdminQueries queries;
  @Inject private transient GrantService service;
  @Inject private transient Act act;

  private Long account;
  private Long grant;
  private AccountAdminQueries.Row who;
  private AccountAdminQueries.Grant held;
  private String role = Roles.RESEARCHER;
  private RoleScope scope = RoleScope.CENTRE;
  private String search;
  private Long record;
  private List<AccountAdminQueries.Choice> records = List.of();
  private LocalDate first;
  private LocalDate end;
  private String reason;

  /** Reads the account, and the grant when one is to be taken back. */
  public void load() {
    who = Found.orMissing(queries.find(account == null ? 0 : account));
    if (grant != null) {
      held =
          Found.orMissing(
              queries.grants(account).stream().filter(g -> g.id() == grant).findFirst());
    }
  }

  /** Another role was chosen: its usual scope comes with it. */
  public void roleChosen() {
    scope = getScopes().get(0);
    scopeChosen();
  }

  /** Another scope was chosen. */
  public void scopeChosen() {
    record = null;
    records = queries.records(scope, search);
  }

  /** Grants the role. */
  public String save() {
    GrantForm form = new GrantForm(role, scope, record, first, end, reason);
    boolean done = act.get(() -> service.grant(account, form), "access.grant.done") != null;
    return done ? page() : null;
  }

  /** Takes the role back. */
  public String endIt() {
    return act.run(() -> service.end(grant, reason), "access.grant.ended") ? page() : null;
  }

  private String page() {
    return "/access/account-admin.xhtml?faces-redirect=true&id=" + account;
  }

  public List<String> getRoles() {
    return Roles.GRANTABLE;
  }

  public List<RoleScope> getScopes() {
    return queries.scopesOf(role);
  }

  public List<AccountAdminQueries.Choice> getRecords() {
    return records;
  }

  public boolean isForRecord() {
    return scope != RoleScope.CENTRE;
  }

  public AccountAdminQueries.Row getWho() {
    return who;
  }

  public AccountAdminQueries.Grant getHeld() {
    return held;
  }

  public Long getAccount() {
    return account;
  }

  public void setAccount(Long account) {
    this.account = account;
  }

  public Long getGrant() {
    return grant;
  }

  public void setGrant(Long grant) {
    this.grant = grant;
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }

  public RoleScope getScope() {
    return scope;
  }

  public void setScope(RoleScope scope) {
    this.scope = scope;
  }

  public String getSearch() {
    return search;
  }

  public void setSearch(String search) {
    this.search = search;
  }

  public Long getRecord() {
    return record;
  }

  public void setRecord(Long record) {
    this.record = record;
  }

  public LocalDate getFirst() {
    return first;
  }

  public void setFirst(LocalDate first) {
    this.first = first;
  }

  public LocalDate getEnd() {
    return end;
  }

  public void setEnd(LocalDate end) {
    this.end = end;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
