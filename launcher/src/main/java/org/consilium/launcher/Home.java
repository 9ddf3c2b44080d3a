package org.consilium.launcher;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder of one installation, held by one launcher at a time. */
final class Home implements AutoCloseable {

  private static final long LOG_BYTES = 10_000_000;

  private final Path folder;
  private final FileChannel channel;

  private Home(Path folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /** Makes the folder where it is missing and holds it until closed, or until this process dies. */
  static Home hold(Settings settings) {
    Path folder = settings.home();
    try {
      Files.createDirectories(folder.resolve("log"));
      Files.createDirectories(folder.resolve("runtime"));
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      if (!locked(channel)) {
        String who = Files.readString(folder.resolve("lock")).trim();
        throw new Busy(
            "Consilium already runs on "
                + folder
                + " ("
                + who
                + "). Use that one, stop it, or set CONSILIUM_HOME to another folder.");
      }
      String who = "process " + ProcessHandle.current().pid() + ", port " + settings.port() + "\n";
      channel.truncate(0).write(ByteBuffer.wrap(who.getBytes(StandardCharsets.UTF_8)), 0);
      return new Home(folder, channel);
    } catch (IOException failed) {
      throw notWritable(folder, failed);
    }
  }

  /** Another launcher holds the folder. */
  static final class Busy extends Refusal {

    private static final long serialVersionUID = 1L;

    Busy(String message) {
      super(message);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(Long.MAX_VALUE - 1, 1, false);
      return lock != null;
    } catch (OverlappingFileLockException sameProcess) {
      return false;
    }
  }

  static Refusal notWritable(Path path, IOException failed) {
    return new Refusal(
        "Cannot write "
            + path
            + " ("
            + failed.getClass().getSimpleName()
            + " "
            + failed.getMessage()
            + "). Make it writable or set CONSILIUM_HOME to another folder.",
        failed);
  }

  Path database() {
    return folder.resolve("database");
  }

  Path runtime() {
    return folder.resolve("runtime");
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  Path folder() {
    return folder;
  }

  /** A log file, after a large one has been put aside. */
  Path log(String name) {
    Path log = folder.resolve("log").resolve(name);
    try {
      if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
        Files.move(log, log.resolveSibling(name + ".1"), StandardCopyOption.REPLACE_EXISTING);
      }
      return log;
    } catch (IOException failed) {
      throw notWritable(log, failed);
    }
  }

  /** Writes a file that only its owner can read. */
  static void writeSecret(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    Files.writeString(file, text);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
