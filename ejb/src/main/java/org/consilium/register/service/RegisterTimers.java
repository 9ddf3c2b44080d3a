package org.consilium.register.service;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.consilium.platform.service.Leases;
import org.consilium.platform.service.Schema;
import org.consilium.register.service.cordis.ImportJob;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Runs the imports that wait. The lease says which node looks; that no two imports are at work at
 * once is the lock of the import itself, which ends with its connection.
 */
@Singleton
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegisterTimers {

  private static final String JOB = "imports";
  private static final Duration LEASE = Duration.ofMinutes(2);

  @Inject
  @ConfigProperty(name = "consilium.db.url")
  private String url;

  @Inject
  @ConfigProperty(name = "consilium.db.user")
  private String account;

  @Inject
  @ConfigProperty(name = "consilium.db.password")
  private String password;

  @Inject private Leases leases;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
  void imports() {
    leases.run(JOB, LEASE, new ImportJob(source(), clock, () -> {})::run);
  }

  /** Connections of its own, outside whatever transaction the call of the timer is in. */
  private DataSource source() {
    return Schema.at(url, account, password);
  }
}
