package org.consilium.call.service;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.consilium.platform.service.Leases;

/** Opens and closes calls at their times; the program itself is the actor. */
@Singleton
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CallTimers {

  private static final Logger LOG = Logger.getLogger(CallTimers.class.getName());
  private static final Duration LEASE = Duration.ofMinutes(2);

  @Inject private Leases leases;
  @Inject private DueCalls calls;

  @Schedule(hour = "*", minute = "*", second = "5", persistent = false)
  void milestones() {
    leases.run("call-milestones", LEASE, this::openAndClose);
  }

  private void openAndClose() {
    each(calls.toOpen(), calls::open);
    each(calls.toClose(), calls::close);
  }

  /** One call that cannot be moved on must not hold up the others. */
  private static void each(List<Long> ids, LongConsumer step) {
    for (long id : ids) {
      try {
        step.accept(id);
      } catch (RuntimeException notNow) {
        LOG.log(Level.WARNING, notNow, () -> "call " + id + " stays as it is for now");
      }
    }
  }
}
