package org.consilium.platform.service;

import java.util.Optional;
import java.util.function.Consumer;
import org.consilium.platform.model.OutboxMessage;
import org.consilium.testing.TestWorld;

/** The queue with a transaction per step, as the container makes them. */
class QueueInTransactions extends OutboxQueue {

  private final TestWorld world;
  private final OutboxQueue queue;

  QueueInTransactions(TestWorld world) {
    this.world = world;
    this.queue = world.service(OutboxQueue.class);
  }

  @Override
  public Optional<Letter> next() {
    return world.get(queue::next);
  }

  @Override
  public void note(long id, Consumer<OutboxMessage> outcome) {
    world.run(() -> queue.note(id, outcome));
  }
}
