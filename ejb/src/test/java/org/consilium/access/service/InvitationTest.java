package org.consilium.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.access.model.Invitation.State;
import org.consilium.consortium.model.Organisation;
import org.consilium.consortium.model.Person.Profession;
import org.consilium.consortium.service.AffiliationQueries;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.RoleScope;
import org.consilium.platform.service.Time;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestDatabase;
import org.consilium.testing.TestUser;
import org.consilium.testing.TestWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InvitationTest {

  private static final OffsetDateTime NOON = OffsetDateTime.parse("2026-07-01T12:00:00+08:00");
  private static final String PASSWORD = "four unrelated words here";
  private static final Pattern TOKEN = Pattern.compile("token=([\\w-]{43})");

  private final TestWorld world = new TestWorld();
  private final InvitationService service = world.service(InvitationService.class);
  private final InvitationAnswer answer = world.service(InvitationAnswer.class);
  private final InvitationQueries queries = world.service(InvitationQueries.class);
  private final long university = world.organisation(Organisation.Kind.UNIVERSITY, "University");
  private final long hospital = world.organisation(Organisation.Kind.HOSPITAL, "Hospital");
  private final TestUser officer = officerOf(university);
  private final TestUser other = officerOf(hospital);
  private final TestUser manager = world.user("Manager", Roles.CENTRE_MANAGER);
  private final TestUser admin = world.user("Admin", Roles.ADMINISTRATOR);

  InvitationTest() {
    at(NOON);
  }

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void who_accepts_can_sign_in_has_the_role_and_belongs_to_the_organisation() {
    String token = invite(officer, form("Ann@X.org", Roles.RESEARCHER, university));
    InvitationAnswer.Offer offer = world.get(() -> answer.offer(token)).orElseThrow();
    assertThat(offer.place().en()).isEqualTo("University");
    assertThat(offer.userName()).isNull();
    String name = accept(token, "ann");
    SignIn door = world.service(SignIn.class);
    SignIn.Outcome outcome = world.get(() -> door.attempt(name, PASSWORD, null));
    assertThat(outcome.answer()).isEqualTo(SignIn.Answer.WELCOME);
    assertThat(grants("ann")).containsExactly("researcher CENTRE null by " + officer.accountId());
    long person = number("select person_id from account where user_name = 'ann'");
    AffiliationQueries belonging = world.service(AffiliationQueries.class);
    assertThat(world.get(() -> belonging.of(person, NOON.toLocalDate())))
        .extracting(AffiliationQueries.Belonging::frozen)
        .containsExactly("University, professor");
    assertThat(letters("letter.invitation-accepted")).isOne();
  }

  @Test
  void a_link_works_once_and_only_its_hash_is_kept() {
    String token = invite(officer, form("ann@x", Roles.CLINICIAN, university));
    assertThat(world.database().text("select token_hash from invitation"))
        .isEqualTo(Secrets.hash(token));
    accept(token, "ann");
    assertThat(world.get(() -> answer.offer(token))).isEmpty();
    over(token);
  }

  @Test
  void a_link_is_dead_after_a_day_and_a_new_one_can_be_sent() {
    String first = invite(officer, form("ann@x", Roles.CLINICIAN, university));
    long id = number("select id from invitation");
    at(NOON.plusHours(24).minusSeconds(1));
    assertThat(world.get(() -> answer.offer(first))).isPresent();
    at(NOON.plusHours(24));
    over(first);
    assertThat(listed(officer)).containsExactly(State.EXPIRED);
    String second = token(() -> service.resend(id), officer);
    over(first);
    assertThat(listed(officer)).containsExactly(State.SENT);
    accept(second, "ann");
  }

  @Test
  void sending_again_kills_the_link_before() {
    String first = invite(officer, form("ann@x", Roles.CLINICIAN, university));
    long id = number("select id from invitation");
    String second = token(() -> service.resend(id), officer);
    over(first);
    assertThat(world.get(() -> answer.offer(second))).isPresent();
  }

  @Test
  void the_program_marks_what_expired_and_nothing_else() {
    invite(officer, form("ann@x", Roles.CLINICIAN, university));
    at(NOON.plusHours(20));
    invite(officer, form("bob@x", Roles.CLINICIAN, university));
    at(NOON.plusHours(25));
    DueInvitations due = world.service(DueInvitations.class);
    List<Long> ids = world.get(due::toExpire);
    assertThat(ids).hasSize(1);
    world.run(() -> ids.forEach(due::expire));
    assertThat(number("select count(*) from invitation where state = 'EXPIRED'")).isOne();
    assertThat(world.get(due::toExpire)).isEmpty();
  }

  @Test
  void a_withdrawn_or_declined_invitation_opens_nothing() {
    String withdrawn = invite(officer, form("ann@x", Roles.CLINICIAN, university));
    long id = number("select id from invitation");
    world.run(officer, () -> service.withdraw(id, "wrong address"));
    over(withdrawn);
    String declined = invite(officer, form("bob@x", Roles.CLINICIAN, university));
    world.run(() -> answer.decline(declined));
    over(declined);
    assertThat(letters("letter.invitation-declined")).isOne();
    assertThat(number("select count(*) from person where email = 'bob@x'")).isZero();
    refused(officer, () -> service.resend(id), "state.not-allowed");
  }

  @Test
  void an_invitation_dies_with_the_account_that_sent_it() {
    String token = invite(officer, form("ann@x", Roles.CLINICIAN, university));
    world.database().run("update account set state = 'DISABLED' where id = " + officer.accountId());
    over(token);
  }

  @Test
  void who_has_an_account_gets_the_role_and_keeps_name_and_password() {
    TestUser bob = world.user("Bob");
    String email = world.database().text("select email from person where name_en = 'Bob'");
    String token = invite(manager, form(email, Roles.REVIEWER, hospital));
    assertThat(world.get(() -> answer.offer(token)).orElseThrow().userName()).startsWith("bob");
    AcceptForm empty = new AcceptForm(null, null, Profession.OTHER, null, null);
    world.run(() -> answer.accept(token, empty));
    assertThat(
            number("select count(*) from role_grant where account_id = " + bob.accountId()))
        .isOne();
    assertThat(world.database().text("select name_en from person where email = '" + email + "'"))
        .isEqualTo("Bob");
  }

  @Test
  void an_officers_role_is_for_the_organisation_only() {
    accept(invite(officer, form("ann@x", Roles.INSTITUTION_OFFICER, university)), "ann");
    assertThat(grants("ann").get(0))
        .startsWith("institution-officer ORGANISATION " + university + " ");
    refused(
        manager,
        () -> service.send(form("bob@x", Roles.INSTITUTION_OFFICER, null)),
        "invitation.organisation.missing");
  }

  @Test
  void weak_passwords_and_taken_names_are_refused_and_use_nothing_up() {
    world.user("Taken");
    String taken = world.database().text("select user_name from account order by id desc");
    String token = invite(officer, form("ann@x", Roles.CLINICIAN, university));
    refused(null, () -> answer.accept(token, join("ann", "short")), "access.password.length");
    refused(null, () -> answer.accept(token, join(taken, PASSWORD)), "invitation.user-name.taken");
    refused(null, () -> answer.accept(token, join("a b", PASSWORD)), "invitation.user-name.shape");
    accept(token, "ann");
  }

  @Test
  void officers_invite_into_their_own_organisation_and_into_its_roles_only() {
    InvitationForm foreign = form("ann@x", Roles.CLINICIAN, hospital);
    refused(officer, () -> service.send(foreign), "invitation.not-your-organisation");
    refused(officer, () -> service.send(form("ann@x", Roles.CLINICIAN, null)), "invitation.not-your-organisation");
    refused(officer, () -> service.send(form("ann@x", Roles.FINANCE, university)), "invitation.role");
    refused(manager, () -> service.send(form("ann@x", Roles.ADMINISTRATOR, null)), "invitation.role");
    refused(manager, () -> service.send(form("ann@x", Roles.FINANCE, null)), "invitation.role");
    invite(manager, form("ann@x", Roles.CALL_MANAGER, null));
    invite(admin, form("bob@x", Roles.AUDITOR, null));
  }

  @Test
  void another_officer_sees_and_handles_nothing_of_it() {
    invite(officer, form("ann@x", Roles.CLINICIAN, university));
    long id = number("select id from invitation");
    refused(other, () -> service.resend(id), "invitation.not-your-organisation");
    refused(other, () -> service.withdraw(id, "x"), "invitation.not-your-organisation");
    assertThat(listed(other)).isEmpty();
    assertThat(world.get(other, () -> queries.find(id))).isEmpty();
    assertThat(listed(manager)).hasSize(1);
    assertThat(world.statements(officer, () -> queries.page(PageRequest.firstPage(25))))
        .isEqualTo(2);
  }

  @Test
  void one_invitation_per_address_place_and_role_is_open_and_nobody_invites_themselves() {
    invite(officer, form("ann@x", Roles.CLINICIAN, university));
    refused(officer, () -> service.send(form("ANN@x", Roles.CLINICIAN, university)), "invitation.open-already");
    invite(officer, form("ann@x", Roles.RESEARCHER, university));
    String mine =
        world.database().text("select email from person where id = " + officer.personId());
    refused(officer, () -> service.send(form(mine, Roles.CLINICIAN, university)), "invitation.self");
  }

  @Test
  void the_link_is_shown_only_where_nobody_would_carry_the_letter() {
    InvitationForm form = form("ann@x", Roles.CLINICIAN, university);
    assertThat(world.get(officer, () -> service.send(form)).link()).contains("token=");
    world.settings().set("consilium.mail.host", "mail.example");
    InvitationForm second = form("bob@x", Roles.CLINICIAN, university);
    assertThat(world.get(officer, () -> service.send(second)).link()).isNull();
  }

  @Test
  void the_database_refuses_what_no_invitation_can_be() {
    invite(officer, form("ann@x", Roles.CLINICIAN, university));
    for (String change :
        List.of(
            "state = 'ACCEPTED', answered_at = now()",
            "state = 'DECLINED'",
            "state = 'LOST'",
            "email = 'ANN@x'",
            "token_hash = 'abc'",
            "expires_at = sent_at",
            "scope = 'ORGANISATION'",
            "scope = 'COMMITTEE', scope_id = 1",
            "post = null",
            "locale = 'de'")) {
      assertThatThrownBy(() -> world.database().run("update invitation set " + change))
          .as(change)
          .isInstanceOfSatisfying(
              TestDatabase.SqlRefused.class, r -> assertThat(r.state()).isEqualTo("23514"));
    }
    String copy =
        "insert into invitation select id + 1, version, email, organisation_id, role, scope, scope_id,"
            + " md5('x') || md5('y'), state, sent_at, expires_at, sent_by, answered_at, name, post,"
            + " locale, times_sent, account_id from invitation";
    assertThatThrownBy(() -> world.database().run(copy))
        .isInstanceOfSatisfying(
            TestDatabase.SqlRefused.class, r -> assertThat(r.state()).isEqualTo("23505"));
  }

  private TestUser officerOf(long organisation) {
    return world.user(
        "Officer",
        List.of(
            new TestUser.Grant(
                Roles.INSTITUTION_OFFICER, RoleScope.ORGANISATION, organisation)));
  }

  private void at(OffsetDateTime moment) {
    world.at(Clock.fixed(moment.toInstant(), Time.ZONE));
  }

  private static InvitationForm form(String email, String role, Long organisation) {
    String post = organisation == null ? null : "professor";
    return new InvitationForm(email, "Ann", role, organisation, post, "en");
  }

  private static AcceptForm join(String userName, String password) {
    return new AcceptForm("Ann", "安", Profession.ENGINEER, userName, password);
  }

  private String invite(TestUser who, InvitationForm form) {
    return token(() -> service.send(form), who);
  }

  private String token(java.util.function.Supplier<Sent> send, TestUser who) {
    world.run(who, send::get);
    Matcher link =
        TOKEN.matcher(world.database().text("select body from outbox_message order by id desc"));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private String accept(String token, String userName) {
    return world.get(() -> answer.accept(token, join(userName, PASSWORD)));
  }

  private void over(String token) {
    assertThat(world.get(() -> answer.offer(token))).isEmpty();
    refused(null, () -> answer.accept(token, join("x-y", PASSWORD)), "invitation.over");
    refused(null, () -> answer.decline(token), "invitation.over");
  }

  private void refused(TestUser who, Runnable call, String key) {
    assertThatThrownBy(() -> world.run(who == null ? TestUser.SYSTEM : who, call))
        .isInstanceOfSatisfying(RuleBroken.class, r -> assertThat(r.key()).isEqualTo(key));
  }

  private List<State> listed(TestUser who) {
    return world
        .get(who, () -> queries.page(new PageRequest(Map.of(), List.of(), 0, 9)))
        .rows()
        .stream()
        .map(InvitationRow::state)
        .toList();
  }

  private List<String> grants(String userName) {
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

  private long letters(String template) {
    return number("select count(*) from outbox_message where template = '" + template + "'");
  }

  private long number(String query) {
    return world.database().number(query);
  }
}
