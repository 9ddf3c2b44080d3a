package org.consilium.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.consortium.model.Affiliation;
import org.consilium.consortium.model.AffiliationEnded;
import org.consilium.consortium.model.Committee.VotingRule;
import org.consilium.consortium.model.Organisation;
import org.consilium.consortium.model.Person;
import org.consilium.consortium.model.Seat.Expertise;
import org.consilium.consortium.model.Seat.Post;
import org.consilium.consortium.model.SeatEnded;
import org.consilium.consortium.model.SeatTaken;
import org.consilium.consortium.service.AffiliationService;
import org.consilium.consortium.service.CommitteeForm;
import org.consilium.consortium.service.CommitteeService;
import org.consilium.consortium.service.SeatForm;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.RoleScope;
import org.consilium.platform.service.Time;
import org.consilium.shared.model.Period;
import org.consilium.testing.TestUser;
import org.consilium.testing.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RightsFromFactsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  private final TestWorld world = new TestWorld();
  private final RightsFromFacts rights = world.service(RightsFromFacts.class);
  private final CommitteeService committees;
  private final TestUser keeper;
  private final TestUser ann;
  private final long committee;

  RightsFromFactsTest() {
    world.at(Clock.fixed(TODAY.atTime(12, 0).atZone(Time.ZONE).toInstant(), Time.ZONE));
    world.observe(SeatTaken.class, rights::follow);
    world.observe(SeatEnded.class, rights::follow);
    world.observe(AffiliationEnded.class, rights::follow);
    committees = world.service(CommitteeService.class);
    keeper = world.user("Keeper", Roles.CENTRE_MANAGER);
    ann = world.user("Ann");
    CommitteeForm form =
        new CommitteeForm(
            null, "C", "委员会", "m", 1, 2, VotingRule.MAJORITY, TODAY.minusYears(1), null);
    committee = world.get(keeper, () -> committees.found(form));
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_seat_gives_its_role_in_its_committee_for_its_term() {
    appoint(Post.CHAIR, TODAY.plusDays(10), TODAY.plusDays(20));
    assertThat(roles(TODAY.plusDays(9))).isEmpty();
    assertThat(roles(TODAY.plusDays(10))).isEqualTo("committee-chair COMMITTEE " + committee);
    assertThat(roles(TODAY.plusDays(20))).isNotEmpty();
    assertThat(roles(TODAY.plusDays(21))).isEmpty();
  }

  @Test
  void the_role_ends_with_the_seat_and_follows_the_next_one() {
    long seat = appoint(Post.SECRETARY, TODAY.minusDays(5), null);
    assertThat(roles(TODAY)).startsWith("committee-secretary");
    world.run(keeper, () -> committees.end(seat, TODAY.plusDays(1), "over"));
    appoint(Post.MEMBER, TODAY.plusDays(1), null);
    assertThat(roles(TODAY)).startsWith("committee-secretary");
    assertThat(roles(TODAY.plusDays(1))).isEqualTo("reviewer COMMITTEE " + committee);
  }

  @Test
  void a_dissolved_committee_takes_the_roles_along() {
    appoint(Post.CHAIR, TODAY.minusDays(5), null);
    world.run(keeper, () -> committees.dissolve(committee, TODAY, "merged"));
    assertThat(roles(TODAY)).isEmpty();
    assertThat(roles(TODAY.minusDays(1))).isNotEmpty();
  }

  @Test
  void who_leaves_an_organisation_no_longer_speaks_for_it() {
    long university = world.organisation(Organisation.Kind.UNIVERSITY, "University");
    long hospital = world.organisation(Organisation.Kind.HOSPITAL, "Hospital");
    TestUser officer =
        world.user(
            "Officer",
            List.of(
                new TestUser.Grant(Roles.INSTITUTION_OFFICER, RoleScope.ORGANISATION, university),
                new TestUser.Grant(Roles.INSTITUTION_OFFICER, RoleScope.ORGANISATION, hospital)));
    long affiliation = verified(officer, university);
    AffiliationService service = world.service(AffiliationService.class);
    world.run(keeper, () -> service.end(affiliation, TODAY.plusDays(3), "left"));
    assertThat(roles(officer, TODAY.plusDays(2))).contains("ORGANISATION " + university);
    assertThat(roles(officer, TODAY.plusDays(3)))
        .isEqualTo("institution-officer ORGANISATION " + hospital);
  }

  @Test
  void an_account_made_later_gets_the_rights_of_seats_held() {
    appoint(Post.VICE_CHAIR, TODAY.minusDays(5), null);
    world.database().run("delete from role_grant where account_id = " + ann.accountId());
    world.run(() -> rights.ofSeats(ann.accountId(), ann.personId()));
    assertThat(roles(TODAY)).isEqualTo("committee-chair COMMITTEE " + committee);
  }

  private long appoint(Post post, LocalDate since, LocalDate last) {
    SeatForm form = new SeatForm(committee, ann.personId(), post, Expertise.FINANCE, since, last);
    return world.get(keeper, () -> committees.appoint(form));
  }

  private long verified(TestUser who, long organisation) {
    return world.get(
        () -> {
          Affiliation affiliation =
              new Affiliation(
                  world.em().find(Person.class, who.personId()),
                  world.em().find(Organisation.class, organisation),
                  "officer",
                  Period.from(TODAY.minusYears(1)));
          affiliation.verify(keeper.accountId(), OffsetDateTime.now(world.service(Clock.class)));
          world.em().persist(affiliation);
          return affiliation.id();
        });
  }

  private String roles(LocalDate day) {
    return roles(ann, day);
  }

  private String roles(TestUser who, LocalDate day) {
    return world
        .database()
        .text(
            "select coalesce(string_agg(role || ' ' || scope || ' ' || scope_id, ', ' order by id), '')"
                + " from role_grant where account_id = "
                + who.accountId()
                + " and valid_from <= '"
                + day
                + "' and (valid_to is null or valid_to > '"
                + day
                + "')");
  }
}
