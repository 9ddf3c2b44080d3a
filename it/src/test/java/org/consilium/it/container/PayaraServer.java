package org.consilium.it.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.it.Product;

/**
 * Payara Server with a domain of its own: every port a free one of the loopback address, no data
 * grid.
 */
final class PayaraServer implements AutoCloseable {

  private static final Pattern PORT = Pattern.compile("port=\"(\\d+)\"");

  private final Path glassfish;
  private final Path domains;
  private final Map<String, String> settings;
  private final List<Integer> ports = new ArrayList<>();

  private PayaraServer(Path glassfish, Path domains, Map<String, String> settings) {
    this.glassfish = glassfish;
    this.domains = domains;
    this.settings = settings;
  }

  /**
   * Starts a server on a fresh copy of the domain as it is delivered.
   *
   * @param folder where the copy is put
   * @param settings environment of the server
   */
  static PayaraServer start(Path folder, Map<String, String> settings) {
    Path glassfish = Path.of("target", "payara6", "glassfish").toAbsolutePath();
    PayaraServer server = new PayaraServer(glassfish, folder.resolve("domains"), settings);
    server.copyDomain(glassfish.resolve("domains/domain1"));
    server.admin("start-domain", "centre");
    return server;
  }

  /** Deploys an archive at the root of the site; fails with the server's own words. */
  void deploy(Path archive) {
    admin("deploy", "--force", "--name", "consilium", archive.toString());
  }

  /** The address of the first HTTP listener. */
  String url() {
    return "http://127.0.0.1:" + ports.get(0);
  }

  private void copyDomain(Path from) {
    Path to = domains.resolve("centre");
    try {
      Files.walkFileTree(
          from,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Path target = to.resolve(from.relativize(file).toString());
              Files.createDirectories(target.getParent());
              Files.copy(file, target);
              return FileVisitResult.CONTINUE;
            }
          });
      Path configuration = to.resolve("config/domain.xml");
      Files.writeString(configuration, ofItsOwn(Files.readString(configuration)));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The configuration with free ports on the loopback address instead of the usual ones. */
  private String ofItsOwn(String domain) {
    int template = domain.indexOf("<config name=\"default-config\"");
    String used = template < 0 ? domain : domain.substring(0, template);
    String rest = template < 0 ? "" : domain.substring(template);
    used =
        used.replace("address=\"0.0.0.0\"", "address=\"127.0.0.1\"")
            .replace("<network-listener port=", "<network-listener address=\"127.0.0.1\" port=")
            .replace(
                "<hazelcast-runtime-configuration ",
                "<hazelcast-runtime-configuration enabled=\"false\" ");
    Matcher port = PORT.matcher(used);
    StringBuilder own = new StringBuilder();
    while (port.find()) {
      int free = Product.freePort();
      if (used.startsWith("protocol=\"http-listener-1\"", port.end() + 1)) {
        ports.add(0, free);
      } else if (used.startsWith("protocol=\"admin-listener\"", port.end() + 1)) {
        ports.add(free);
      }
      port.appendReplacement(own, "port=\"" + free + "\"");
    }
    return port.appendTail(own) + rest;
  }

  private void admin(String command, String... arguments) {
    List<String> line = new ArrayList<>(List.of(Product.java(), "-jar"));
    line.add(glassfish.resolve("lib/client/appserver-cli.jar").toString());
    line.addAll(List.of("--interactive=false", "--port", ports.get(1).toString(), command));
    if (command.endsWith("-domain")) {
      line.addAll(List.of("--domaindir", domains.toString()));
    }
    line.addAll(List.of(arguments));
    Path said = domains.resolveSibling(command + ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile());
    builder.environment().putAll(settings);
    builder.environment().put("AS_JAVA", System.getProperty("java.home"));
    try {
      if (builder.start().waitFor() != 0) {
        throw new IllegalStateException(command + " failed: " + Files.readString(said));
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    admin("stop-domain", "--kill", "centre");
  }
}
