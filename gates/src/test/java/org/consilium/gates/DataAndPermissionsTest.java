package org.consilium.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.consilium.gates.Columns.Column;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept and who may act is written down, and nothing joins it unseen. */
class DataAndPermissionsTest {

  private static final Path CLASSES =
      Product.ROOT.resolve("domain/src/main/resources/db/columns.properties");

  private static final Path MATRIX = Product.ROOT.resolve("docs/permission-matrix.md");

  @Test
  void every_column_has_a_class_and_the_dictionary_is_printed() throws Exception {
    List<Column> columns = Columns.ofSchema();
    Map<String, List<String>> classes = Columns.classes(Product.text(CLASSES));
    assertThat(Columns.faults(columns, classes)).isEmpty();
    String dictionary = Columns.dictionary(columns, classes);
    assertThat(dictionary).contains("| `password_hash` | text, may be empty | secret |");
    Product.write(Product.ROOT.resolve("docs/data-dictionary.md"), dictionary);
  }

  @Test
  void a_new_a_vanished_and_a_doubtful_column_are_found() throws Exception {
    List<Column> columns =
        Columns.ofSchema("create table planted (kept int, unheard text, twice int, odd int)");
    Map<String, List<String>> classes =
        Columns.classes(
            Product.text(CLASSES)
                + "\nplanted.public = kept twice\nplanted.secret = twice\nplanted.hot = odd"
                + "\naccount.internal = shoe_size");
    assertThat(Columns.faults(columns, classes))
        .contains(
            "planted.unheard has no class; add it to db/columns.properties",
            "account.shoe_size is gone; take it off db/columns.properties")
        .anyMatch(f -> f.startsWith("planted.twice is [") && f.contains("give it one of"))
        .anyMatch(f -> f.startsWith("planted.odd is [hot]"))
        .noneMatch(f -> f.startsWith("planted.kept"));
  }

  @Test
  void who_may_call_what_is_what_was_agreed() {
    String now = Matrix.of(Product.classes());
    assertThat(Matrix.differences(MATRIX, now)).isEmpty();
  }

  @Test
  void a_permission_that_was_not_agreed_is_found(@TempDir Path folder) throws Exception {
    String now = Matrix.of(Product.planted());
    assertThat(now).containsPattern("\\| `OpenToAll\\.guarded\\(\\)` \\|.* ● ");
    Path agreed = folder.resolve("matrix.md");
    Files.writeString(agreed, now.replaceFirst("(?m)^.*OpenToAll\\.guarded.*\\n", ""));
    assertThat(Matrix.differences(agreed, now))
        .singleElement()
        .asString()
        .startsWith("not agreed: | `OpenToAll.guarded()`");
    assertThat(Matrix.differences(agreed, now.replace("●", "–"))).isNotEmpty();
    Files.writeString(agreed, now + "| `Gone.gone()` | ● |\n");
    assertThat(Matrix.differences(agreed, now)).containsExactly("gone: | `Gone.gone()` | ● |");
  }

  @Test
  void deny_wins_and_silence_denies() {
    String now = Matrix.of(Product.planted());
    assertThat(now).containsPattern("OpenToAll\\.forgotten\\(\\)` \\|( – \\|)+");
    assertThat(Matrix.of(Product.planted()))
        .containsPattern("OpenToAll\\.closed\\(\\)` \\|( – \\|)+");
  }

  @Test
  void the_sizes_are_reported() {
    String report = Sizes.report();
    Product.write(Product.ROOT.resolve("gates/target/sizes.md"), report);
    System.out.println(report);
    assertThat(report).containsPattern("\\| Java of the product \\| \\d+ \\| \\d+ \\|");
    assertThat(Sizes.row("x", List.of(1L, 2L, 3L, 4L, 100L)))
        .isEqualTo("| x | 5 | 110 | 3 | 100 | 100 |\n");
  }
}
