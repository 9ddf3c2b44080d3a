package org.consilium.it.container;

import java.nio.file.Path;
import org.consilium.it.Product;
import org.consilium.it.RealPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The built EAR on Payara Server, with the PostgreSQL of this machine where there is one. */
class EarOnServerIT extends ContainerTests {

  private static RealPostgres database;
  private static PayaraServer server;

  @BeforeAll
  static void start() {
    Path folder = Product.newHome();
    database = RealPostgres.any();
    server = PayaraServer.start(folder, database.settings());
    server.deploy(Archives.ear(folder.resolve("consilium.ear")));
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    if (database != null) {
      database.close();
    }
  }

  @Override
  String url() {
    return server.url();
  }
}
