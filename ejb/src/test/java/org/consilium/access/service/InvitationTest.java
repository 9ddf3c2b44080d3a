package org.consilium.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.consilium.access.model.Invitation.State;
import org.consilium.consortium.model.Person.Profession;
import org.consilium.consortium.service.AffiliationQueries;
import org.consilium.platform.model.Roles;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.Test;

class InvitationTest extends InvitationWorld {

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
  void who_has_an_account_gets_the_role_and_keeps_name_and_password() {
    TestUser bob = world.user("Bob");
    String email = world.database().text("select email from person where name_en = 'Bob'");
    String token = invite(manager, form(email, Roles.REVIEWER, hospital));
    assertThat(world.get(() -> answer.offer(token)).orElseThrow().userName()).startsWith("bob");
    AcceptForm empty = new AcceptForm(null, null, Profession.OTHER, null, null);
    world.run(() -> answer.accept(token, empty));
    assertThat(number("select count(*) from role_grant where account_id = " + bob.accountId()))
        .isOne();
    assertThat(world.database().text("select name_en from person where email = '" + email + "'"))
        .isEqualTo("Bob");
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
}
