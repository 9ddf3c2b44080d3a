package org.consilium.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A data folder of before is brought up to date by migrations whose numbers are lower. */
class UpgradeTest {

  /** What there was when projects came in; most that followed has lower numbers. */
  private static final List<String> BEFORE =
      List.of(
          "V001__platform",
          "V010__consortium",
          "V020__access",
          "V030__call",
          "V031__rule_packs",
          "V040__proposal",
          "V050__screening",
          "V070__project",
          "afterMigrate");

  private static final String SCHEMA =
      "select string_agg(line, ';' order by line collate \"C\") from ("
          + "select table_name || '.' || column_name || ' ' || data_type || is_nullable"
          + " || coalesce(column_default, '') from information_schema.columns"
          + " where table_schema = 'public'"
          + " union all select conrelid::regclass || ' ' || conname || ' '"
          + " || pg_get_constraintdef(oid) from pg_constraint"
          + " union all select indexdef from pg_indexes where schemaname = 'public'"
          + " union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal"
          + ") as parts (line)";

  @TempDir Path folder;

  @Test
  void migrations_that_arrive_out_of_order_lead_to_the_same_schema() throws IOException {
    for (String name : BEFORE) {
      String file = "/db/migration/" + name + ".sql";
      try (InputStream in = UpgradeTest.class.getResourceAsStream(file)) {
        Files.copy(in, folder.resolve(name + ".sql"));
      }
    }
    TestDatabase old = TestDatabase.fresh();
    old.run("drop schema public cascade");
    old.run("create schema public");
    on(old, "filesystem:" + folder).load().migrate();
    FluentConfiguration today = on(old, "classpath:db/migration");
    assertThatThrownBy(() -> today.outOfOrder(false).load().migrate())
        .hasMessageContaining("outOfOrder");
    today.outOfOrder(true).load().migrate();
    assertThat(old.text(SCHEMA)).isEqualTo(TestDatabase.fresh().text(SCHEMA));
  }

  private static FluentConfiguration on(TestDatabase database, String place) {
    return Flyway.configure().dataSource(database.source()).locations(place);
  }
}
