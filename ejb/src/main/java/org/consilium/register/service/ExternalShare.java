package org.consilium.register.service;

import java.io.Serializable;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.register.model.ExternalRole;
import org.consilium.register.model.Sector;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/**
 * An organisation in a project of another funder, with its money.
 *
 * @param position of the beneficiary in the grant; a third party has that of its beneficiary
 * @param organisationId the organisation in the register, where it is merged the one that stands
 * @param name of that organisation
 * @param asWritten name in the source
 * @param gross contribution with that of its third parties; null when the source leaves it blank
 * @param net own contribution, or null
 * @param cost own cost, or null
 * @param leftEarly true when it left before the end
 */
public record ExternalShare(
    int position,
    ExternalRole role,
    long organisationId,
    Names name,
    String asWritten,
    String pic,
    Sector sector,
    String city,
    String country,
    Money gross,
    Money net,
    Money cost,
    boolean leftEarly)
    implements Serializable {

  /** City and country as far as they are known. */
  public String place() {
    return Stream.of(city, country).filter(Objects::nonNull).collect(Collectors.joining(", "));
  }
}
