package org.consilium.it.container;

import java.nio.file.Path;
import java.util.Map;
import org.consilium.it.Product;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The built WAR on Payara Micro, with the launcher's PostgreSQL. */
class WarOnMicroIT extends ContainerTests {

  private static Product product;

  @BeforeAll
  static void start() {
    Path home = Product.newHome();
    Archives.war(home.resolve("with-probe/payload/consilium.war"));
    product = Product.startWith(home.resolve("with-probe"), home, Map.of());
  }

  @AfterAll
  static void stop() {
    if (product != null) {
      product.close();
    }
  }

  @Override
  String url() {
    return product.url();
  }
}
