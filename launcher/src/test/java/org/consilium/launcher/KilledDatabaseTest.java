package org.consilium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database process and all its helpers die at once, as by a failing machine, under load. */
class KilledDatabaseTest {

  private static final int KILLS = 20;
  private static final int WRITERS = 4;
  private static final int BETWEEN = 50;

  @TempDir Path folder;

  private final AtomicLong next = new AtomicLong();
  private final Set<Long> acknowledged = new ConcurrentSkipListSet<>();

  @Test
  void twenty_kills_lose_nothing_that_was_acknowledged() throws Exception {
    Settings settings = new Settings(folder, Ports.free(), null, true);
    try (Home home = Home.hold(settings);
        EmbeddedDatabase database = EmbeddedDatabase.start(home)) {
      Sql.run(database.address(), "create table promise (id bigint primary key)");
      for (int kill = 1; kill <= KILLS; kill++) {
        killUnderLoad(database);
        database.revive();
        assertThat(kept(database.address())).as("after kill %d", kill).containsAll(acknowledged);
      }
    }
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(KILLS * BETWEEN);
  }

  private void killUnderLoad(EmbeddedDatabase database) throws Exception {
    CountDownLatch enough = new CountDownLatch(BETWEEN);
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    List<Future<String>> ends = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      ends.add(writers.submit(() -> write(database.address(), enough)));
    }
    writers.shutdown();
    assertThat(enough.await(2, TimeUnit.MINUTES)).as("writers write").isTrue();
    ProcessHandle server = database.server().orElseThrow();
    List<ProcessHandle> all = new ArrayList<>(List.of(server));
    all.addAll(server.descendants().toList());
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
    for (Future<String> end : ends) {
      assertThat(end.get())
          .as("state of the end: connection lost or shut down")
          .matches("(08|57).*");
    }
  }

  /** Writes one number after another until the database is gone; returns how it said so. */
  private String write(DatabaseAddress at, CountDownLatch enough) {
    try (Connection connection = Sql.connect(at);
        PreparedStatement insert = connection.prepareStatement("insert into promise values (?)")) {
      while (true) {
        long id = next.incrementAndGet();
        insert.setLong(1, id);
        insert.executeUpdate();
        acknowledged.add(id);
        enough.countDown();
      }
    } catch (SQLException killed) {
      return killed.getSQLState();
    }
  }

  private static Set<Long> kept(DatabaseAddress at) {
    return Sql.rows(at, "select id from promise").stream()
        .map(row -> Long.valueOf(row.get(0)))
        .collect(Collectors.toSet());
  }
}
