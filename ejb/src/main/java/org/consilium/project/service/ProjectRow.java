package org.consilium.project.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.project.model.Project;
import org.consilium.project.model.Tier;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/**
 * A project as lists and pages show it.
 *
 * @param callCode call it answered, or null when it was taken over
 * @param takenOverFrom the records it was taken over from, or null
 * @param lead the organisation that leads today
 * @param partners how many organisations take part today
 */
public record ProjectRow(
    long id,
    String code,
    String title,
    String summary,
    Project.State state,
    Tier tier,
    Long callId,
    String callCode,
    Names call,
    Long proposalId,
    String takenOverFrom,
    Money granted,
    LocalDate startsOn,
    LocalDate endsOn,
    OffsetDateTime foundedAt,
    Names lead,
    int partners)
    implements Serializable {

  /** True while work goes on. */
  public boolean isRunning() {
    return state == Project.State.RUNNING;
  }

  /** True until it is closed or terminated. */
  public boolean isOpen() {
    return state != Project.State.CLOSED && state != Project.State.TERMINATED;
  }
}
