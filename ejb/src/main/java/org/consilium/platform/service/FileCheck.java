package org.consilium.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.consilium.shared.model.RuleBroken;

/**
 * Says what a file is by its bytes, whatever its name claims, and refuses what is not on the list.
 * Nothing is parsed beyond the first bytes and, for Office files, the list of their parts.
 */
@ApplicationScoped
public class FileCheck {

  /** The largest file, in bytes. */
  public static final long MAX_BYTES = 20L * 1024 * 1024;

  private static final int LONGEST_NAME = 150;
  private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";
  private static final Map<String, String> TYPES =
      Map.of(
          "pdf", "application/pdf",
          "png", "image/png",
          "jpg", "image/jpeg",
          "jpeg", "image/jpeg",
          "docx", OFFICE + "wordprocessingml.document",
          "xlsx", OFFICE + "spreadsheetml.sheet",
          "pptx", OFFICE + "presentationml.presentation");

  private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

  /** The name without folders and control characters, not longer than 150 characters. */
  String name(String given) {
    String name = given == null ? "" : given.replaceAll(".*[/\\\\]", "");
    name = name.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "").trim();
    if (name.length() > LONGEST_NAME) {
      String end = ending(name);
      name = name.substring(0, LONGEST_NAME - end.length() - 1) + "." + end;
    }
    return name;
  }

  /** The media type of a file that may be kept; refuses every other one and says why. */
  String mediaType(String name, byte[] content) {
    String expected = TYPES.get(ending(name));
    if (expected == null) {
      throw new RuleBroken("document.type", name, new TreeSet<>(TYPES.keySet()));
    }
    if (content.length == 0) {
      throw new RuleBroken("document.empty", name);
    }
    if (content.length > MAX_BYTES) {
      throw new RuleBroken("document.too-large", name, MAX_BYTES / 1024 / 1024);
    }
    String found = found(name, content);
    if (!found.equals(expected)) {
      throw new RuleBroken("document.not-what-it-says", name, ending(name), found);
    }
    return expected;
  }

  private String found(String name, byte[] content) {
    try {
      String magic = types.detect(new ByteArrayInputStream(content), new Metadata()).toString();
      boolean zip = magic.equals("application/zip") || magic.equals("application/x-tika-ooxml");
      return zip ? OfficeFile.mediaType(name, content) : magic;
    } catch (ZipException broken) {
      throw new RuleBroken("document.broken", name);
    } catch (IOException impossible) {
      throw new IllegalStateException("bytes in memory can be read", impossible);
    }
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
