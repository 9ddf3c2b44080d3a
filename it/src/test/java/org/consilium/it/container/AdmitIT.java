package org.consilium.it.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.it.Product;
import org.junit.jupiter.api.Test;

/** The operator lets the first administrator into an installation without demonstration. */
class AdmitIT {

  private static final Pattern LINK = Pattern.compile("http://\\S+?(/access/set-password\\S+)");
  private static final String PASSWORD = "four unrelated words here";

  @Test
  void the_first_administrator_sets_a_password_by_the_link_and_is_asked_for_a_second_factor() {
    Map<String, String> real = Map.of("CONSILIUM_DEMO", "false");
    Path home = Product.newHome();
    try (Product product = Product.start(home, real)) {
      HttpVisitor boss = new HttpVisitor(product.url());
      boss.goTo(admit(home, real));
      boss.submit("set", "save", Map.of("password", PASSWORD, "again", PASSWORD));
      boss.signIn("boss", PASSWORD);
      assertThat(boss.path()).isEqualTo("/access/second-factor.xhtml");
    }
    assertThat(admit(home, real)).contains("token=");
  }

  /** Runs the command; the second time no launcher runs, so it starts the database itself. */
  private static String admit(Path home, Map<String, String> settings) {
    Product command =
        Product.launch(home, settings, "admit", "boss", "boss@centre.example", "The Boss");
    assertThat(command.awaitEnd(60)).as(command.output()).isZero();
    Matcher link = LINK.matcher(command.output());
    assertThat(link.find()).as(command.output()).isTrue();
    return link.group(1);
  }
}
