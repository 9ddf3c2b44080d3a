package org.consilium.register.model;

import java.util.List;
import org.consilium.shared.model.Texts;

/**
 * What can be odd or wrong with a row of a source. A warning keeps the row; an error holds back the
 * whole project it belongs to, so that no half of one is ever seen.
 *
 * <p>The text of each is {@code quirk.<name>}, with the figures the import found.
 */
public enum Quirk {
  ROW_BROKEN(true),
  ROW_COLUMNS(true),
  VALUE_MISSING(true),
  VALUE_NOT_A_NUMBER(true),
  VALUE_NEGATIVE(true),
  VALUE_NOT_A_DAY(true),
  VALUE_UNKNOWN(true),
  DAYS_REVERSED(true),
  ROW_TWICE(true),
  PROJECT_MISSING(true),
  HELD_BACK(true),
  SHARES_DIFFER(false),
  NO_COORDINATOR(false),
  SEVERAL_COORDINATORS(false),
  BLANK_DAY(false),
  GROSS_BLANK(false),
  NET_BLANK(false),
  COST_BLANK(false),
  SME_BLANK(false),
  SECTOR_BLANK(false),
  COUNTRY_BLANK(false),
  COUNTRY_CODE(false),
  AMOUNT_ROUNDED(false),
  SAME_ORGANISATION_AGAIN(false),
  SEVERAL_NAMES(false),
  THIRD_PARTY_SUM(false),
  SEVERAL_TITLES(false),
  NO_LONGER_THERE(false);

  private final boolean error;

  Quirk(boolean error) {
    this.error = error;
  }

  /** True when the project of the row is held back. */
  public boolean isError() {
    return error;
  }

  /** The sentence about it; roles among the figures are shown by name. */
  public String say(Texts texts, List<String> figures) {
    Object[] shown = figures.stream().map(Quirk::word).toArray();
    return texts.get("quirk." + name(), shown);
  }

  private static Object word(String figure) {
    for (ExternalRole role : ExternalRole.values()) {
      if (role.name().equals(figure)) {
        return role;
      }
    }
    return figure;
  }
}
