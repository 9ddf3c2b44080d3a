package org.consilium.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.consilium.consortium.model.Membership;
import org.consilium.consortium.model.Organisation;
import org.consilium.consortium.service.JoinForm;
import org.consilium.consortium.service.MembershipService;
import org.consilium.consortium.service.OrganisationQueries;
import org.consilium.platform.model.Roles;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TestWorldTest {

  private final TestWorld world = new TestWorld();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_service_runs_on_a_real_database_as_somebody() {
    TestUser admin = world.user("Ann", Roles.ADMINISTRATOR);
    long id = world.organisation(Organisation.Kind.UNIVERSITY, "A university");
    MembershipService service = world.service(MembershipService.class);
    LocalDate day = LocalDate.of(2026, 1, 1);
    world.run(
        admin,
        () ->
            service.join(
                new JoinForm(id, Membership.Kind.FOUNDING_MEMBER, null, null, null, day, "No 1")));
    OrganisationQueries queries = world.service(OrganisationQueries.class);
    assertThat(world.get(() -> queries.page(PageRequest.firstPage(10))).rows())
        .extracting("relations")
        .containsExactly("FOUNDING_MEMBER");
  }

  @Test
  void a_refused_call_leaves_nothing_behind() {
    TestUser nobody = world.user("Bob");
    MembershipService service = world.service(MembershipService.class);
    assertThatThrownBy(() -> world.run(nobody, () -> service.leave(1, LocalDate.EPOCH, "no")))
        .isInstanceOf(RuleBroken.class);
    assertThat(world.database().number("select count(*) from membership")).isZero();
  }
}
