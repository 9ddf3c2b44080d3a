package org.consilium.decision.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Files out: CSV, and reports as JSON. */
final class Output {

  private Output() {}

  /** What goes into a file, piece by piece. */
  interface Content {
    void to(Writer out) throws IOException;
  }

  /** Writes a file whole. */
  static void write(Path file, CharSequence text) {
    write(file, out -> out.append(text));
  }

  /** Writes a file that is too large to be one text. */
  static void write(Path file, Content content) {
    try {
      Path parent = file.toAbsolutePath().getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
        content.to(out);
      }
    } catch (IOException unwritable) {
      throw new BadInput(file + " cannot be written: " + unwritable.getMessage(), unwritable);
    }
  }

  /** A cell that other programs read back as it was. */
  static String cell(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /** A number with so many decimals; empty for NaN. */
  static String number(double value, int decimals) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** Maps, lists, texts, numbers, truth values and null as JSON, two spaces deep. */
  static String json(Object value) {
    StringBuilder out = new StringBuilder();
    json(value, out, "\n");
    return out.append('\n').toString();
  }

  /** The same on one line. */
  static String jsonLine(Object value) {
    return json(value).replaceAll("\\n *", "");
  }

  private static void json(Object value, StringBuilder out, String line) {
    if (value instanceof Map<?, ?> map) {
      String before = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(before).append(line).append("  ");
        string(String.valueOf(entry.getKey()), out);
        out.append(": ");
        json(entry.getValue(), out, line + "  ");
        before = ",";
      }
      out.append(map.isEmpty() ? "{}" : line + "}");
    } else if (value instanceof List<?> list) {
      out.append('[');
      String before = "";
      boolean deep = list.stream().anyMatch(v -> v instanceof Map || v instanceof List);
      for (Object entry : list) {
        out.append(before);
        out.append(deep ? line + "  " : before.isEmpty() ? "" : " ");
        json(entry, out, line + "  ");
        before = ",";
      }
      out.append(deep ? line + "]" : "]");
    } else if (value instanceof Number || value instanceof Boolean || value == null) {
      boolean unknown = value instanceof Double d && !Double.isFinite(d);
      out.append(unknown ? "null" : String.valueOf(value));
    } else {
      string(String.valueOf(value), out);
    }
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
