package org.consilium.decision;

import java.math.BigInteger;

/** Order of names as people number them: p2 before p10. Equal only for equal names. */
public final class Natural {

  private Natural() {}

  /** Compares two names; runs of digits by their value. */
  public static int compare(String a, String b) {
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      if (digit(a, i) && digit(b, j)) {
        int endA = end(a, i);
        int endB = end(b, j);
        int order =
            new BigInteger(a.substring(i, endA)).compareTo(new BigInteger(b.substring(j, endB)));
        if (order != 0) {
          return order;
        }
        i = endA;
        j = endB;
      } else if (a.charAt(i) == b.charAt(j)) {
        i++;
        j++;
      } else {
        return Character.compare(a.charAt(i), b.charAt(j));
      }
    }
    int rest = Integer.compare(a.length() - i, b.length() - j);
    return rest != 0 ? rest : a.compareTo(b);
  }

  private static boolean digit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && digit(text, end)) {
      end++;
    }
    return end;
  }
}
