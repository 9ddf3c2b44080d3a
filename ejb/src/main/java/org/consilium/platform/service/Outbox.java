package org.consilium.platform.service;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.consilium.platform.model.OutboxMessage;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.Texts;

/**
 * Letters to people. A letter is written in the transaction of the act that causes it, so there is
 * none for an act undone and none is lost after an act done; the mail worker sends it later.
 *
 * <p>Open to all because other capabilities' commands call it, each behind its own permission.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Outbox {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private PublicAddress address;

  /**
   * Writes a letter in the language the person prefers (Chinese when none was chosen).
   *
   * @param personId who gets it
   * @param template message key; {@code <template>.subject} and {@code <template>.body} are its
   *     texts. Mail is not confidential: name what it is about and lead to the page, nothing more
   * @param figures the figures in both texts
   */
  @PermitAll
  public void letter(long personId, String template, Object... figures) {
    em.persist(toPerson(personId, template, figures));
  }

  /** As {@link #letter}, but with a text that opens a door: it is forgotten once sent. */
  @PermitAll
  public void secret(long personId, String template, Object... figures) {
    em.persist(toPerson(personId, template, figures).forgetOnceSent());
  }

  /**
   * Writes a letter whose text opens a door to an address behind which there is no account yet.
   *
   * @param locale language of the letter
   */
  @PermitAll
  public void secretTo(String recipient, Locale locale, String template, Object... figures) {
    em.persist(write(null, recipient, locale, template, figures).forgetOnceSent());
  }

  private OutboxMessage toPerson(long personId, String template, Object... figures) {
    Object[] person = addressOf(personId);
    Locale locale = "en".equals(person[1]) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    return write(personId, (String) person[0], locale, template, figures);
  }

  private OutboxMessage write(
      Long personId, String recipient, Locale locale, String template, Object... figures) {
    Texts texts = Texts.of(locale);
    String body = texts.get(template + ".body", figures);
    OutboxMessage letter =
        new OutboxMessage(
            personId,
            recipient,
            template,
            locale.getLanguage().equals("en") ? "en" : "zh_CN",
            OffsetDateTime.now(clock));
    letter.say(
        texts.get(template + ".subject", figures),
        body + "\n\n" + texts.get("letter.footer", address.of("/home.xhtml")));
    return letter;
  }

  private Object[] addressOf(long personId) {
    List<?> rows =
        em.createNativeQuery(
                "select p.email, a.locale from person p"
                    + " left join account a on a.person_id = p.id where p.id = ?1")
            .setParameter(1, personId)
            .getResultList();
    if (rows.isEmpty()) {
      throw new RuleBroken("record.not-found");
    }
    return (Object[]) rows.get(0);
  }
}
