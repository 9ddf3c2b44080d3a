package org.consilium.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.consilium.shared.model.StateTable;
import org.consilium.shared.model.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People read two languages, and every link leads somewhere. */
class TextsAndLinksTest {

  private static final Path AWAITED =
      Product.ROOT.resolve("gates/src/test/resources/org/consilium/gates/awaited-pages.txt");

  @TempDir private Path folder;

  @Test
  void the_two_languages_say_the_same_things() {
    assertThat(Bundles.ofProduct().faults()).isEmpty();
  }

  @Test
  void faults_in_texts_are_found() throws IOException {
    put(
        "a_en.properties",
        "one=One\ntwo=Two {0}\nthree=Don't {0}\nsame=Same words\nfour=四\none=Again\n");
    put("b_en.properties", "two=Twice\n");
    put("a_zh_CN.properties", "two=二\nthree=不 {0}\nsame=Same words\nfour=四''\nfive=五\n");
    assertThat(new Bundles(List.of(folder)).faults())
        .anyMatch(f -> f.startsWith("one is in"))
        .anyMatch(f -> f.startsWith("two is in"))
        .anyMatch(f -> f.startsWith("one is missing in Chinese"))
        .anyMatch(f -> f.startsWith("five is missing in English"))
        .anyMatch(f -> f.equals("three has figures: write its apostrophes twice"))
        .anyMatch(f -> f.equals("four has no figures: write its apostrophes once"))
        .anyMatch(f -> f.startsWith("four has Chinese words in the English text"))
        .anyMatch(f -> f.startsWith("same is not translated"));
    put("b_en.properties", "");
    put("a_en.properties", "two=Two {0}\n");
    assertThat(new Bundles(List.of(folder)).faults())
        .contains("two shows other figures in Chinese than in English");
  }

  @Test
  void pages_say_everything_by_key() {
    assertThat(Pages.literals(Product.pages())).isEmpty();
    assertThat(Pages.missingKeys(Product.pages(), Bundles.ofProduct())).isEmpty();
  }

  @Test
  void no_form_is_named_like_a_parameter_of_its_page() throws IOException {
    assertThat(Pages.clashes(Product.pages())).isEmpty();
    put("a.xhtml", "<f:viewParam name=\"part\"/><h:form id=\"part\"/>");
    put("b.xhtml", "<f:viewParam name=\"part\"/><h:form id=\"budget\"/>");
    assertThat(Pages.clashes(List.of(folder.resolve("a.xhtml"), folder.resolve("b.xhtml"))))
        .hasSize(1)
        .allMatch(f -> f.endsWith("a.xhtml has a form and a parameter part"));
  }

  @Test
  void words_and_missing_keys_in_pages_are_found() throws IOException {
    Path page =
        put(
            "page.xhtml",
            "<div xmlns='http://www.w3.org/1999/xhtml'><p title='Read me'>Hello"
                + " #{user.name}</p><kbd>g</kbd><p>#{ok ? 'all is well' :"
                + " msg['a.missing']}</p><b>#{msg['nothing.'.concat(x)]}</b>"
                + "<p>#{msg['yes']}</p></div>");
    assertThat(Pages.literals(List.of(page)))
        .hasSize(3)
        .anyMatch(f -> f.contains("<p title> says \"Read me\""))
        .anyMatch(f -> f.contains("<p> says \"Hello\""))
        .anyMatch(f -> f.contains("all is well"));
    assertThat(Pages.missingKeys(List.of(page), Bundles.ofProduct()))
        .hasSize(2)
        .anyMatch(f -> f.endsWith("a.missing"))
        .anyMatch(f -> f.endsWith("nothing."));
  }

  @Test
  void java_says_everything_by_key() {
    assertThat(JavaTexts.faults(Product.sources(), Bundles.ofProduct())).isEmpty();
  }

  @Test
  void words_and_missing_keys_in_java_are_found() throws IOException {
    Path code =
        put(
            "Rude.java",
            "class Rude { void a() { throw new RuleBroken(\"Go away\"); } String z = \"走开\"; void"
                + " b() { act.run(x, ok ? \"yes\" : \"call.no-such-text\"); tasks.ask(1,"
                + " \"call.nowhere\"); } void c() { throw new RuleBroken(\"call.incomplete\", 1); }"
                + " }");
    assertThat(JavaTexts.faults(List.of(code), Bundles.ofProduct()))
        .anyMatch(f -> f.contains("says \"Go away\""))
        .anyMatch(f -> f.contains("走开"))
        .anyMatch(f -> f.contains("says \"call.no-such-text\""))
        .anyMatch(f -> f.contains("looks like a key without a text: call.nowhere"))
        .anyMatch(f -> f.contains("call.incomplete shows 2 figures, given 1"));
  }

  @Test
  void sql_does_not_ask_the_database_for_the_time() throws IOException {
    assertThat(JavaTexts.clockInSql(Product.sources())).isEmpty();
    Path code = put("Late.java", "class Late { String sql = \"update t set at = now()\"; }");
    assertThat(JavaTexts.clockInSql(List.of(code))).hasSize(1);
  }

  @Test
  void every_state_and_action_has_a_name_in_both_languages() {
    List<String> missing = new ArrayList<>();
    for (StateTable<?, ?> table : States.tables().values()) {
      for (Enum<?> word : States.words(table)) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
          String label = Texts.of(locale).label(word);
          if (label.startsWith("??")) {
            missing.add(label + " in " + locale);
          }
        }
      }
      for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
        if (!Texts.of(locale).has("record." + table.name())) {
          missing.add("record." + table.name() + " in " + locale);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void every_link_leads_to_a_page() {
    Map<String, String> dead = Pages.deadLinks(linking(), Product.WEBAPP);
    List<String> awaited = Product.text(AWAITED).lines().toList();
    assertThat(Pages.unexcused(dead, awaited, Product.WEBAPP, LocalDate.now(ZoneOffset.UTC)))
        .isEmpty();
  }

  @Test
  void dead_links_and_stale_excuses_are_found() throws IOException {
    put("here.xhtml", "");
    Path page =
        put(
            "from.xhtml",
            "<a href='here.xhtml'/><a href='#{c}/gone.xhtml?x=1'/><a href='late.xhtml'/>");
    Map<String, String> dead = Pages.deadLinks(List.of(page), folder);
    assertThat(dead).containsOnlyKeys("/gone.xhtml", "/late.xhtml");
    List<String> awaited = List.of("# list", "/late.xhtml 2026-01-01", "/here.xhtml 2030-01-01");
    assertThat(Pages.unexcused(dead, awaited, folder, LocalDate.of(2026, 6, 1)))
        .hasSize(3)
        .anyMatch(f -> f.startsWith("/here.xhtml exists now"))
        .anyMatch(f -> f.startsWith("/late.xhtml was awaited until"))
        .anyMatch(f -> f.startsWith("/gone.xhtml does not exist"));
  }

  private static List<Path> linking() {
    Path web = Product.ROOT.resolve("web/src/main");
    return Stream.of(
            Product.pages(),
            Product.sources(),
            Product.files(web.resolve("webapp/WEB-INF"), ".xml"))
        .flatMap(List::stream)
        .toList();
  }

  private Path put(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
