package org.consilium.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The application server and the application, unpacked.
 *
 * @param launcher starts the unpacked server, faster than the file it came in
 * @param application the WAR
 * @param commands settings of the server, applied before it listens
 */
record ServerFiles(Path launcher, Path application, Path commands) {

  private static final String SERVER = "payara-micro.jar";
  private static final String REMEMBERED =
      "(?s)<application [^>]*name=\"consilium\".*?</application>|<application-ref"
          + " [^>]*ref=\"consilium\"[^>]*>(\\s*</application-ref>)?";

  /** Unpacks what is not unpacked yet. */
  static ServerFiles unpack(Path runtime) {
    Path root = runtime.resolve("server");
    Path launcher = root.resolve("launch-micro.jar");
    try {
      boolean same = Payload.isUnpacked(runtime, SERVER);
      Path server = Payload.unpack(runtime, SERVER);
      if (!same || !Files.exists(launcher)) {
        Trees.delete(root);
        unfold(server, root, runtime.resolve("unpack.log"));
      }
      forgetApplication(root);
      Path application = Payload.unpack(runtime, "consilium.war");
      Path commands = runtime.resolve("preboot.asadmin");
      try (InputStream in = ServerFiles.class.getResourceAsStream("preboot.asadmin")) {
        Files.write(commands, in.readAllBytes());
      }
      return new ServerFiles(launcher, application, commands);
    } catch (IOException failed) {
      throw Home.notWritable(root, failed);
    }
  }

  /**
   * The server remembers what was deployed last and would start that before the application of this
   * program, which may be newer.
   */
  private static void forgetApplication(Path root) throws IOException {
    Path domain = root.resolve("config").resolve("domain.xml");
    Path clean = root.resolve("config").resolve("domain.clean.xml");
    if (!Files.exists(clean)) {
      String text = Files.readString(domain);
      Files.writeString(clean, text.replaceAll(REMEMBERED, ""));
    }
    Files.copy(clean, domain, StandardCopyOption.REPLACE_EXISTING);
    Trees.delete(root.resolve("applications").resolve("consilium"));
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  private static void unfold(Path server, Path root, Path log) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    java(),
                    "-jar",
                    server.toString(),
                    "--rootdir",
                    root.toString(),
                    "--disablephonehome",
                    "--outputlauncher"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (process.waitFor() != 0 || !Files.exists(root.resolve("launch-micro.jar"))) {
        throw new IOException("the application server did not unpack; see " + log);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while unpacking", stopped);
    }
  }
}
