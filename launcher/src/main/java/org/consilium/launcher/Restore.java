package org.consilium.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Brings a backup into an installation that has no data yet; all of it or nothing. */
final class Restore {

  private static final String PROGRAM = "org.consilium.platform.service.MigrateCommand";

  /** Brings a new database to the schema of this program. */
  @FunctionalInterface
  interface Schema {
    void makeOn(DatabaseAddress at) throws IOException;
  }

  private final ZipFile zip;
  private final Map<String, String> manifest;

  private Restore(ZipFile zip, Map<String, String> manifest) {
    this.zip = zip;
    this.manifest = manifest;
  }

  /** Does it and verifies what came in. */
  static int run(Settings settings, List<String> words) throws IOException {
    if (words.size() != 1) {
      System.err.println("Say where from: consilium restore <file>");
      return 2;
    }
    Path file = Path.of(words.get(0)).toAbsolutePath().normalize();
    if (!Files.isReadable(file)) {
      throw new Refusal(file + " does not exist or cannot be read. Give the file of a backup.");
    }
    boolean sound = onNew(settings, (at, schema) -> from(file, at, schema));
    System.out.println(
        sound ? "Restored, and everything holds." : "Restored as it was: see above.");
    return sound ? 0 : 1;
  }

  /** What is to be done on an empty database. */
  @FunctionalInterface
  private interface Work {
    boolean on(DatabaseAddress at, Schema schema) throws IOException;
  }

  private static boolean onNew(Settings settings, Work work) throws IOException {
    try (Home home = Home.hold(settings)) {
      Schema schema = at -> migrate(home, at);
      if (settings.external() != null) {
        ExternalDatabase.check(settings.external());
        return work.on(settings.external(), schema);
      }
      if (Files.exists(home.database())) {
        throw notEmpty(home.database());
      }
      Node.endOrphan(home);
      try (EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
        return work.on(database.address(), schema);
      }
    }
  }

  private static void migrate(Home home, DatabaseAddress at) throws IOException {
    Process program = Tools.unpack(home).start(at, PROGRAM, List.of());
    try {
      if (program.waitFor() != 0) {
        throw new Refusal("The schema cannot be made at " + at.url() + "; see the lines above.");
      }
    } catch (InterruptedException stopped) {
      program.destroy();
      Thread.currentThread().interrupt();
      throw new Refusal("Stopped.", stopped);
    }
  }

  private static Refusal notEmpty(Object where) {
    return new Refusal(
        where + " has data already. Restore into a new CONSILIUM_HOME or an empty database.");
  }

  /** Restores onto an empty database; true when what came in verifies. */
  static boolean from(Path file, DatabaseAddress at, Schema schema) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      Restore restore = new Restore(zip, manifest(file, zip));
      if (Sql.number(at, "select count(*) from pg_tables where schemaname = 'public'") > 0) {
        throw notEmpty(at.url());
      }
      schema.makeOn(at);
      restore.into(at);
    } catch (java.util.zip.ZipException damaged) {
      throw damaged(file, damaged.getMessage());
    }
    return Verify.holds(at);
  }

  private static Map<String, String> manifest(Path file, ZipFile zip) throws IOException {
    byte[] bytes = part(file, zip, Backup.MANIFEST);
    String hash = new String(part(file, zip, Backup.MANIFEST + ".sha256"), StandardCharsets.UTF_8);
    if (!Hashes.same(Hashes.hex(bytes), hash)) {
      throw damaged(file, "its manifest is not what was written");
    }
    Map<String, String> manifest = new TreeMap<>();
    for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
      int is = line.indexOf('=');
      manifest.put(line.substring(0, is), line.substring(is + 1));
    }
    if (!Backup.isKind(manifest.get("kind"))) {
      throw damaged(file, "it is of another kind");
    }
    return manifest;
  }

  private static byte[] part(Path file, ZipFile zip, String name) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw damaged(file, name + " is missing");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    }
  }

  private static Refusal damaged(Path file, String how) {
    return new Refusal(
        file + " is no whole backup of Consilium: " + how + ". Take another; nothing was changed.");
  }

  private void into(DatabaseAddress at) throws IOException {
    try (Connection connection = Sql.connect(at)) {
      connection.setAutoCommit(false);
      Copies copies = new Copies(connection);
      if (!copies.schema().equals(manifest.get("schema"))) {
        throw new Refusal(
            "The backup was made by another version of Consilium. Restore it with the program of"
                + " that version, then start this one on the folder.");
      }
      Map<String, String> columns = under("columns.");
      if (!columns.equals(copies.tables())) {
        throw damaged(Path.of(zip.getName()), "its tables are not those of its version");
      }
      copies.open(columns.keySet());
      for (Map.Entry<String, String> table : columns.entrySet()) {
        read(copies, table.getKey(), table.getValue());
      }
      copies.close(columns.keySet(), under("sequence."));
      connection.commit();
    } catch (SQLException failed) {
      throw new Refusal("The database refused the backup: " + failed.getMessage(), failed);
    }
  }

  private void read(Copies copies, String table, String columns) throws SQLException, IOException {
    Path file = Path.of(zip.getName());
    ZipEntry entry = zip.getEntry("tables/" + table);
    if (entry == null) {
      throw damaged(file, "table " + table + " is missing");
    }
    try (DigestInputStream in = new DigestInputStream(zip.getInputStream(entry), Hashes.sha256())) {
      long rows = copies.read(table, columns, in);
      boolean same =
          Hashes.same(Hashes.hex(in.getMessageDigest()), manifest.get("sha256." + table));
      if (!same || !Long.toString(rows).equals(manifest.get("rows." + table))) {
        throw damaged(file, "table " + table + " is not what was written");
      }
    }
  }

  private Map<String, String> under(String prefix) {
    Map<String, String> part = new TreeMap<>();
    manifest.forEach(
        (key, value) -> {
          if (key.startsWith(prefix)) {
            part.put(key.substring(prefix.length()), value);
          }
        });
    return part;
  }
}
