package org.consilium.consortium.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.consilium.consortium.model.Affiliation;
import org.consilium.consortium.model.Person;
import org.consilium.shared.model.Names;

/**
 * Where a person belongs, or says to belong.
 *
 * @param end the first day it no longer holds, or null for no end
 * @param mayAnswer true when the reader can confirm or refuse it
 * @param mayEnd true when the reader can end it
 */
public record AffiliationRow(
    long id,
    long personId,
    Names person,
    Person.Profession profession,
    long organisationId,
    Names organisation,
    String post,
    LocalDate since,
    LocalDate end,
    Affiliation.State state,
    boolean mayAnswer,
    boolean mayEnd)
    implements Serializable {

  /** The last day it holds, or null for no end. */
  public LocalDate last() {
    return end == null ? null : end.minusDays(1);
  }
}
