package org.consilium.access.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.consilium.access.service.InvitationForm;
import org.consilium.access.service.InvitationQueries;
import org.consilium.access.service.InvitationRow;
import org.consilium.access.service.InvitationService;
import org.consilium.access.service.Sent;
import org.consilium.consortium.service.Choice;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.Found;

/**
 * Invites a person, or looks after an invitation: sends it again, takes it back. Where no mail
 * server is set, the link is shown here this once.
 */
@Named
@ViewScoped
public class InvitePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient InvitationQueries queries;
  @Inject private transient InvitationService service;
  @Inject private transient Act act;
  @Inject private transient Display display;

  private Long id;
  private InvitationRow invitation;
  private String email;
  private String name;
  private String role;
  private Choice place;
  private String post;
  private String locale;
  private String reason;
  private String link;

  /** Begins a new one; who has one organisation invites into that. */
  public void load() {
    locale = display.isChinese() ? "zh_CN" : "en";
    List<Choice> places = queries.places(null);
    place = places.size() == 1 ? places.get(0) : null;
  }

  /** Reads the invitation of the address. */
  public void open() {
    invitation = Found.orMissing(id, queries::find);
  }

  /** Organisations to invite into, by name. */
  public List<Choice> find(String text) {
    return queries.places(text);
  }

  /** Sends the invitation. */
  public String send() {
    InvitationForm form =
        new InvitationForm(email, name, role, place == null ? null : place.id(), post, locale);
    return after(act.get(() -> service.send(form), "invitation.sent-now", email));
  }

  /** Sends it again with a new link. */
  public String resend() {
    return after(act.get(() -> service.resend(id), "invitation.sent-now", invitation.email()));
  }

  /** Takes it back. */
  public String withdraw() {
    boolean done = act.run(() -> service.withdraw(id, reason), "invitation.withdrawn-now");
    return done ? "/access/invitations.xhtml?faces-redirect=true" : null;
  }

  /** The link stays on this page, so that it is in no address and no history. */
  private String after(Sent sent) {
    if (sent == null) {
      return null;
    }
    link = sent.link();
    return link == null ? "/access/invitations.xhtml?faces-redirect=true" : null;
  }

  public List<String> getRoles() {
    return queries.roles();
  }

  public InvitationRow getInvitation() {
    return invitation;
  }

  public String getLink() {
    return link;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public String getRole() {
    return role;
  }

  public void setRole(String role) {
    this.role = role;
  }

  public Choice getPlace() {
    return place;
  }

  public void setPlace(Choice place) {
    this.place = place;
  }

  public String getPost() {
    return post;
  }

  public void setPost(String post) {
    this.post = post;
  }

  public String getLocale() {
    return locale;
  }

  public void setLocale(String locale) {
    this.locale = locale;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
