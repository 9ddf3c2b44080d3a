package org.consilium.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.consilium.access.model.Account;
import org.consilium.access.model.Invitation;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Mailer;
import org.consilium.platform.service.Outbox;
import org.consilium.platform.service.PublicAddress;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Term;

/** What is written about invitations. */
@ApplicationScoped
class InvitationLetters {

  /** The page a link leads to; open to everybody, and nothing happens by opening it. */
  static final String PAGE = "/public/invitation.xhtml?token=";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Outbox outbox;
  @Inject private PublicAddress address;
  @Inject private Mailer mailer;
  @Inject private CurrentUser user;

  /** Writes to the invited person; returns the link where nobody would carry the letter. */
  String invite(Invitation invitation, String token) {
    String link = address.of(PAGE + token);
    Locale locale = invitation.locale().equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    outbox.secretTo(
        invitation.email(),
        locale,
        "letter.invitation",
        invitation.name(),
        user.actor().name(),
        place(invitation),
        new Term("role." + invitation.role()),
        link,
        invitation.expiresAt());
    return mailer.isReady() ? null : link;
  }

  /** Tells the one who invited how it was answered. */
  void answered(Invitation invitation, String template) {
    Account sender = em.find(Account.class, invitation.sentBy());
    outbox.letter(sender.personId(), template, invitation.name(), place(invitation));
  }

  /** The organisation, or the centre itself. */
  private Object place(Invitation invitation) {
    if (invitation.organisationId() == null) {
      return new Term("invitation.centre");
    }
    List<?> names =
        em.createNativeQuery("select name_zh, name_en from organisation where id = ?1")
            .setParameter(1, invitation.organisationId())
            .getResultList();
    Object[] name = (Object[]) names.get(0);
    return new Names((String) name[0], (String) name[1]);
  }
}
