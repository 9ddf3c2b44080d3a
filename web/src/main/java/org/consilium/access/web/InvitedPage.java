package org.consilium.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.consilium.access.service.AcceptForm;
import org.consilium.access.service.InvitationAnswer;
import org.consilium.consortium.model.Person;
import org.consilium.platform.web.Act;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.RuleBroken;

/** Where the link of an invitation leads: shows what is offered; only a button answers it. */
@Named
@ViewScoped
public class InvitedPage implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What the page shows of the offer. */
  public record Shown(
      String email,
      Names place,
      String post,
      String role,
      String from,
      OffsetDateTime expiresAt,
      String userName,
      boolean secondFactor)
      implements Serializable {}

  @Inject private transient InvitationAnswer service;
  @Inject private transient Act act;

  private String token;
  private Shown offer;
  private boolean declined;
  private String nameEn;
  private String nameZh;
  private Person.Profession profession;
  private String userName;
  private String password;
  private String again;

  /** Looks whether the link is good. */
  public void load() {
    service.offer(token).ifPresent(this::show);
  }

  private void show(InvitationAnswer.Offer good) {
    offer =
        new Shown(
            good.email(),
            good.place(),
            good.post(),
            good.role(),
            good.from(),
            good.expiresAt(),
            good.userName(),
            good.secondFactor());
    boolean han = good.name().codePoints().anyMatch(Character::isIdeographic);
    nameZh = han ? good.name() : null;
    nameEn = han ? null : good.name();
    userName =
        good.email()
            .substring(0, good.email().indexOf('@'))
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9._-]", "");
  }

  /** Joins and leads to the sign-in page. */
  public String accept() {
    boolean newcomer = offer.userName() == null;
    if (newcomer && (password == null || !password.equals(again))) {
      act.refuse(new RuleBroken("access.password.differs"));
      return null;
    }
    AcceptForm form =
        newcomer
            ? new AcceptForm(nameEn, nameZh, profession, userName, password)
            : new AcceptForm(null, null, Person.Profession.OTHER, null, null);
    String name = act.get(() -> service.accept(token, form), null);
    if (name == null) {
      return null;
    }
    act.run(() -> {}, "invitation.joined", name);
    return "/sign-in.xhtml?faces-redirect=true";
  }

  /** Says no. */
  public void decline() {
    declined = act.run(() -> service.decline(token), "invitation.decline-done");
    offer = declined ? null : offer;
  }

  public Person.Profession[] getProfessions() {
    return Person.Profession.values();
  }

  public Shown getOffer() {
    return offer;
  }

  public boolean isDeclined() {
    return declined;
  }

  public String getToken() {
    return token;
  }

  public void setToken(String token) {
    this.token = token;
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

  public Person.Profession getProfession() {
    return profession;
  }

  public void setProfession(Person.Profession profession) {
    this.profession = profession;
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

  public String getAgain() {
    return again;
  }

  public void setAgain(String again) {
    this.again = again;
  }
}
