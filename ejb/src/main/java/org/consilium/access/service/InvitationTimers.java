package org.consilium.access.service;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.consilium.platform.service.Leases;

/** Marks invitations whose day is over; their links stop working by themselves. */
@Singleton
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class InvitationTimers {

  private static final Logger LOG = Logger.getLogger(InvitationTimers.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(2);

  @Inject private Leases leases;
  @Inject private DueInvitations invitations;

  @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
  void expire() {
    leases.run("invitations", LEASE, this::expireAll);
  }

  private void expireAll() {
    for (long id : invitations.toExpire()) {
      try {
        invitations.expire(id);
      } catch (RuntimeException notNow) {
        LOG.log(Level.WARNING, notNow, () -> "invitation " + id + " stays as it is for now");
      }
    }
  }
}
