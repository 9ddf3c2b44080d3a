package org.consilium.funding.service;

import java.sql.Connection;
import java.sql.SQLException;
import org.consilium.testing.TestWorld;

/** Halts the ledger in a transaction of its own, as the container does. */
class HaltOutside extends LedgerHalt {

  private final TestWorld world;
  private final LedgerHalt halt;

  HaltOutside(TestWorld world) {
    this.world = world;
    this.halt = world.fresh(LedgerHalt.class);
  }

  @Override
  void mustRun(Connection connection) throws SQLException {
    halt.mustRun(connection);
  }

  @Override
  public void stop(String reason) {
    world.run(() -> halt.stop(reason));
  }

  @Override
  void resume() {
    halt.resume();
  }
}
