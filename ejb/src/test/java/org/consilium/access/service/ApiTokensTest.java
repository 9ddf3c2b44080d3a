package org.consilium.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.consilium.platform.model.Roles;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiTokensTest {

  private final AccessWorld people = new AccessWorld();
  private final TestUser ann = people.user("Ann", Roles.RESEARCHER);
  private final TestUser bob = people.user("Bob");
  private final ApiTokens tokens = people.world.service(ApiTokens.class);

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void a_token_acts_for_its_owner_until_it_runs_out() {
    String token = people.as(ann, () -> tokens.make("report", 7));
    Owner owner = people.world.get(() -> tokens.owner(token)).orElseThrow();
    assertThat(owner.accountId()).isEqualTo(ann.accountId());
    assertThat(owner.roles()).contains(Roles.RESEARCHER, Roles.MEMBER);
    assertThat(people.as(ann, tokens::mine).get(0).lastUsedAt()).isNotNull();
    people.later(Duration.ofDays(7));
    assertThat(people.world.get(() -> tokens.owner(token))).isEmpty();
  }

  @Test
  void only_the_hash_of_a_token_is_kept() {
    String token = people.as(ann, () -> tokens.make("report", 7));
    String kept = people.world.database().text("select api_token::text from api_token");
    assertThat(kept).doesNotContain(token).contains(token.substring(0, 14));
    assertThat(people.world.get(() -> tokens.owner(token + "x"))).isEmpty();
    assertThat(people.world.get(() -> tokens.owner(null))).isEmpty();
  }

  @Test
  void a_token_is_revoked_by_its_owner_only_and_at_once() {
    String token = people.as(ann, () -> tokens.make("report", 7));
    long id = people.as(ann, tokens::mine).get(0).id();
    assertThatThrownBy(() -> people.world.run(bob, () -> tokens.revoke(id)))
        .hasMessageContaining("record.not-found");
    assertThat(people.as(bob, tokens::mine)).isEmpty();
    people.world.run(ann, () -> tokens.revoke(id));
    assertThat(people.world.get(() -> tokens.owner(token))).isEmpty();
    assertThat(people.as(ann, tokens::mine)).isEmpty();
  }

  @Test
  void a_disabled_account_has_no_working_token() {
    String token = people.as(ann, () -> tokens.make("report", 7));
    people.change(ann, a -> a.disable());
    assertThat(people.world.get(() -> tokens.owner(token))).isEmpty();
  }

  @Test
  void an_account_has_ten_tokens_at_a_time() {
    for (int i = 0; i < 10; i++) {
      people.as(ann, () -> tokens.make("report", 7));
    }
    assertThatThrownBy(() -> people.as(ann, () -> tokens.make("one more", 7)))
        .hasMessageContaining("access.token.too-many");
  }
}
