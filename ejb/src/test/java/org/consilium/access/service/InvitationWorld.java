package org.consilium.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.access.model.Invitation.State;
import org.consilium.consortium.model.Organisation;
import org.consilium.consortium.model.Person.Profession;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.RoleScope;
import org.consilium.platform.service.Time;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestUser;
import org.consilium.testing.TestWorld;
import org.junit.jupiter.api.AfterEach;

/** Officers of two organisations and the office at noon of a day, with what invites and answers. */
abstract class InvitationWorld {

  static final OffsetDateTime NOON = OffsetDateTime.parse("2026-07-01T12:00:00+08:00");
  static final String PASSWORD = "four unrelated words here";
  private static final Pattern TOKEN = Pattern.compile("token=([\\w-]{43})");

  final TestWorld world = new TestWorld();
  final InvitationService service = world.service(InvitationService.class);
  final InvitationAnswer answer = world.service(InvitationAnswer.class);
  final InvitationQueries queries = world.service(InvitationQueries.class);
  final long university = world.organisation(Organisation.Kind.UNIVERSITY, "University");
  final long hospital = world.organisation(Organisation.Kind.HOSPITAL, "Hospital");
  final TestUser officer = officerOf(university);
  final TestUser other = officerOf(hospital);
  final TestUser manager = world.user("Manager", Roles.CENTRE_MANAGER);
  final TestUser admin = world.user("Admin", Roles.ADMINISTRATOR);

  InvitationWorld() {
    at(NOON);
  }

  @AfterEach
  void close() {
    world.close();
  }

  TestUser officerOf(long organisation) {
    return world.user(
        "Officer",
        List.of(
            new TestUser.Grant(Roles.INSTITUTION_OFFICER, RoleScope.ORGANISATION, organisation)));
  }

  void at(OffsetDateTime moment) {
    world.at(Clock.fixed(moment.toInstant(), Time.ZONE));
  }

  static InvitationForm form(String email, String role, Long organisation) {
    String post = organisation == null ? null : "professor";
    return new InvitationForm(email, "Ann", role, organisation, post, "en");
  }

  static AcceptForm join(String userName, String password) {
    return new AcceptForm("Ann", "安", Profession.ENGINEER, userName, password);
  }

  String invite(TestUser who, InvitationForm form) {
    return token(() -> service.send(form), who);
  }

  String token(Supplier<Sent> send, TestUser who) {
    assertThat(world.get(who, send).id()).isPositive();
    Matcher link =
        TOKEN.matcher(world.database().text("select body from outbox_message order by id desc"));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  String accept(String token, String userName) {
    return world.get(() -> answer.accept(token, join(userName, PASSWORD)));
  }

  void over(String token) {
    assertThat(world.get(() -> answer.offer(token))).isEmpty();
    refused(null, () -> answer.accept(token, join("x-y", PASSWORD)), "invitation.over");
    refused(null, () -> answer.decline(token), "invitation.over");
  }

  void refused(TestUser who, Runnable call, String key) {
    assertThatThrownBy(() -> world.run(who == null ? TestUser.SYSTEM : who, call))
        .isInstanceOfSatisfying(RuleBroken.class, r -> assertThat(r.key()).isEqualTo(key));
  }

  List<State> listed(TestUser who) {
    return world
        .get(who, () -> queries.page(new PageRequest(Map.of(), List.of(), 0, 9)))
        .rows()
        .stream()
        .map(InvitationRow::state)
        .toList();
  }

  List<String> grants(String userName) {
    return List.of(
        world
            .database()
            .text(
                "select string_agg(role || ' ' || scope || ' ' || coalesce(scope_id::text, 'null')"
                    + " || ' by ' || granted_by, ',') from role_grant where account_id ="
                    + " (select id from account where user_name = '"
                    + userName
                    + "')")
            .split(","));
  }

  long letters(String template) {
    return number("select count(*) from outbox_message where template = '" + template + "'");
  }

  long number(String query) {
    return world.database().number(query);
  }
}
