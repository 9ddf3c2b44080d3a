package org.consilium.proposal.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts words as calls limit them: each Han character is one, so is each run of other letters. */
public final class Words {

  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");

  private Words() {}

  /** Number of words, ≥ 0; O(length). */
  public static int count(String text) {
    Matcher words = WORD.matcher(text);
    int count = 0;
    while (words.find()) {
      count++;
    }
    return count;
  }
}
