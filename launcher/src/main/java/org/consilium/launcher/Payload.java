package org.consilium.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** What travels inside the one file as plain bytes. */
final class Payload {

  private Payload() {}

  /** Copies a part to the folder, unless it lies there already as it is in this file. */
  static Path unpack(Path runtime, String name) {
    Path target = runtime.resolve(name);
    Path done = runtime.resolve(name + ".done");
    try {
      String stamp = stamp("/payload/" + name);
      if (Files.exists(done) && Files.exists(target) && Files.readString(done).equals(stamp)) {
        return target;
      }
      Files.deleteIfExists(done);
      try (InputStream in = open("/payload/" + name)) {
        Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
      }
      Files.writeString(done, stamp);
      return target;
    } catch (IOException failed) {
      throw Home.notWritable(target, failed);
    }
  }

  /** True when the part lies unpacked as it is in this file. */
  static boolean isUnpacked(Path runtime, String name) throws IOException {
    Path done = runtime.resolve(name + ".done");
    return Files.exists(done) && Files.readString(done).equals(stamp("/payload/" + name));
  }

  static long size(String resource) throws IOException {
    return connection(resource).getContentLengthLong();
  }

  static InputStream open(String resource) throws IOException {
    return connection(resource).getInputStream();
  }

  /** Checksum and size as the archive's directory gives them, without reading the bytes. */
  private static String stamp(String resource) throws IOException {
    URLConnection connection = connection(resource);
    if (connection instanceof java.net.JarURLConnection jar) {
      return jar.getJarEntry().getCrc() + " " + jar.getJarEntry().getSize();
    }
    return connection.getLastModified() + " " + connection.getContentLengthLong();
  }

  private static URLConnection connection(String resource) throws IOException {
    URL url = Payload.class.getResource(resource);
    if (url == null) {
      throw new Refusal(
          "This file is incomplete: "
              + resource
              + " is missing. Build it again with ./mvnw package.");
    }
    return url.openConnection();
  }
}
