package org.consilium.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.ZoneId;

/** The one clock, in the centre's zone. */
@ApplicationScoped
public class Time {

  /** Where the centre's deadlines are. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** The clock itself, for programs without a container; everybody else has it injected. */
  @Produces
  @Dependent
  public Clock clock() {
    return Clock.system(ZONE);
  }
}
