package org.consilium.shared.model;

import java.io.Serializable;
import java.util.Locale;

/**
 * An identifier of the Research Organization Registry: {@code 0} + six Crockford base-32 characters
 * + two check digits (ISO 7064 MOD 97-10).
 *
 * @param value nine lower-case characters, without the address in front
 */
public record Ror(String value) implements Serializable {

  private static final String CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz";

  /**
   * Accepts the bare id or the full address; throws {@code organisation.ror.invalid} on a wrong
   * shape or check digit.
   */
  public Ror {
    String bare = value.trim().toLowerCase(Locale.ROOT).replaceFirst("^(https?://)?ror\\.org/", "");
    if (!bare.matches("0[0-9a-hj-km-np-tv-z]{6}[0-9]{2}")
        || check(bare) != Integer.parseInt(bare.substring(7))) {
      throw new RuleBroken("organisation.ror.invalid", value);
    }
    value = bare;
  }

  private static int check(String bare) {
    long number = 0;
    for (char c : bare.substring(0, 7).toCharArray()) {
      number = number * 32 + CROCKFORD.indexOf(c);
    }
    return (int) (98 - (number * 100) % 97);
  }

  /** The full address. */
  public String url() {
    return "https://ror.org/" + value;
  }
}
