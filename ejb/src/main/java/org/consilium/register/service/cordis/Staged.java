package org.consilium.register.service.cordis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One row on its way into a staging table, in the text form of COPY, with the hash of its content.
 */
final class Staged {

  private static final char END_OF_VALUE = '\u001f';
  private static final char NOTHING = '\u001e';

  private final StringBuilder copy = new StringBuilder();
  private final StringBuilder content = new StringBuilder();

  /** A row that begins with what is no part of its content: the line it stood in. */
  Staged(int line) {
    copy.append(line);
  }

  /** Adds a value. */
  Staged add(Object value) {
    copy.append('\t');
    if (value == null) {
      copy.append("\\N");
      content.append(NOTHING);
    } else {
      escape(copy, value.toString());
      content.append(value);
    }
    content.append(END_OF_VALUE);
    return this;
  }

  /** The row for COPY, with the hash of its content as last column. */
  String withHash() {
    return copy + "\t\\\\x" + HexFormat.of().formatHex(hash()) + "\n";
  }

  /** The row for COPY. */
  String plain() {
    return copy + "\n";
  }

  private byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(content.toString().getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  static void escape(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> out.append(c);
      }
    }
  }
}
