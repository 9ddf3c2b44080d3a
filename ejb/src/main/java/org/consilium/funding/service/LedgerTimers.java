package org.consilium.funding.service;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.consilium.platform.service.Leases;

/** Checks the whole ledger once an hour. */
@Singleton
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LedgerTimers {

  private static final Duration LEASE = Duration.ofMinutes(15);

  @Inject private Leases leases;
  @Inject private LedgerVerifier verifier;

  @Schedule(hour = "*", minute = "17", persistent = false)
  void verify() {
    leases.run("ledger-check", LEASE, verifier::run);
  }
}
