package org.consilium.platform.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.consilium.testing.TestUser;
import org.consilium.testing.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SavedViewTest {

  private static final String CALLS = "/call/calls.xhtml";

  private final TestWorld world = new TestWorld();
  private final SavedViewService service = world.service(SavedViewService.class);
  private final SavedViewQueries queries = world.service(SavedViewQueries.class);
  private final TestUser ann = world.user("Ann");
  private final TestUser bob = world.user("Bob");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_view_is_found_again_on_its_list_and_on_no_other() {
    long id = keep(ann, CALLS, "state=OPEN&sort=-closes", " Open, newest first ");
    assertThat(world.get(ann, () -> queries.of(CALLS)))
        .containsExactly(
            new SavedViewQueries.Row(id, CALLS, "Open, newest first", "state=OPEN&sort=-closes"));
    assertThat(world.get(ann, () -> queries.of("/call/needs.xhtml"))).isEmpty();
    assertThat(world.statements(ann, () -> queries.of(CALLS))).isEqualTo(1);
  }

  @Test
  void nobody_sees_renames_or_removes_the_view_of_somebody_else() {
    long id = keep(ann, CALLS, "state=OPEN", "Open");
    assertThat(world.get(bob, () -> queries.of(CALLS))).isEmpty();
    assertThat(world.get(bob, () -> queries.find(id))).isEmpty();
    refuses("record.not-found", () -> world.run(bob, () -> service.rename(id, "Mine")));
    refuses("record.not-found", () -> world.run(bob, () -> service.remove(id)));
    assertThat(world.get(ann, () -> queries.find(id)).orElseThrow().name()).isEqualTo("Open");
  }

  @Test
  void a_view_is_renamed_and_removed_by_its_owner() {
    long id = keep(ann, CALLS, "state=OPEN", "Open");
    world.run(ann, () -> service.rename(id, "Open calls"));
    world.run(ann, () -> service.rename(id, "Open calls"));
    assertThat(world.get(ann, () -> queries.find(id)).orElseThrow().name()).isEqualTo("Open calls");
    world.run(ann, () -> service.remove(id));
    assertThat(world.get(ann, () -> queries.of(CALLS))).isEmpty();
  }

  @Test
  void a_name_is_taken_once_on_a_list_by_a_person() {
    keep(ann, CALLS, "state=OPEN", "Open");
    long other = keep(ann, CALLS, "state=CLOSED", "Closed");
    refuses("view.name-taken", () -> keep(ann, CALLS, "text=a", "Open "));
    refuses("view.name-taken", () -> world.run(ann, () -> service.rename(other, "Open")));
    keep(ann, "/call/needs.xhtml", "", "Open");
    keep(bob, CALLS, "state=OPEN", "Open");
    assertThatThrownBy(
            () ->
                world
                    .database()
                    .run(
                        "insert into saved_view select nextval('saved_view_seq'), account_id, page,"
                            + " name, query from saved_view"))
        .hasMessageContaining("saved_view_account_id_page_name_key");
  }

  @Test
  void what_is_no_list_no_name_or_too_much_is_refused_with_its_figures() {
    refuses("view.no-list", () -> keep(ann, "//elsewhere.example", "", "Away"));
    refuses("view.name-length", () -> keep(ann, CALLS, "", "  "));
    refuses("view.name-length", () -> keep(ann, CALLS, "", "x".repeat(61)));
    refuses("view.too-long", () -> keep(ann, CALLS, "x".repeat(2001), "Long"));
    for (int i = 0; i < SavedViewService.MOST; i++) {
      keep(ann, CALLS, "text=" + i, "View " + i);
    }
    refuses("view.too-many", () -> keep(ann, CALLS, "", "One more"));
  }

  private long keep(TestUser who, String page, String query, String name) {
    return world.get(who, () -> service.keep(page, query, name));
  }

  private static void refuses(String key, ThrowingCallable call) {
    assertThatThrownBy(call).hasMessageStartingWith(key + "[");
  }
}
