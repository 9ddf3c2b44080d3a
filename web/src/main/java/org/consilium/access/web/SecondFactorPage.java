package org.consilium.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import org.consilium.access.service.AccountQueries;
import org.consilium.access.service.SecondFactorService;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Msg;

/** Sets up, renews and ends the reader's second factor; recovery codes are shown once. */
@Named
@ViewScoped
public class SecondFactorPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient AccountQueries queries;
  @Inject private transient SecondFactorService service;
  @Inject private transient CurrentUser user;
  @Inject private transient Act act;
  @Inject private transient Msg msg;

  private AccountQueries.Mine mine;
  private String password;
  private String code;
  private List<String> codes;

  @PostConstruct
  void load() {
    mine = queries.mine();
  }

  /** Begins: the secret is made and shown. */
  public void begin() {
    act.get(() -> service.propose(password), null);
    password = null;
    load();
  }

  /** Proves the secret by a code. */
  public void prove() {
    codes = act.get(() -> service.prove(code, thisSession()), "access.second-factor.done");
    code = null;
    load();
  }

  /** New recovery codes. */
  public void renewCodes() {
    codes = act.get(() -> service.renewCodes(password), "access.second-factor.codes-renewed");
    password = null;
    load();
  }

  /** Ends the second factor. */
  public void drop() {
    act.run(() -> service.drop(password), "access.second-factor.dropped");
    password = null;
    load();
  }

  private static long thisSession() {
    Object request = FacesContext.getCurrentInstance().getExternalContext().getRequest();
    return BoundSession.of((HttpServletRequest) request).map(BoundSession::id).orElse(-1L);
  }

  /** True when one of the reader's roles asks for a second factor. */
  public boolean isAsked() {
    return Roles.SECOND_FACTOR.stream().anyMatch(user::has);
  }

  /** True while nothing else can be done before it is set up. */
  public boolean isFirst() {
    return isAsked() && !mine.secondFactor() && !mine.demo();
  }

  /** The picture of the secret. */
  public QrPicture getPicture() {
    return QrPicture.of(
        "otpauth://totp/"
            + msg.get("shell.product")
            + ":"
            + mine.userName()
            + "?secret="
            + mine.secret()
            + "&issuer="
            + msg.get("shell.product"));
  }

  /** The secret in groups of four, for typing. */
  public String getSecretInGroups() {
    return mine.secret().replaceAll("(.{4})(?!$)", "$1 ");
  }

  public AccountQueries.Mine getMine() {
    return mine;
  }

  public List<String> getCodes() {
    return codes;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }
}
