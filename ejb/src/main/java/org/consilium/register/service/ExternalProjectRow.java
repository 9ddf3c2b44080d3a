package org.consilium.register.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.consilium.register.model.ExternalStatus;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/**
 * A project of another funder in a list.
 *
 * @param code number the funder gave it
 * @param scheme kind of grant, in the funder's words
 * @param grant most the funder pays, in the funder's currency
 * @param partners how many participations it has
 * @param coordinator who leads it, or null
 */
public record ExternalProjectRow(
    long id,
    String code,
    String acronym,
    String title,
    ExternalStatus status,
    LocalDate startsOn,
    LocalDate endsOn,
    String scheme,
    Money grant,
    int partners,
    Names coordinator)
    implements Serializable {}
