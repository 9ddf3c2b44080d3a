package org.consilium.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.consilium.access.model.Account;
import org.consilium.access.service.AccountAdminQueries;
import org.consilium.access.service.AccountAdminService;
import org.consilium.access.service.AccountForm;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;

/** One account as its administrator sees it; without an id, a new one. */
@Named
@ViewScoped
public class AccountAdminPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient AccountAdminQueries queries;
  @Inject private transient AccountAdminService service;
  @Inject private transient CurrentUser user;
  @Inject private transient Act act;

  private Long id;
  private AccountAdminQueries.Row account;
  private List<AccountAdminQueries.Grant> grants;
  private String userName;
  private String email;
  private String nameEn;
  private String nameZh;
  private String reason;

  /** Reads the account, or begins a new one when no id is given. */
  public void load() {
    if (id != null) {
      account = Found.orMissing(queries.find(id));
      grants = queries.grants(id);
    }
  }

  /** Makes the account. */
  public String make() {
    AccountForm form = new AccountForm(userName, email, nameEn, nameZh);
    Long made = act.get(() -> service.make(form), "access.account.made");
    return made == null ? null : page(made);
  }

  /** Takes the right to sign in away. */
  public String disable() {
    return done(act.run(() -> service.disable(id, reason), "access.account.disabled"));
  }

  /** Gives the right to sign in back. */
  public String enable() {
    return done(act.run(() -> service.enable(id, reason), "access.account.enabled"));
  }

  /** Opens it after wrong passwords. */
  public String unlock() {
    return done(act.run(() -> service.unlock(id), "access.account.unlocked"));
  }

  /** Sends a link that sets a new password. */
  public String sendLink() {
    return done(act.run(() -> service.sendLink(id), "access.account.link-sent", account.email()));
  }

  /** Forgets the second factor. */
  public String dropSecondFactor() {
    return done(
        act.run(() -> service.dropSecondFactor(id, reason), "access.account.factor-dropped"));
  }

  private String done(boolean done) {
    return done ? page(id) : null;
  }

  private static String page(long id) {
    return "/access/account-admin.xhtml?faces-redirect=true&id=" + id;
  }

  /** True when the reader may change this account: administrators do, but not their own. */
  public boolean isMayKeep() {
    return user.has(Roles.ADMINISTRATOR) && (id == null || id != user.accountId());
  }

  public boolean isActive() {
    return account != null && account.state() == Account.State.ACTIVE;
  }

  public AccountAdminQueries.Row getAccount() {
    return account;
  }

  public List<AccountAdminQueries.Grant> getGrants() {
    return grants;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getUserName() {
    return userName;
  }

  public void setUserName(String userName) {
    this.userName = userName;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String getNameZh() {
    return nameZh;
  }

  public void setNameZh(String nameZh) {
    this.nameZh = nameZh;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
