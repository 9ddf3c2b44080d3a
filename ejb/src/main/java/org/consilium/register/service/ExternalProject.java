package org.consilium.register.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.platform.service.Moments;
import org.consilium.register.model.Euro;
import org.consilium.register.model.ExternalStatus;
import org.consilium.shared.model.Money;

/**
 * All a source says of a project.
 *
 * @param signedOn day of the grant agreement, or null
 * @param terminatedOn day of an early end, or null
 * @param totalCost estimated eligible cost; null when it was not declared
 * @param programme part of the programme it is paid from, in the funder's words
 * @param updatedAt when the funder last changed it, as the source writes it
 * @param hash of the row it was taken from, in hexadecimal digits
 * @param firstRun import that brought it
 * @param lastRun import that last changed it
 * @param lastAsked when that import was asked for
 * @param fields scientific fields
 */
public record ExternalProject(
    ExternalProjectRow row,
    String rcn,
    String objective,
    String keywords,
    LocalDate signedOn,
    LocalDate terminatedOn,
    Integer months,
    Money totalCost,
    String programmeCode,
    String programme,
    String topicCode,
    String topic,
    String framework,
    String masterCall,
    String subCall,
    String doi,
    String updatedAt,
    String hash,
    long firstRun,
    long lastRun,
    OffsetDateTime lastAsked,
    List<String> fields)
    implements Serializable {

  /** The project at the funder's own site. */
  public String address() {
    return "https://cordis.europa.eu/project/id/" + row.code();
  }

  static ExternalProject of(ExternalProjectRow row, Object[] c, List<String> fields) {
    long cost = ((Number) c[6]).longValue();
    return new ExternalProject(
        row,
        (String) c[0],
        (String) c[1],
        (String) c[2],
        Moments.day(c[3]),
        Moments.day(c[4]),
        c[5] == null ? null : ((Number) c[5]).intValue(),
        cost == 0 ? null : Euro.cents(cost),
        (String) c[7],
        (String) c[8],
        (String) c[9],
        (String) c[10],
        (String) c[11],
        (String) c[12],
        (String) c[13],
        (String) c[14],
        (String) c[15],
        (String) c[16],
        ((Number) c[17]).longValue(),
        ((Number) c[18]).longValue(),
        Moments.of(c[19]),
        fields);
  }

  /** Status of the project. */
  public ExternalStatus status() {
    return row.status();
  }
}
