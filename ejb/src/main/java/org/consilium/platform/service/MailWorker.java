package org.consilium.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Empties the outbox. A letter reaches the mail server at least once: the try is counted before and
 * the success kept after it, and a node that dies between them leaves a letter that is sent again
 * under the same Message-ID.
 */
@ApplicationScoped
public class MailWorker {

  /** Letters per run, so that a run is over well before its lease. */
  static final int AT_ONCE = 50;

  private static final Logger LOG = Logger.getLogger(MailWorker.class.getName());

  @Inject private OutboxQueue queue;
  @Inject private Mailer mailer;
  @Inject private Clock clock;

  /** Sends what is due, up to {@value #AT_ONCE} letters; returns how many the server took. */
  public int run() {
    int sent = 0;
    for (int i = 0; i < AT_ONCE && mailer.isReady(); i++) {
      Optional<Letter> letter = queue.next();
      if (letter.isEmpty()) {
        break;
      }
      Result result = attempt(letter.get());
      sent += result == Result.SENT ? 1 : 0;
      if (result == Result.NO_SERVER) {
        break;
      }
    }
    return sent;
  }

  private enum Result {
    SENT,
    REFUSED,
    NO_SERVER
  }

  private Result attempt(Letter letter) {
    OffsetDateTime now = OffsetDateTime.now(clock);
    try {
      mailer.send(letter);
      queue.note(letter.id(), m -> m.sent(now));
      return Result.SENT;
    } catch (SendFailedException refused) {
      boolean forGood =
          refused.getInvalidAddresses() != null && refused.getInvalidAddresses().length > 0;
      queue.note(letter.id(), m -> m.failed(reason(refused), forGood));
      return Result.REFUSED;
    } catch (AddressException unfit) {
      queue.note(letter.id(), m -> m.failed(reason(unfit), true));
      return Result.REFUSED;
    } catch (MessagingException absent) {
      LOG.log(Level.WARNING, "mail server: {0}", reason(absent));
      queue.note(letter.id(), m -> m.postponed(reason(absent), now));
      return Result.NO_SERVER;
    }
  }

  private static String reason(MessagingException thrown) {
    Exception next = thrown.getNextException();
    String more = next == null ? "" : " (" + next.getMessage() + ")";
    return (thrown.getMessage() + more).replaceAll("\\s+", " ").trim();
  }
}
