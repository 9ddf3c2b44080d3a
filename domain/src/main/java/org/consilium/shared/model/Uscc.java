package org.consilium.shared.model;

import java.io.Serializable;
import java.util.Locale;

/**
 * A unified social credit code (统一社会信用代码, GB 32100-2015): seventeen characters and a check
 * character over 31 symbols.
 *
 * @param value eighteen upper-case characters
 */
public record Uscc(String value) implements Serializable {

  private static final String SYMBOLS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** Throws {@code organisation.uscc.invalid} on a wrong shape or check character. */
  public Uscc {
    String code = value.trim().toUpperCase(Locale.ROOT);
    if (!code.matches("[0-9A-HJ-NPQRTUWXY]{2}\\d{6}[0-9A-HJ-NPQRTUWXY]{10}")
        || check(code) != code.charAt(17)) {
      throw new RuleBroken("organisation.uscc.invalid", value);
    }
    value = code;
  }

  /**
   * The check character for the first seventeen characters; weights are powers of three modulo 31.
   */
  static char check(String code) {
    int sum = 0;
    int weight = 1;
    for (char c : code.substring(0, 17).toCharArray()) {
      sum += SYMBOLS.indexOf(c) * weight;
      weight = weight * 3 % 31;
    }
    return SYMBOLS.charAt((31 - sum % 31) % 31);
  }

  /** Completes seventeen characters with their check character. */
  public static Uscc complete(String seventeen) {
    return new Uscc(seventeen + check(seventeen));
  }
}
