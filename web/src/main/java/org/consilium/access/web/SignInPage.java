package org.consilium.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.consilium.access.service.BrowserSessions;
import org.consilium.access.service.Busy;
import org.consilium.access.service.SignIn;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.Msg;
import org.consilium.platform.web.OwnAddress;
import org.consilium.shared.model.RuleBroken;

/** The sign-in page: name and password, then a code where the account has a second factor. */
@Named
@RequestScoped
public class SignInPage {

  private static final String RETRY_SECONDS = "5";

  @Inject private SignIn signIn;
  @Inject private BrowserSessions sessions;
  @Inject private Msg msg;

  private String userName;
  private String password;
  private String code;
  private String back;
  private boolean codeNeeded;

  /** Tries to sign in and goes on to the page asked for. */
  public void enter() throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    SignIn.Outcome outcome;
    try {
      outcome = signIn.attempt(userName, password, code);
    } catch (Busy busy) {
      faces.getExternalContext().setResponseStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      faces.getExternalContext().setResponseHeader("Retry-After", RETRY_SECONDS);
      faces.addMessage(null, error(msg.get(busy.key())));
      return;
    } catch (RuleBroken refused) {
      faces.addMessage(null, error(msg.with(refused.key(), refused.args())));
      return;
    }
    switch (outcome.answer()) {
      case WELCOME -> welcome(faces.getExternalContext(), outcome.accountId());
      case CODE_NEEDED -> codeNeeded = true;
      case REFUSED -> faces.addMessage(null, error(msg.get("access.sign-in.refused")));
    }
  }

  /** Ends the session and shows the sign-in page. */
  public void leave() throws IOException {
    ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    BoundSession.of(request).ifPresent(bound -> sessions.end(bound.id(), bound.secret()));
    BoundSession.forget(request, (HttpServletResponse) external.getResponse());
    external.redirect(external.getRequestContextPath() + "/sign-in.xhtml");
  }

  private void welcome(ExternalContext external, long accountId) throws IOException {
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    HttpServletResponse response = (HttpServletResponse) external.getResponse();
    BrowserSessions.Opened opened = sessions.open(accountId, request.getHeader("User-Agent"));
    BoundSession.bind(opened, request, response);
    BrowserSessions.Choices choices = opened.choices();
    Display.remember(request, response, choices.language(), choices.theme(), choices.density());
    external.redirect(external.getRequestContextPath() + OwnAddress.or(back, "/home.xhtml"));
  }

  private static FacesMessage error(String text) {
    return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null);
  }

  public String getUserName() {
    return userName;
  }

  public void setUserName(String userName) {
    this.userName = userName;
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

  public String getBack() {
    return back;
  }

  public void setBack(String back) {
    this.back = back;
  }

  public boolean isCodeNeeded() {
    return codeNeeded;
  }
}
