package org.consilium.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.consortium.model.Organisation;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.RoleScope;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestDatabase;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountAdminTest {

  private final AccessWorld people = new AccessWorld();
  private final TestUser admin = people.user("Adam", Roles.ADMINISTRATOR);
  private final TestUser ann = people.user("Ann", Roles.RESEARCHER);
  private final AccountAdminService service = people.world.service(AccountAdminService.class);
  private final GrantService grants = people.world.service(GrantService.class);
  private final AccountAdminQueries queries = people.world.service(AccountAdminQueries.class);
  private final BrowserSessions sessions = people.world.service(BrowserSessions.class);
  private final SetPassword setPassword = people.world.service(SetPassword.class);

  @AfterEach
  void close() {
    people.close();
  }

  @Test
  void a_new_account_sets_its_password_by_a_link_that_works_once() {
    AccountForm form = new AccountForm("New.One", "new@test.invalid", "New One", "新一");
    long id = people.as(admin, () -> service.make(form));
    assertThat(people.tries("new.one", "", null)).isEqualTo(SignIn.Answer.REFUSED);
    String token = tokenInLetter();
    assertThat(people.world.get(() -> setPassword.userName(token))).hasValue("new.one");
    people.world.run(() -> setPassword.set(token, AccessWorld.PASSWORD));
    assertThat(people.tries("new.one", AccessWorld.PASSWORD, null))
        .isEqualTo(SignIn.Answer.WELCOME);
    assertThat(people.world.get(() -> setPassword.userName(token))).isEmpty();
    assertThatThrownBy(() -> people.world.run(() -> setPassword.set(token, "another long one")))
        .hasMessageContaining("access.link.over");
    assertThat(people.as(admin, () -> queries.find(id)).orElseThrow().hasPassword()).isTrue();
  }

  @Test
  void a_person_who_is_known_gets_the_account_and_only_one() {
    String email =
        people.world.database().text("select email from person where id = " + ann.personId());
    AccountForm twice = new AccountForm("second", email, "Ann", null);
    assertThatThrownBy(() -> people.as(admin, () -> service.make(twice)))
        .hasMessageContaining("access.person-taken");
    AccountForm taken = new AccountForm(people.name(ann), "x@test.invalid", "X", null);
    assertThatThrownBy(() -> people.as(admin, () -> service.make(taken)))
        .hasMessageContaining("access.user-name-taken");
  }

  @Test
  void a_second_link_ends_the_first_and_a_link_ends_after_a_day() {
    people.world.run(admin, () -> service.sendLink(ann.accountId()));
    String first = tokenInLetter();
    people.later(Duration.ofMinutes(1));
    people.world.run(admin, () -> service.sendLink(ann.accountId()));
    String second = tokenInLetter();
    assertThat(people.world.get(() -> setPassword.userName(first))).isEmpty();
    assertThat(people.world.get(() -> setPassword.userName(second))).isPresent();
    people.later(Duration.ofHours(24));
    assertThat(people.world.get(() -> setPassword.userName(second))).isEmpty();
    assertThat(people.world.get(() -> setPassword.userName("guess"))).isEmpty();
    assertThat(people.world.get(() -> setPassword.userName(null))).isEmpty();
  }

  @Test
  void disabling_ends_sessions_at_once_and_enabling_opens_again() {
    BrowserSessions.Opened open = open();
    people.world.run(admin, () -> service.disable(ann.accountId(), "left the centre"));
    assertThat(isLive(open)).isFalse();
    assertThat(people.tries(people.name(ann), AccessWorld.PASSWORD, null))
        .isEqualTo(SignIn.Answer.REFUSED);
    people.world.run(admin, () -> service.enable(ann.accountId(), "is back"));
    assertThat(people.tries(people.name(ann), AccessWorld.PASSWORD, null))
        .isEqualTo(SignIn.Answer.WELCOME);
  }

  @Test
  void a_locked_account_is_opened_by_the_administrator() {
    for (int i = 0; i < 5; i++) {
      people.tries(people.name(ann), "wrong", null);
    }
    assertThat(find().lockedUntil()).isNotNull();
    people.world.run(admin, () -> service.unlock(ann.accountId()));
    assertThat(find().lockedUntil()).isNull();
    assertThat(people.tries(people.name(ann), AccessWorld.PASSWORD, null))
        .isEqualTo(SignIn.Answer.WELCOME);
  }

  @Test
  void a_lost_second_factor_is_taken_off_with_its_codes() {
    people.enrol(ann);
    people.world.run(admin, () -> service.dropSecondFactor(ann.accountId(), "recognised by video"));
    assertThat(find().secondFactor()).isFalse();
    assertThat(people.world.database().number("select count(*) from recovery_code")).isZero();
    assertThatThrownBy(
            () -> people.world.run(admin, () -> service.dropSecondFactor(ann.accountId(), "again")))
        .hasMessageContaining("access.second-factor.none");
  }

  @Test
  void a_role_is_granted_from_a_day_on_and_is_ended_without_deleting_it() {
    BrowserSessions.Opened open = open();
    long id = grant(Roles.FINANCE, RoleScope.CENTRE, null, null);
    assertThat(isLive(open)).isFalse();
    assertThat(find().roles()).containsExactlyInAnyOrder(Roles.RESEARCHER, Roles.FINANCE);
    BrowserSessions.Opened again = open();
    people.world.run(admin, () -> grants.end(id, "moved on"));
    assertThat(isLive(again)).isFalse();
    assertThat(find().roles()).containsExactly(Roles.RESEARCHER);
    List<AccountAdminQueries.Grant> all = people.as(admin, () -> queries.grants(ann.accountId()));
    assertThat(all).hasSize(2);
    assertThat(all.get(1).open()).isFalse();
    assertThat(all.get(1).endedBy().en()).isEqualTo("Adam");
    grant(Roles.FINANCE, RoleScope.CENTRE, null, null);
    assertThat(find().roles()).contains(Roles.FINANCE);
  }

  @Test
  void a_role_to_come_is_not_held_yet() {
    LocalDate later = LocalDate.now(people.clock()).plusDays(3);
    people.as(
        admin,
        () ->
            grants.grant(
                ann.accountId(),
                new GrantForm(Roles.AUDITOR, RoleScope.CENTRE, null, later, null, "from then")));
    assertThat(find().roles()).doesNotContain(Roles.AUDITOR);
    people.later(Duration.ofDays(3));
    assertThat(find().roles()).contains(Roles.AUDITOR);
  }

  @Test
  void a_role_is_granted_for_what_fits_it() {
    long organisation = people.world.organisation(Organisation.Kind.HOSPITAL, "A hospital");
    assertThatThrownBy(() -> grant(Roles.INSTITUTION_OFFICER, RoleScope.CENTRE, null, null))
        .hasMessageContaining("access.grant.scope");
    assertThatThrownBy(() -> grant(Roles.INSTITUTION_OFFICER, RoleScope.ORGANISATION, 999L, null))
        .hasMessageContaining("access.grant.record");
    assertThatThrownBy(() -> grant(Roles.INSTITUTION_OFFICER, RoleScope.ORGANISATION, null, null))
        .hasMessageContaining("access.grant.record");
    assertThatThrownBy(() -> grant("emperor", RoleScope.CENTRE, null, null))
        .hasMessageContaining("access.role.unknown");
    grant(Roles.INSTITUTION_OFFICER, RoleScope.ORGANISATION, organisation, null);
    assertThat(people.as(admin, () -> queries.grants(ann.accountId())))
        .anySatisfy(g -> assertThat(g.scopeName().en()).isEqualTo("A hospital"));
    assertThat(people.as(admin, () -> queries.records(RoleScope.ORGANISATION, "hosp")))
        .extracting(AccountAdminQueries.Choice::id)
        .containsExactly(organisation);
  }

  @Test
  void the_same_role_is_not_held_twice_at_a_time_and_no_role_begins_in_the_past() {
    assertThatThrownBy(() -> grant(Roles.RESEARCHER, RoleScope.CENTRE, null, null))
        .hasMessageContaining("access.grant.held");
    LocalDate yesterday = LocalDate.now(people.clock()).minusDays(1);
    assertThatThrownBy(
            () ->
                people.as(
                    admin,
                    () ->
                        grants.grant(
                            ann.accountId(),
                            new GrantForm(
                                Roles.FINANCE, RoleScope.CENTRE, null, yesterday, null, "x"))))
        .hasMessageContaining("access.grant.past");
    assertThatThrownBy(
            () ->
                people
                    .world
                    .database()
                    .run(
                        "insert into role_grant (id, account_id, role, scope, valid_from) values"
                            + " (1, "
                            + ann.accountId()
                            + ", 'researcher', 'CENTRE', '2026-03-02')"))
        .isInstanceOf(TestDatabase.SqlRefused.class);
  }

  @Test
  void nobody_changes_the_own_account_or_roles() {
    assertThatThrownBy(() -> people.world.run(admin, () -> service.disable(admin.accountId(), "x")))
        .hasMessageContaining("access.own-account");
    long own =
        people.world.database().number("select id from role_grant where role = 'administrator'");
    assertThatThrownBy(() -> people.world.run(admin, () -> grants.end(own, "x")))
        .hasMessageContaining("access.own-account");
    GrantForm form = new GrantForm(Roles.FINANCE, RoleScope.CENTRE, null, null, null, "x");
    assertThatThrownBy(() -> people.as(admin, () -> grants.grant(admin.accountId(), form)))
        .hasMessageContaining("access.own-account");
  }

  @Test
  void nobody_but_administrators_keeps_accounts_and_auditors_read_them() {
    TestUser auditor = people.world.user("Chu", Roles.AUDITOR);
    for (TestUser other : List.of(ann, auditor)) {
      assertThatThrownBy(() -> people.world.run(other, () -> service.unlock(admin.accountId())))
          .isInstanceOf(RuleBroken.class);
      assertThatThrownBy(
              () ->
                  people.as(
                      other,
                      () ->
                          grants.grant(
                              admin.accountId(),
                              new GrantForm(
                                  Roles.FINANCE, RoleScope.CENTRE, null, null, null, "x"))))
          .isInstanceOf(RuleBroken.class);
    }
    assertThatThrownBy(() -> people.as(ann, () -> queries.page(PageRequest.firstPage(5))))
        .isInstanceOf(RuleBroken.class);
    assertThat(found(auditor, Map.of())).hasSize(3);
    assertThat(people.world.statements(auditor, () -> queries.page(PageRequest.firstPage(25))))
        .isEqualTo(2);
  }

  @Test
  void accounts_are_found_by_name_address_role_and_state() {
    assertThat(found(admin, Map.of("text", "ann"))).containsExactly(people.name(ann));
    assertThat(found(admin, Map.of("text", "%"))).isEmpty();
    assertThat(found(admin, Map.of("role", Roles.ADMINISTRATOR)))
        .containsExactly(people.name(admin));
    assertThat(found(admin, Map.of("state", "DISABLED"))).isEmpty();
  }

  private long grant(String role, RoleScope scope, Long scopeId, LocalDate end) {
    GrantForm form = new GrantForm(role, scope, scopeId, null, end, "needed");
    return people.as(admin, () -> grants.grant(ann.accountId(), form));
  }

  private AccountAdminQueries.Row find() {
    return people.as(admin, () -> queries.find(ann.accountId())).orElseThrow();
  }

  private List<String> found(TestUser who, Map<String, String> filters) {
    PageRequest request = new PageRequest(filters, List.of(), 0, 20);
    return people.as(who, () -> queries.page(request)).rows().stream()
        .map(AccountAdminQueries.Row::userName)
        .toList();
  }

  private String tokenInLetter() {
    String body =
        people.world.database().text("select body from outbox_message order by id desc limit 1");
    Matcher link = Pattern.compile("token=([\\w-]{43})").matcher(body);
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  private BrowserSessions.Opened open() {
    return people.world.get(() -> sessions.open(ann.accountId(), "test"));
  }

  private boolean isLive(BrowserSessions.Opened open) {
    return people.world.get(() -> sessions.owner(open.id(), open.secret())).isPresent();
  }
}
