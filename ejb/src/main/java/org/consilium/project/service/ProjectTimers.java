package org.consilium.project.service;

import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.consilium.platform.service.Leases;

/** Asks for reports and milestones, and reminds of late reports; the program is the actor. */
@Singleton
@DenyAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProjectTimers {

  private static final Duration LEASE = Duration.ofMinutes(10);

  @Inject private Leases leases;
  @Inject private DueWork work;

  @Schedule(hour = "*", minute = "7,37", persistent = false)
  void look() {
    leases.run("project-due-work", LEASE, this::askAndRemind);
  }

  private void askAndRemind() {
    work.askForReports();
    work.askForMilestones();
    work.remind();
  }
}
