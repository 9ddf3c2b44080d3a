package org.consilium.launcher;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/** Starts database and node, says where they are, keeps them alive, stops both on Ctrl-C. */
final class Run {

  private static final int RESTARTS = 100;

  private final Settings settings;
  private final Home home;
  private final Progress progress = new Progress();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean stopping;
  private EmbeddedDatabase database;
  private volatile Node node;
  private int restarts;

  private Run(Settings settings, Home home) {
    this.settings = settings;
    this.home = home;
  }

  /** Runs until stopped; returns the exit code. */
  static int until(Settings settings) throws IOException, InterruptedException {
    try (Home home = Home.hold(settings)) {
      Node.endOrphan(home);
      Ports.mustBeFree(settings.port());
      Run run = new Run(settings, home);
      Runtime.getRuntime().addShutdownHook(new Thread(run::stop, "stop"));
      run.start();
      run.ended.await();
      run.stop();
      return 1;
    }
  }

  private void start() {
    progress.say("Consilium on " + home.folder());
    DatabaseAddress address = startDatabase();
    progress.say("Application server starts; its log is " + home.log("server.log"));
    startNode(address);
    if (!node.awaitReady()) {
      refuse();
    }
    progress.ready(settings, address);
    watchNode(address);
  }

  private synchronized DatabaseAddress startDatabase() {
    if (settings.external() != null) {
      ExternalDatabase.check(settings.external());
      progress.say("Database is " + settings.external().url());
      return settings.external();
    }
    progress.say("Database starts in " + home.database());
    database = EmbeddedDatabase.start(home);
    watchDatabase();
    return database.address();
  }

  private synchronized void startNode(DatabaseAddress address) {
    if (!stopping) {
      node = Node.start(home, settings, address, progress::serverSays);
    }
  }

  private void refuse() {
    if (stopping) {
      Trees.pause(60_000); // the hook ends this program
    }
    throw new Refusal(
        "The application did not start: "
            + progress.complaint()
            + " The whole story is in "
            + home.log("server.log")
            + ".");
  }

  /** After a sudden death of the database server, starts it again where it was. */
  private void watchDatabase() {
    database.server().ifPresent(p -> after(p.onExit(), this::reviveDatabase));
  }

  private void reviveDatabase() {
    synchronized (this) {
      if (stopping || !mayRestart("The database ended unexpectedly")) {
        return;
      }
      database.revive();
      watchDatabase();
    }
    progress.say("Database is back");
  }

  private void watchNode(DatabaseAddress address) {
    after(node.process().onExit(), () -> reviveNode(address));
  }

  private void reviveNode(DatabaseAddress address) {
    if (stopping || !mayRestart("The application server ended unexpectedly")) {
      return;
    }
    startNode(address);
    if (!stopping && node.awaitReady()) {
      progress.say("Application is back");
    }
    watchNode(address);
  }

  /** Does something once a process has ended; when that fails, everything ends. */
  private void after(CompletableFuture<?> end, Runnable act) {
    Thread watcher =
        new Thread(
            () -> {
              end.join();
              try {
                act.run();
              } catch (RuntimeException failed) {
                System.err.println(failed.getMessage());
                ended.countDown();
              }
            },
            "watcher");
    watcher.setDaemon(true);
    watcher.start();
  }

  private synchronized boolean mayRestart(String why) {
    if (++restarts > RESTARTS) {
      System.err.println(why + ", for the " + restarts + "th time. See " + home.folder() + "/log.");
      ended.countDown();
      return false;
    }
    progress.say(why + "; it is started again");
    return true;
  }

  private void stop() {
    stopping = true;
    synchronized (this) {
      if (node != null) {
        node.close();
        node = null;
      }
      if (database != null) {
        database.close();
        database = null;
      }
    }
  }
}
