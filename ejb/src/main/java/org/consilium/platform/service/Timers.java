package org.consilium.platform.service;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * The platform's own repeated jobs. Every node has the timers; the lease lets one of them work. A
 * capability with repeated work of its own has a class like this one.
 */
@Singleton
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Timers {

  private static final Duration LEASE = Duration.ofMinutes(5);

  @Inject private Leases leases;
  @Inject private MailWorker mail;
  @Inject private Reminders reminders;

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  void sendMail() {
    leases.run("mail", LEASE, mail::run);
  }

  @Schedule(hour = "*", minute = "*/5", persistent = false)
  void remind() {
    leases.run("reminders", LEASE, reminders::run);
  }
}
