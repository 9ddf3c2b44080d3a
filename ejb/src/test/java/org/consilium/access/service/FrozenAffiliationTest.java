package org.consilium.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.security.enterprise.SecurityContext;
import java.lang.reflect.Proxy;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.consortium.model.Affiliation;
import org.consilium.consortium.model.Organisation;
import org.consilium.consortium.model.Person;
import org.consilium.platform.service.AuditTrail;
import org.consilium.platform.service.Change;
import org.consilium.platform.service.ChangeLog;
import org.consilium.platform.service.Time;
import org.consilium.shared.model.Period;
import org.consilium.testing.TestUser;
import org.consilium.testing.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every act carries where its actor verifiably belonged when it was done, for good. */
class FrozenAffiliationTest {

  private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
  private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

  private final TestWorld world = new TestWorld();
  private final TestUser ann = world.user("Ann");
  private final long university = world.organisation(Organisation.Kind.UNIVERSITY, "University");
  private final long hospital = world.organisation(Organisation.Kind.HOSPITAL, "Hospital");

  FrozenAffiliationTest() {
    Principal principal = () -> String.valueOf(ann.accountId());
    world.give(
        SecurityContext.class,
        (SecurityContext)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SecurityContext.class},
                (proxy, method, args) -> principal));
    world.give(ChangeLog.class, new NothingChanged());
  }

  /** Acts of this test change no record. */
  static class NothingChanged extends ChangeLog {
    @Override
    public List<Change> take() {
      return List.of();
    }
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void a_claim_is_not_frozen_until_it_is_verified() {
    long id = affiliation(university, JUNE, null, false);
    assertThat(act("first", JULY)).isNull();
    world.run(() -> find(id).verify(ann.accountId(), OffsetDateTime.now(clock(JULY))));
    assertThat(act("second", JULY)).isEqualTo("University, professor");
  }

  @Test
  void the_affiliation_of_the_day_of_the_act_is_frozen_and_stays_when_the_person_moves() {
    affiliation(university, JUNE, JULY, true);
    affiliation(hospital, JULY, null, true);
    assertThat(act("before", JUNE.minusDays(1))).isNull();
    assertThat(act("june", JULY.minusDays(1))).isEqualTo("University, professor");
    assertThat(act("july", JULY)).isEqualTo("Hospital, professor");
    assertThat(kept("june")).isEqualTo("University, professor");
    assertThat(world.database().text("select body from audit_event where action = 'june'"))
        .contains("\"affiliation\":\"University, professor\"");
  }

  @Test
  void an_affiliation_ended_later_does_not_change_what_was_done_before() {
    long id = affiliation(university, JUNE, null, true);
    assertThat(act("early", JULY)).isEqualTo("University, professor");
    world.run(() -> find(id).end(JULY));
    assertThat(act("late", JULY)).isNull();
    assertThat(kept("early")).isEqualTo("University, professor");
  }

  @Test
  void all_verified_affiliations_of_the_day_are_frozen() {
    affiliation(university, JUNE, null, true);
    affiliation(hospital, JUNE, null, true);
    assertThat(act("both", JULY)).isEqualTo("University, professor; Hospital, professor");
  }

  /** Somebody else's request on this day: what is frozen into it. */
  private String act(String action, LocalDate day) {
    world.at(clock(day));
    Caller request = world.fresh(Caller.class);
    AuditTrail trail = world.service(AuditTrail.class);
    world.run(request, () -> trail.done(action, null));
    return kept(action);
  }

  private String kept(String action) {
    return world
        .database()
        .text("select affiliation from audit_event where action = '" + action + "'");
  }

  private long affiliation(long place, LocalDate from, LocalDate to, boolean verified) {
    return world.get(
        () -> {
          Affiliation affiliation =
              new Affiliation(
                  world.em().find(Person.class, ann.personId()),
                  world.em().find(Organisation.class, place),
                  "professor",
                  Period.between(from, to));
          if (verified) {
            affiliation.verify(ann.accountId(), OffsetDateTime.now(clock(from)));
          }
          world.em().persist(affiliation);
          return affiliation.id();
        });
  }

  private Affiliation find(long id) {
    return world.em().find(Affiliation.class, id);
  }

  private static Clock clock(LocalDate day) {
    return Clock.fixed(day.atTime(12, 0).atZone(Time.ZONE).toInstant(), Time.ZONE);
  }
}
