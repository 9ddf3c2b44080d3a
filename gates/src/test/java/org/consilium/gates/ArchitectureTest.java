package org.consilium.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each rule on the product, and each rule on classes that break it. */
class ArchitectureTest {

  @Test
  void no_package_is_in_two_modules() {
    assertThat(Layers.packagesInTwoModules(Product.classFolders())).isEmpty();
  }

  @Test
  void a_package_in_two_modules_is_found(@TempDir Path folder) throws Exception {
    for (String module : List.of("one", "two")) {
      Path home = Files.createDirectories(folder.resolve(module + "/org/consilium/call/model"));
      Files.createFile(home.resolve("In" + module + ".class"));
    }
    List<Path> modules = List.of(folder.resolve("one"), folder.resolve("two"));
    assertThat(Layers.packagesInTwoModules(modules))
        .singleElement()
        .asString()
        .contains("org.consilium.call.model");
  }

  @Test
  void every_package_is_a_known_capability_and_layer() {
    assertThat(Layers.unknownPackages(Product.classes())).isEmpty();
    assertThat(Layers.unknownPackages(Product.planted()))
        .singleElement()
        .asString()
        .contains("cards.model");
  }

  @Test
  void capabilities_use_only_those_before_them() {
    assertThat(Layers.againstTheOrder(Product.classes())).isEmpty();
    found(Layers.againstTheOrder(Product.planted()), "call.model.KnowsTooMuch knows", "Offer");
  }

  @Test
  void of_another_capability_only_services_and_words_are_seen() {
    assertThat(Layers.hiddenParts(Product.classes())).isEmpty();
    found(Layers.hiddenParts(Product.planted()), "proposal.service.Peeks", "KnowsTooMuch");
  }

  @Test
  void packages_form_no_circle() {
    assertThat(Layers.cycles(Product.classes(), "org.consilium")).isEmpty();
    found(Layers.cycles(Product.planted(), "org.consilium.gates.planted"), "Cycle detected");
  }

  @Test
  void the_model_knows_java_mapping_and_validation_only() {
    assertThat(Layers.modelDependencies(Product.classes())).isEmpty();
    found(Layers.modelDependencies(Product.planted()), "KnowsTooMuch knows", "OpenToAll");
  }

  @Test
  void pages_reach_neither_the_database_nor_foreign_entities() {
    assertThat(Layers.webReachesIn(Product.classes())).isEmpty();
    found(
        Layers.webReachesIn(Product.planted()),
        "HeavyPage knows jakarta.persistence.EntityManager");
    found(Layers.webReachesIn(Product.planted()), "HeavyPage knows", "Offer");
  }

  @Test
  void services_know_no_pages() {
    assertThat(Layers.serviceKnowsPages(Product.classes())).isEmpty();
    found(Layers.serviceKnowsPages(Product.planted()), "OpenToAll knows jakarta.faces");
  }

  @Test
  void pages_show_records_never_entities() {
    assertThat(Layers.entitiesOnPages(Product.classes())).isEmpty();
    found(Layers.entitiesOnPages(Product.planted()), "HeavyPage.getOffers()");
  }

  @Test
  void every_public_method_of_a_service_says_who_may_call_it() {
    assertThat(Services.withoutPermission(Product.classes())).isEmpty();
    assertThat(Services.withoutPermission(Product.planted()))
        .singleElement()
        .asString()
        .contains("OpenToAll.forgotten()");
  }

  @Test
  void what_is_called_a_service_is_guarded_by_the_container() {
    assertThat(Services.publicBeansWithoutPermission(Product.classes())).isEmpty();
    found(Services.publicBeansWithoutPermission(Product.planted()), "NobodyService");
  }

  @Test
  void the_catalogue_of_permissions_is_printed() {
    Product.write(
        Product.ROOT.resolve("docs/permissions.md"), Services.catalogue(Product.classes()));
    assertThat(Services.catalogue(Product.planted())).contains("`guarded()` | auditor, reviewer");
  }

