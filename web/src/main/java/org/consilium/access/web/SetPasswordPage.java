package org.consilium.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.consilium.access.service.SetPassword;
import org.consilium.platform.web.Act;
import org.consilium.shared.model.RuleBroken;

/** Sets a password by a link from a letter or from the operator. */
@Named
@ViewScoped
public class SetPasswordPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient SetPassword service;
  @Inject private transient Act act;

  private String token;
  private String userName;
  private String password;
  private String again;

  /** Looks whether the link is good. */
  public void load() {
    userName = service.userName(token).orElse(null);
  }

  /** Sets the password and leads to the sign-in page. */
  public String save() {
    if (password == null || !password.equals(again)) {
      act.refuse(new RuleBroken("access.password.differs"));
      return null;
    }
    boolean done = act.run(() -> service.set(token, password), "access.password.set");
    return done ? "/sign-in.xhtml?faces-redirect=true" : null;
  }

  /** The name to sign in with, or null when the link is no longer good. */
  public String getUserName() {
    return userName;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getAgain() {
    return again;
  }

  public void setAgain(String again) {
    this.again = again;
  }
}
