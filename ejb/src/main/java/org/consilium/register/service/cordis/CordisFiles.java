package org.consilium.register.service.cordis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of one import, wherever they lie: a folder, a zip, or inside the program. Each is plain
 * or packed by gzip; those of other names are left alone.
 */
public final class CordisFiles implements AutoCloseable {

  /** The most a zip may hold, in entries and in bytes as unpacked. */
  static final int MAX_ENTRIES = 2_000;

  static final long MAX_BYTES = 2_000_000_000L;

  private static final List<String> ENDINGS = List.of(".csv", ".csv.gz");
  private static final String SHIPPED = "/data/health-200/";

  /** A file as it lies there. */
  private record Found(String name, long bytes, Opening opening) {}

  /** Opens a file once more from its beginning. */
  private interface Opening {
    InputStream open() throws IOException;
  }

  private final String name;
  private final Map<Sheet, Found> files = new LinkedHashMap<>();
  private final ZipFile zip;

  private CordisFiles(String name, Map<String, Found> there, ZipFile zip) throws IOException {
    this.name = name;
    this.zip = zip;
    for (Sheet sheet : Sheet.ALL) {
      Found found = find(sheet, there);
      if (found != null) {
        files.put(sheet, found);
      } else if (sheet.isNeeded()) {
        close();
        throw new Unfit("import.file-missing", name, sheet.names().get(0), sheet.names().get(1));
      }
    }
  }

  private static Found find(Sheet sheet, Map<String, Found> there) {
    return sheet.names().stream()
        .flatMap(n -> ENDINGS.stream().map(n::concat))
        .filter(there::containsKey)
        .map(there::get)
        .findFirst()
        .orElse(null);
  }

  /** Those of a folder or a zip. */
  public static CordisFiles of(Path path) throws IOException {
    Path own = path.toAbsolutePath().normalize().getFileName();
    return of(path, own == null ? path.toString() : own.toString());
  }

  /** Those of a folder or a zip, which people know by another name. */
  public static CordisFiles of(Path path, String name) throws IOException {
    if (Files.isDirectory(path)) {
      return folder(path, name);
    }
    if (!Files.isReadable(path)) {
      throw new Unfit("import.not-there", path);
    }
    try {
      return zip(new ZipFile(path.toFile()), name);
    } catch (ZipException noZip) {
      throw new Unfit("import.no-zip", name);
    }
  }

  private static CordisFiles folder(Path folder, String name) throws IOException {
    Map<String, Found> there = new LinkedHashMap<>();
    try (var all = Files.list(folder)) {
      for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
        String own = folder.relativize(file).toString();
        there.put(own, new Found(own, Files.size(file), () -> Files.newInputStream(file)));
      }
    }
    return new CordisFiles(name, there, null);
  }

  private static CordisFiles zip(ZipFile zip, String name) throws IOException {
    if (zip.size() > MAX_ENTRIES) {
      zip.close();
      throw new Unfit("import.zip-too-large", name, MAX_ENTRIES, MAX_BYTES / 1_000_000);
    }
    Map<String, Found> there = new LinkedHashMap<>();
    for (ZipEntry entry : Collections.list(zip.entries())) {
      String own = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
      there.put(own, new Found(own, entry.getSize(), () -> zip.getInputStream(entry)));
    }
    return new CordisFiles(name, there, zip);
  }

  /** The 200 health projects that come with the program. */
  public static CordisFiles shipped() {
    Map<String, Found> there = new LinkedHashMap<>();
    for (Sheet sheet : Sheet.ALL) {
      String own = sheet.names().get(0) + ".csv";
      there.put(own, new Found(own, bytes(own), () -> open(own)));
    }
    try {
      return new CordisFiles("health-200", there, null);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static InputStream open(String own) {
    return CordisFiles.class.getResourceAsStream(SHIPPED + own);
  }

  private static long bytes(String own) {
    try (InputStream in = open(own)) {
      return in.transferTo(java.io.OutputStream.nullOutputStream());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What people call these files. */
  public String name() {
    return name;
  }

  /** The kinds of files that are there. */
  List<Sheet> sheets() {
    return new ArrayList<>(files.keySet());
  }

  /** The name of the file of a kind. */
  String name(Sheet sheet) {
    return files.get(sheet).name();
  }

  /** Bytes of all files as they lie there, to tell how far the reading is. */
  long bytes() {
    return files.values().stream().mapToLong(Found::bytes).sum();
  }

  /** Opens the file of a kind; what is read is counted before it is unpacked. */
  CsvReader open(Sheet sheet, Counted.Counter counter) throws IOException {
    Found found = files.get(sheet);
    InputStream in = new Counted(new BufferedInputStream(found.opening().open(), 1 << 16), counter);
    if (found.name().endsWith(".gz")) {
      in = new GZIPInputStream(in, 1 << 16);
    }
    long[] unpacked = {0};
    InputStream bounded =
        new Counted(
            in,
            bytes -> {
              unpacked[0] += bytes;
              if (unpacked[0] > MAX_BYTES) {
                throw new Unfit("import.zip-too-large", name, MAX_ENTRIES, MAX_BYTES / 1_000_000);
              }
            });
    return new CsvReader(found.name(), bounded, Sheet.BEGINNING);
  }

  @Override
  public void close() throws IOException {
    if (zip != null) {
      zip.close();
    }
  }
}
