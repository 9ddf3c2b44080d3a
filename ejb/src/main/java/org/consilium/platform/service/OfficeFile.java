package org.consilium.platform.service;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.consilium.shared.model.RuleBroken;

/**
 * An Office file is an archive: counted while it is unpacked, never trusted to say its own size,
 * and dropped as soon as a limit is passed. Macros are refused.
 */
final class OfficeFile {

  static final int MAX_ENTRIES = 2_000;
  static final long MAX_UNPACKED = 200L * 1024 * 1024;
  static final int MAX_RATIO = 100;

  private static final int LIST_OF_PARTS = 1024 * 1024;
  private static final int SMALL = 1024 * 1024;
  private static final Pattern MAIN =
      Pattern.compile(
          "ContentType=\"(application/vnd\\.openxmlformats-officedocument\\.[a-z]+\\.[a-z]+)\\.main\\+xml\"");

  private final String name;
  private final long packed;
  private int entries;
  private long unpacked;

  private OfficeFile(String name, long packed) {
    this.name = name;
    this.packed = packed;
  }

  /** The media type its list of parts names; {@code application/zip} for any other archive. */
  static String mediaType(String name, byte[] content) throws IOException {
    return new OfficeFile(name, content.length).read(content);
  }

  private String read(byte[] content) throws IOException {
    String parts = "";
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (++entries > MAX_ENTRIES) {
          throw new RuleBroken("document.archive-entries", name, MAX_ENTRIES);
        }
        if (entry.getName().toLowerCase(Locale.ROOT).endsWith("vbaproject.bin")) {
          throw new RuleBroken("document.macros", name);
        }
        boolean list = entry.getName().equals("[Content_Types].xml");
        byte[] kept = drain(zip, list ? LIST_OF_PARTS : 0);
        parts = list ? new String(kept, StandardCharsets.UTF_8) : parts;
      }
    }
    if (parts.contains("macroEnabled")) {
      throw new RuleBroken("document.macros", name);
    }
    Matcher main = MAIN.matcher(parts);
    return main.find() ? main.group(1) : "application/zip";
  }

  private byte[] drain(InputStream entry, int keep) throws IOException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    for (int read = entry.read(buffer); read >= 0; read = entry.read(buffer)) {
      unpacked += read;
      boolean swollen = unpacked > SMALL && unpacked > packed * MAX_RATIO;
      if (unpacked > MAX_UNPACKED || swollen) {
        throw new RuleBroken("document.archive-size", name);
      }
      kept.write(buffer, 0, Math.min(read, Math.max(0, keep - kept.size())));
    }
    return kept.toByteArray();
  }
}