  @Test
  void the_map_of_modules_and_the_list_of_decisions_are_printed() {
    String map = Maps.capabilities(Product.classes());
    Product.write(Product.ROOT.resolve("docs/modules.md"), map);
    assertThat(map).contains("| consortium | ").contains("| launcher | ");
    Path decisions = Product.ROOT.resolve("docs/adr");
    Product.write(decisions.resolve("README.md"), Maps.decisions(decisions));
    assertThat(Maps.decisions(decisions)).contains("](0020-");
  }

  @Test
  void transactions_live_in_services() {
    assertThat(Services.transactionsElsewhere(Product.classes())).isEmpty();
    found(Services.transactionsElsewhere(Product.planted()), "HeavyPage handles transactions");
  }

  @Test
  void queries_open_no_transaction() {
    assertThat(Services.queriesThatOpenTransactions(Product.classes())).isEmpty();
    found(Services.queriesThatOpenTransactions(Product.planted()), "LooseQueries");
  }

  @Test
  void the_time_comes_from_the_injected_clock() {
    assertThat(Services.readsTheClockItself(Product.classes())).isEmpty();
    found(
        Services.readsTheClockItself(Product.planted()),
        "KnowsTooMuch.<init>() reads java.time.Instant.now");
  }

  @Test
  void what_outlives_a_request_holds_no_entity() {
    assertThat(Beans.entitiesHeld(Product.classes())).isEmpty();
    found(Beans.entitiesHeld(Product.planted()), "HeavyPage.offers holds the entity Offer");
    found(
        Beans.entitiesHeld(Product.planted()),
        "HeavyPage.box.inside holds the entity KnowsTooMuch");
  }

  @Test
  void events_are_records() {
    assertThat(Beans.eventsThatAreNoRecords(Product.classes())).isEmpty();
    found(Beans.eventsThatAreNoRecords(Product.planted()), "HeavyPage$Happened is an event");
  }

  @Test
  void every_package_says_what_lives_there_and_what_must_not() {
    assertThat(Beans.packagesWithoutNote(Product.sources())).isEmpty();
    Path planted = Product.ROOT.resolve("gates/src/test/java/org/consilium/gates/planted");
    assertThat(Beans.packagesWithoutNote(Product.files(planted, ".java")))
        .singleElement()
        .asString()
        .contains("cards/model");
  }

  @Test
  void mathematics_and_launcher_stand_alone() {
    assertThat(Layers.aloneKnowsOthers(Product.classes())).isEmpty();
    found(Layers.aloneKnowsOthers(Product.planted()), "Impure knows jakarta.inject.Inject");
    found(Layers.aloneKnowsOthers(Product.planted()), "Impure knows", "Offer");
  }

  @Test
  void files_methods_and_pages_stay_small() {
    assertThat(Sources.longFiles(Product.allSources(), Sources.MAX_FILE)).isEmpty();
    assertThat(Sources.longMethods(Product.allSources())).isEmpty();
    assertThat(Sources.longFiles(Product.pages(), Sources.MAX_PAGE)).isEmpty();
  }

  @Test
  void what_is_too_long_is_found(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("Long.java");
    Files.writeString(
        file, "class Long {\n  void much() {\n" + "    much();\n".repeat(299) + "  }\n}\n");
    assertThat(Sources.longFiles(List.of(file), Sources.MAX_FILE)).hasSize(1);
    assertThat(Sources.longMethods(List.of(file)))
        .singleElement()
        .asString()
        .contains("much has 301 lines");
    Path page = Files.writeString(folder.resolve("long.xhtml"), "<p/>\n".repeat(151));
    assertThat(Sources.longFiles(List.of(page), Sources.MAX_PAGE)).hasSize(1);
  }

  @Test
  void at_most_seven_collaborators_are_injected() {
    assertThat(Beans.tooManyCollaborators(Product.classes())).isEmpty();
    found(Beans.tooManyCollaborators(Product.planted()), "OpenToAll has 8");
  }

  private static void found(List<String> violations, String... parts) {
    assertThat(violations).anySatisfy(v -> assertThat(v).contains(parts));
  }
}
