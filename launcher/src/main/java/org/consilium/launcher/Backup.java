package org.consilium.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes the whole database, files included, as it was at one moment, into one file with the
 * SHA-256 of every part. The application may go on meanwhile.
 */
final class Backup {

  static final String MANIFEST = "manifest.txt";
  private static final String KIND = "consilium-backup 1";

  private Backup() {}

  /** Does it; the file must not exist yet. */
  static int run(Settings settings, List<String> words) throws IOException {
    if (words.size() != 1) {
      System.err.println("Say where to: consilium backup <file>");
      return 2;
    }
    Path file = Path.of(words.get(0)).toAbsolutePath().normalize();
    if (Files.exists(file)) {
      throw new Refusal(file + " exists already. Give the backup a new name.");
    }
    long rows = Reached.database(settings, at -> write(at, file));
    System.out.println(
        file + " holds " + rows + " rows, " + Files.size(file) + " bytes, each part with SHA-256.");
    return 0;
  }

  /** Writes beside the place and moves, so that half a backup never has the name of a whole one. */
  static long write(DatabaseAddress at, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try (Connection connection = Sql.connect(at)) {
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      Files.deleteIfExists(part);
      Home.writeSecret(part, "");
      long rows;
      try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(part))) {
        rows = write(new Copies(connection), zip);
      }
      connection.rollback();
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
      return rows;
    } catch (SQLException failed) {
      Files.deleteIfExists(part);
      if ("42P01".equals(failed.getSQLState())) {
        throw Reached.notYet(at.url());
      }
      throw new Refusal(ExternalDatabase.reason(at, failed), failed);
    } catch (IOException failed) {
      Files.deleteIfExists(part);
      throw new Refusal(
          "The backup cannot be written to " + file + " (" + failed + "). Give another place.",
          failed);
    }
  }

  private static long write(Copies copies, ZipOutputStream zip) throws SQLException, IOException {
    Map<String, String> manifest = new TreeMap<>();
    manifest.put("kind", KIND);
    manifest.put("made", Clock.systemUTC().instant().toString());
    manifest.put("schema", copies.schema());
    long rows = 0;
    for (Map.Entry<String, String> table : copies.tables().entrySet()) {
      zip.putNextEntry(new ZipEntry("tables/" + table.getKey()));
      DigestOutputStream out = new DigestOutputStream(new Unclosed(zip), Hashes.sha256());
      long count = copies.write(table.getKey(), table.getValue(), out);
      zip.closeEntry();
      manifest.put("columns." + table.getKey(), table.getValue());
      manifest.put("rows." + table.getKey(), Long.toString(count));
      manifest.put("sha256." + table.getKey(), Hashes.hex(out.getMessageDigest()));
      rows += count;
    }
    copies.sequences().forEach((name, stand) -> manifest.put("sequence." + name, stand));
    StringBuilder text = new StringBuilder();
    manifest.forEach((key, value) -> text.append(key + "=" + value + "\n"));
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    zip.putNextEntry(new ZipEntry(MANIFEST));
    zip.write(bytes);
    zip.closeEntry();
    zip.putNextEntry(new ZipEntry(MANIFEST + ".sha256"));
    zip.write(Hashes.hex(bytes).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
    return rows;
  }

  static boolean isKind(String kind) {
    return KIND.equals(kind);
  }

  /** Leaves the archive open when a copy ends. */
  private static final class Unclosed extends java.io.FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
