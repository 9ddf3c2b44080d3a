package org.consilium.shared.model;

import java.io.Serializable;
import java.util.Locale;

/**
 * An ORCID iD: fifteen digits and a check character (ISO 7064 MOD 11-2).
 *
 * @param value four groups of four, separated by hyphens
 */
public record Orcid(String value) implements Serializable {

  /**
   * Accepts the bare id or the full address; throws {@code person.orcid.invalid} on a wrong shape
   * or check character.
   */
  public Orcid {
    String bare =
        value.trim().toUpperCase(Locale.ROOT).replaceFirst("^(HTTPS?://)?ORCID\\.ORG/", "");
    if (!bare.matches("(\\d{4}-){3}\\d{3}[\\dX]") || check(bare) != bare.charAt(18)) {
      throw new RuleBroken("person.orcid.invalid", value);
    }
    value = bare;
  }

  private static char check(String bare) {
    int total = 0;
    for (char c : bare.substring(0, 18).replace("-", "").toCharArray()) {
      total = (total + c - '0') * 2;
    }
    int digit = (12 - total % 11) % 11;
    return digit == 10 ? 'X' : (char) ('0' + digit);
  }
}
