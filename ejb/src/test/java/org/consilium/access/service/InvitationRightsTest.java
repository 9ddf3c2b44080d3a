package org.consilium.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.consilium.platform.model.Roles;
import org.consilium.shared.model.PageRequest;
import org.consilium.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class InvitationRightsTest extends InvitationWorld {

  @Test
  void an_invitation_dies_with_the_account_that_sent_it() {
    String token = invite(officer, form("ann@x", Roles.CLINICIAN, university));
    world.database().run("update account set state = 'DISABLED' where id = " + officer.accountId());
    over(token);
  }

  @Test
  void an_invitation_dies_with_the_right_of_the_one_who_sent_it() {
    String token = invite(officer, form("ann@x", Roles.CLINICIAN, university));
    world
        .database()
        .run(
            "update role_grant set valid_to = '2026-07-01' where account_id = "
                + officer.accountId());
    over(token);
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
  void officers_invite_into_their_own_organisation_and_into_its_roles_only() {
    InvitationForm foreign = form("ann@x", Roles.CLINICIAN, hospital);
    refused(officer, () -> service.send(foreign), "invitation.not-your-organisation");
    refused(
        officer,
        () -> service.send(form("ann@x", Roles.CLINICIAN, null)),
        "invitation.not-your-organisation");
    refused(
        officer, () -> service.send(form("ann@x", Roles.FINANCE, university)), "invitation.role");
    refused(
        manager, () -> service.send(form("ann@x", Roles.ADMINISTRATOR, null)), "invitation.role");
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
    refused(
        officer,
        () -> service.send(form("ANN@x", Roles.CLINICIAN, university)),
        "invitation.open-already");
    invite(officer, form("ann@x", Roles.RESEARCHER, university));
    String mine =
        world.database().text("select email from person where id = " + officer.personId());
    refused(
        officer, () -> service.send(form(mine, Roles.CLINICIAN, university)), "invitation.self");
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
}
