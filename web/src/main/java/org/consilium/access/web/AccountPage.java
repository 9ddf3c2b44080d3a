package org.consilium.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.consilium.access.model.Account;
import org.consilium.access.service.AccountQueries;
import org.consilium.access.service.AccountService;
import org.consilium.access.service.BrowserSessions;
import org.consilium.access.service.ProfileForm;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Display;

/** The reader's own account: name, display, password, open sessions. */
@Named
@ViewScoped
public class AccountPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String HERE = "/access/account.xhtml?faces-redirect=true";

  @Inject private transient AccountQueries queries;
  @Inject private transient AccountService service;
  @Inject private transient BrowserSessions sessions;
  @Inject private transient Display display;
  @Inject private transient Act act;

  private AccountQueries.Mine mine;
  private List<BrowserSessions.Row> open;
  private String nameEn;
  private String nameZh;
  private String locale;
  private Account.Theme theme;
  private Account.Density density;
  private boolean reminders;
  private String current;
  private String next;
  private String again;

  @PostConstruct
  void load() {
    mine = queries.mine();
    open = sessions.mine();
    nameEn = mine.nameEn();
    nameZh = mine.nameZh();
    locale = mine.locale() == null ? (display.isChinese() ? "zh_CN" : "en") : mine.locale();
    theme = mine.theme() == null ? Account.Theme.valueOf(upper(display.getTheme())) : mine.theme();
    density =
        mine.density() == null
            ? Account.Density.valueOf(upper(display.getDensity()))
            : mine.density();
    reminders = mine.reminders();
  }

  /** Keeps name and choices, for this browser too. */
  public String save() {
    ProfileForm form = new ProfileForm(nameEn, nameZh, locale, theme, density, reminders);
    if (act.run(() -> service.saveProfile(form), "access.profile.saved")) {
      Display.remember(request(), response(), locale, lower(theme), lower(density));
      return HERE;
    }
    return null;
  }

  /** Changes the password; the session of this page goes on, the others end. */
  public String changePassword() {
    if (next == null || !next.equals(again)) {
      act.refuse(new org.consilium.shared.model.RuleBroken("access.password.differs"));
      return null;
    }
    boolean done =
        act.run(
            () -> service.changePassword(current, next, thisSession()), "access.password.changed");
    return done ? HERE : null;
  }

  /** Ends one session. */
  public String end(long id) {
    act.run(() -> sessions.endMine(id), "access.session.ended");
    return HERE;
  }

  /** Ends all sessions but this one. */
  public String endOthers() {
    act.run(() -> sessions.endOthers(thisSession()), "access.session.others-ended");
    return HERE;
  }

  /** Number of the session this page belongs to. */
  public long thisSession() {
    return BoundSession.of(request()).map(BoundSession::id).orElse(-1L);
  }

  private static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }

  private static String lower(Enum<?> word) {
    return word == null ? null : word.name().toLowerCase(Locale.ROOT);
  }

  private static ExternalContext external() {
    return FacesContext.getCurrentInstance().getExternalContext();
  }

  private static HttpServletRequest request() {
    return (HttpServletRequest) external().getRequest();
  }

  private static HttpServletResponse response() {
    return (HttpServletResponse) external().getResponse();
  }

  public AccountQueries.Mine getMine() {
    return mine;
  }

  public List<BrowserSessions.Row> getOpen() {
    return open;
  }

  public Account.Theme[] getThemes() {
    return Account.Theme.values();
  }

  public Account.Density[] getDensities() {
    return Account.Density.values();
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

  public String getLocale() {
    return locale;
  }

  public void setLocale(String locale) {
    this.locale = locale;
  }

  public Account.Theme getTheme() {
    return theme;
  }

  public void setTheme(Account.Theme theme) {
    this.theme = theme;
  }

  public Account.Density getDensity() {
    return density;
  }

  public void setDensity(Account.Density density) {
    this.density = density;
  }

  public boolean isReminders() {
    return reminders;
  }

  public void setReminders(boolean reminders) {
    this.reminders = reminders;
  }

  public String getCurrent() {
    return current;
  }

  public void setCurrent(String current) {
    this.current = current;
  }

  public String getNext() {
    return next;
  }

  public void setNext(String next) {
    this.next = next;
  }

  public String getAgain() {
    return again;
  }

  public void setAgain(String again) {
    this.again = again;
  }
}
