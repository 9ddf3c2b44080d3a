package org.consilium.register.service.cordis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Lines of a text in UTF-8, numbered from 1, with a bound on their length and one step back. */
final class Lines implements AutoCloseable {

  /** The longest line or row, in characters; the longest abstract of CORDIS has 4,000. */
  static final int LONGEST = 200_000;

  private final String name;
  private final Reader in;
  private String back;
  private int number;

  Lines(String name, InputStream in) {
    this.name = name;
    this.in = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
  }

  /** The next line without its end, or null after the last. */
  String next() throws IOException {
    if (back != null) {
      String line = back;
      back = null;
      number++;
      return line;
    }
    StringBuilder line = new StringBuilder();
    int c = in.read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n'; c = in.read()) {
      if (line.length() == LONGEST) {
        throw new Unfit("import.line-too-long", name, number + 1, LONGEST);
      }
      line.append((char) c);
    }
    int length = line.length();
    if (length > 0 && line.charAt(length - 1) == '\r') {
      line.setLength(length - 1);
    }
    number++;
    if (number == 1 && line.length() > 0 && line.charAt(0) == '\uFEFF') {
      line.deleteCharAt(0);
    }
    return line.toString();
  }

  /** Takes the last line back, so that it comes again. */
  void back(String line) {
    back = line;
    number--;
  }

  /** Number of the line read last. */
  int number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
