package org.consilium.funding.model;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.consilium.shared.model.Money;

/**
 * Amounts in capital numerals (大写金额), which no stroke of a pen turns into others.
 *
 * <p>After the rules of the People's Bank of China for filling in bills: "whole" after yuan or
 * jiao, a zero for zeros between figures, once for several.
 */
public final class ChineseAmount {

  private static final Properties SIGNS = signs();
  private static final String[] DIGITS = SIGNS.getProperty("digits").split("");
  private static final String[] PLACES = ("," + spread("places")).split(",", -1);
  private static final String[] GROUPS = ("," + spread("groups")).split(",", -1);
  private static final int GROUP = 10_000;
  private static final long LIMIT = 1_000_000_000_000L;

  private ChineseAmount() {}

  /**
   * The amount in capital numerals.
   *
   * @param money less than a million million yuan
   */
  public static String of(Money money) {
    long fen = Math.abs(money.minor());
    long yuan = fen / 100;
    if (yuan >= LIMIT) {
      throw new IllegalArgumentException(money + " is beyond the names of numbers on bills");
    }
    int jiao = (int) (fen / 10 % 10);
    int last = (int) (fen % 10);
    StringBuilder text = new StringBuilder(money.isNegative() ? SIGNS.getProperty("below") : "");
    if (yuan > 0 || fen == 0) {
      text.append(whole(yuan)).append(SIGNS.getProperty("yuan"));
    }
    if (jiao > 0) {
      text.append(DIGITS[jiao]).append(SIGNS.getProperty("jiao"));
    } else if (last > 0 && yuan > 0) {
      text.append(DIGITS[0]);
    }
    return text.append(
            last > 0 ? DIGITS[last] + SIGNS.getProperty("fen") : SIGNS.getProperty("whole"))
        .toString();
  }

  private static String whole(long yuan) {
    if (yuan == 0) {
      return DIGITS[0];
    }
    StringBuilder text = new StringBuilder();
    boolean gap = false;
    for (int group = GROUPS.length - 1; group >= 0; group--) {
      int part = (int) (yuan / (long) Math.pow(GROUP, group) % GROUP);
      if (part == 0) {
        gap = text.length() > 0;
        continue;
      }
      if (text.length() > 0 && (gap || part < GROUP / 10)) {
        text.append(DIGITS[0]);
      }
      text.append(thousands(part)).append(GROUPS[group]);
      gap = false;
    }
    return text.toString();
  }

  private static String thousands(int part) {
    StringBuilder text = new StringBuilder();
    boolean zero = false;
    for (int place = PLACES.length - 1; place >= 0; place--) {
      int digit = part / (int) Math.pow(10, place) % 10;
      if (digit == 0) {
        zero = text.length() > 0;
        continue;
      }
      if (zero) {
        text.append(DIGITS[0]);
      }
      zero = false;
      text.append(DIGITS[digit]).append(PLACES[place]);
    }
    return text.toString();
  }

  private static String spread(String key) {
    return String.join(",", SIGNS.getProperty(key).split(""));
  }

  private static Properties signs() {
    Properties signs = new Properties();
    try (Reader file =
        new InputStreamReader(
            ChineseAmount.class.getResourceAsStream("capitals.properties"),
            StandardCharsets.UTF_8)) {
      signs.load(file);
      return signs;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
