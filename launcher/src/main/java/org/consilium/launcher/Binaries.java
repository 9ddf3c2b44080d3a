package org.consilium.launcher;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL that travel inside the one file, unpacked once. */
final class Binaries {

  private Binaries() {}

  /** The folder with {@code bin}; unpacked when it is missing or of another version. */
  static Path unpack(Path runtime) {
    String name = resource(System.getProperty("os.name"), System.getProperty("os.arch"));
    Path target = runtime.resolve("postgresql");
    Path done = runtime.resolve("postgresql.done");
    try {
      long size = Payload.size("/" + name);
      if (Files.exists(done) && Files.readString(done).equals(name + " " + size)) {
        return target;
      }
      Files.deleteIfExists(done);
      extract("/" + name, target);
      Files.writeString(done, name + " " + size);
      return target;
    } catch (IOException failed) {
      throw Home.notWritable(target, failed);
    }
  }

  static String resource(String os, String arch) {
    String system = os.toLowerCase(Locale.ROOT);
    String family =
        system.contains("mac") ? "darwin" : system.contains("win") ? "windows" : "linux";
    String processor =
        arch.matches("aarch64|arm64") ? "arm_64" : arch.matches("amd64|x86_64") ? "x86_64" : arch;
    String libc =
        family.equals("linux") && Files.exists(Path.of("/etc/alpine-release"))
            ? "-alpine_linux"
            : "";
    String name = "postgres-" + family + "-" + processor + libc + ".txz";
    if (Binaries.class.getResource("/" + name) == null) {
      throw new Refusal(
          "This file carries no database for "
              + os
              + " on "
              + arch
              + ". Build it on such a machine (./mvnw package), or set CONSILIUM_DB_URL to a"
              + " PostgreSQL 15 or newer.");
    }
    return name;
  }

  private static void extract(String resource, Path target) throws IOException {
    try (InputStream in = Payload.open(resource);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
          throw new IOException("entry outside its folder: " + entry.getName());
        }
        write(tar, entry, file);
      }
    }
  }

  private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.deleteIfExists(file);
      Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
      return;
    }
    Files.copy(tar, file, StandardCopyOption.REPLACE_EXISTING);
    if ((entry.getMode() & 0100) != 0
        && file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Set<PosixFilePermission> rights = EnumSet.copyOf(Files.getPosixFilePermissions(file));
      rights.add(PosixFilePermission.OWNER_EXECUTE);
      Files.setPosixFilePermissions(file, rights);
    }
  }
}
