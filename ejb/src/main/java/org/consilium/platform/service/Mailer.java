package org.consilium.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.Properties;

/**
 * Hands letters to the mail server the operator named: {@code consilium.mail.host}, {@code .port}
 * (587), {@code .user}, {@code .password}, {@code .from}, {@code .security} (starttls, tls or
 * none).
 */
@ApplicationScoped
public class Mailer {

  private static final String SECONDS_20 = "20000";

  @Inject private Settings settings;
  @Inject private Clock clock;

  /** True when a mail server is named. Without one, letters wait in the outbox. */
  public boolean isReady() {
    return settings.get("consilium.mail.host").isPresent();
  }

  /**
   * Sends a letter. Sent again, it has the same Message-ID, by which mail servers and readers drop
   * the second one.
   */
  void send(Letter letter) throws MessagingException {
    Session session = session();
    MimeMessage message = new Numbered(session, messageId(letter.id()));
    message.setFrom(new InternetAddress(from()));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.recipient(), true));
    message.setSubject(letter.subject(), "UTF-8");
    message.setText(letter.body(), "UTF-8");
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setSentDate(Date.from(clock.instant()));
    message.saveChanges();
    Transport.send(message);
  }

  private String messageId(long id) {
    String from = from();
    return "<outbox-" + id + "@" + from.substring(from.indexOf('@') + 1) + ">";
  }

  private String from() {
    return settings.get("consilium.mail.from").orElse("consilium@localhost");
  }

  private Session session() {
    String security = settings.get("consilium.mail.security").orElse("starttls");
    Properties all = new Properties();
    all.setProperty("mail.transport.protocol", "smtp");
    all.setProperty("mail.smtp.host", settings.get("consilium.mail.host").orElseThrow());
    all.setProperty("mail.smtp.port", settings.get("consilium.mail.port").orElse("587"));
    all.setProperty("mail.smtp.connectiontimeout", SECONDS_20);
    all.setProperty("mail.smtp.timeout", SECONDS_20);
    all.setProperty("mail.smtp.writetimeout", SECONDS_20);
    all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    all.setProperty("mail.smtp.ssl.enable", Boolean.toString(security.equals("tls")));
    boolean startTls = security.equals("starttls");
    all.setProperty("mail.smtp.starttls.enable", Boolean.toString(startTls));
    all.setProperty("mail.smtp.starttls.required", Boolean.toString(startTls));
    String user = settings.get("consilium.mail.user").orElse(null);
    if (user == null) {
      return Session.getInstance(all);
    }
    all.setProperty("mail.smtp.auth", "true");
    String password = settings.get("consilium.mail.password").orElse("");
    return Session.getInstance(
        all,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(user, password);
          }
        });
  }

  /** A message that keeps the id it was given. */
  private static final class Numbered extends MimeMessage {

    private final String id;

    Numbered(Session session, String id) {
      super(session);
      this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", id);
    }
  }
}
