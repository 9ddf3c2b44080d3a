package org.consilium.launcher;

import java.io.IOException;

/** Starts database and node, says where they are, and stops both on Ctrl-C. */
final class Run {

  private Run() {}

  static void until(Settings settings) throws IOException, InterruptedException {
    EmbeddedDatabase database =
        settings.external() == null ? EmbeddedDatabase.start(settings.home()) : null;
    DatabaseAddress address = database == null ? settings.external() : database.address();
    Node node = Node.start(settings, address);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(node, database), "stop"));
    if (node.awaitReady()) {
      System.out.println("Consilium is ready: http://127.0.0.1:" + settings.port() + "/");
    }
    System.exit(node.await() == 0 ? 0 : 1);
  }

  private static void stop(Node node, EmbeddedDatabase database) {
    try {
      node.close();
      if (database != null) {
        database.close();
      }
    } catch (IOException | InterruptedException failed) {
      System.err.println("Not stopped cleanly: " + failed.getMessage());
    }
  }
}
