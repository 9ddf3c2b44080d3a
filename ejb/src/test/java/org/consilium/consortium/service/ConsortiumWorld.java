package org.consilium.consortium.service;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilium.consortium.model.Membership;
import org.consilium.consortium.model.Organisation;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.RoleScope;
import org.consilium.platform.service.Time;
import org.consilium.testing.TestUser;
import org.consilium.testing.TestWorld;

/** A centre on 1 July 2026 with a keeper of its register, a university, a hospital, an alliance. */
final class ConsortiumWorld implements AutoCloseable {

  static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

  final TestWorld world = new TestWorld();
  final MembershipService memberships = world.service(MembershipService.class);
  final MembershipQueries relations = world.service(MembershipQueries.class);
  final AffiliationService affiliations = world.service(AffiliationService.class);
  final PersonQueries people = world.service(PersonQueries.class);

  final long university;
  final long hospital;
  final long alliance;
  final TestUser keeper;
  final TestUser officer;
  final TestUser otherOfficer;
  final TestUser member;

  ConsortiumWorld() {
    on(TODAY);
    university = world.organisation(Organisation.Kind.UNIVERSITY, "A university");
    hospital = world.organisation(Organisation.Kind.HOSPITAL, "A hospital");
    alliance = world.organisation(Organisation.Kind.ALLIANCE, "An alliance");
    keeper = world.user("Keeper", Roles.CENTRE_MANAGER);
    officer = officerOf(university, "Officer");
    otherOfficer = officerOf(hospital, "Other");
    member = world.user("Member", Roles.RESEARCHER);
  }

  /** From now on it is noon of this day. */
  void on(LocalDate day) {
    world.at(Clock.fixed(day.atTime(12, 0).atZone(Time.ZONE).toInstant(), Time.ZONE));
  }

  TestUser officerOf(long organisation, String name) {
    return world.user(
        name,
        List.of(
            new TestUser.Grant(Roles.INSTITUTION_OFFICER, RoleScope.ORGANISATION, organisation)));
  }

  long share(long organisation, int percent, LocalDate day) {
    return join(form(organisation, Membership.Kind.SHAREHOLDER, percent * 10_000, null, day));
  }

  long ally(long organisation, Membership.Tier tier, LocalDate day) {
    return join(form(organisation, Membership.Kind.ALLIANCE_MEMBER, null, tier, day));
  }

  long join(JoinForm form) {
    return world.get(keeper, () -> memberships.join(form));
  }

  JoinForm form(
      long organisation, Membership.Kind kind, Integer ppm, Membership.Tier tier, LocalDate day) {
    return new JoinForm(organisation, kind, ppm, tier == null ? null : alliance, tier, day, "No 1");
  }

  long claim(TestUser who, long organisation, LocalDate since) {
    ClaimForm form = new ClaimForm(who.personId(), organisation, "professor", since, null);
    return world.get(who, () -> affiliations.claim(form));
  }

  @Override
  public void close() {
    world.close();
  }
}
