package org.consilium.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {

  @Test
  void copies_do_not_see_each_other() {
    TestDatabase one = TestDatabase.fresh();
    TestDatabase two = TestDatabase.fresh();
    one.run("insert into lease (name, holder, until) values ('a', 'b', now())");
    assertThat(one.number("select count(*) from lease")).isEqualTo(1);
    assertThat(two.number("select count(*) from lease")).isZero();
  }

  @Test
  void the_audit_trail_cannot_be_rewritten_even_by_its_owner() {
    TestDatabase database = TestDatabase.fresh();
    for (String attack :
        new String[] {
          "update audit_event set actor_name = 'x'", "delete from audit_event",
          "truncate audit_event", "update state_change set to_state = 'x'"
        }) {
      assertThatThrownBy(() -> database.run(attack)).hasMessageContaining("append-only");
    }
  }
}
