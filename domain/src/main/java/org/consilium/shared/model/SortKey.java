package org.consilium.shared.model;

import com.ibm.icu.text.Transliterator;
import java.util.Locale;

/**
 * A key that sorts Chinese and Latin names together: Chinese by pinyin (with the readings that
 * surnames have), then by character.
 *
 * <p>Plain byte order of the keys is the order people expect, so the database needs no collation
 * for it.
 */
public final class SortKey {

  private static final Transliterator NAMES =
      Transliterator.getInstance("Han-Latin/Names; Latin-ASCII; Lower");

  private SortKey() {}

  /** The key of a name read as its bearer says, or as usual when the reading is null. */
  public static String of(String name, String reading) {
    return reading == null ? of(name) : of(reading) + " " + name.trim();
  }

  /** The key of a name; a null name sorts first. O(length). */
  public static String of(String name) {
    if (name == null) {
      return "";
    }
    String trimmed = name.trim();
    boolean plain = trimmed.chars().allMatch(c -> c < 128);
    String pinyin = (plain ? trimmed : NAMES.transliterate(trimmed)).toLowerCase(Locale.ROOT);
    return pinyin.replaceAll("[^\\p{Alnum}]+", " ").trim() + " " + trimmed;
  }
}
