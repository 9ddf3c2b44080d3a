package org.consilium.consortium.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.consortium.service.ConsortiumWorld.TODAY;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.consilium.consortium.model.Affiliation.State;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.InboxQueries;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AffiliationTest {

  private final ConsortiumWorld w = new ConsortiumWorld();
  private final AffiliationQueries belonging = w.world.service(AffiliationQueries.class);
  private final InboxQueries inbox = w.world.service(InboxQueries.class);

  @AfterEach
  void close() {
    w.close();
  }

  @Test
  void a_claim_asks_the_officer_by_task_and_letter_and_gives_no_rights_yet() {
    claim();
    assertThat(tasks(w.officer)).isOne();
    assertThat(tasks(w.otherOfficer)).isZero();
    assertThat(letters("letter.affiliation-claimed")).isOne();
    assertThat(where()).isEmpty();
  }

  @Test
  void a_confirmed_claim_counts_settles_the_task_and_tells_the_person() {
    long id = claim();
    w.world.run(w.officer, () -> w.affiliations.verify(id));
    assertThat(where()).containsExactly("A university");
    assertThat(tasks(w.officer)).isZero();
    assertThat(letters("letter.affiliation-verified")).isOne();
    refused(w.officer, () -> w.affiliations.verify(id), "state.not-allowed");
  }

  @Test
  void a_refused_claim_names_its_reason_and_can_be_made_again() {
    long id = claim();
    refused(w.officer, () -> w.affiliations.refuse(id, " "), "affiliation.reason.missing");
    w.world.run(w.officer, () -> w.affiliations.refuse(id, "left in May"));
    assertThat(w.world.database().text("select body from outbox_message order by id desc"))
        .contains("left in May");
    assertThat(claim()).isNotEqualTo(id);
  }

  @Test
  void an_officer_of_another_organisation_and_a_keeper_may_not_answer() {
    long id = claim();
    String key = "consortium.not-your-organisation";
    refused(w.otherOfficer, () -> w.affiliations.verify(id), key);
    refused(w.otherOfficer, () -> w.affiliations.refuse(id, "x"), key);
    refused(w.keeper, () -> w.affiliations.verify(id), key);
    refused(w.member, () -> w.affiliations.verify(id), "affiliation.own");
  }

  @Test
  void where_there_is_no_officer_a_keeper_is_asked_and_answers() {
    long id = w.claim(w.member, w.alliance, TODAY);
    assertThat(tasks(w.keeper)).isOne();
    w.world.run(w.keeper, () -> w.affiliations.verify(id));
    assertThat(where()).containsExactly("An alliance");
  }

  @Test
  void an_officer_does_not_confirm_the_own_claim_so_a_keeper_does() {
    long id = w.claim(w.officer, w.university, TODAY);
    refused(w.officer, () -> w.affiliations.verify(id), "affiliation.own");
    w.world.run(w.keeper, () -> w.affiliations.verify(id));
  }

  @Test
  void people_claim_for_themselves_only_and_not_twice_for_the_same_days() {
    claim();
    refused(w.member, this::claim, "affiliation.holds-already");
    ClaimForm foreign = new ClaimForm(w.officer.personId(), w.hospital, "x", TODAY, null);
    refused(w.member, () -> w.affiliations.claim(foreign), "affiliation.not-yours");
    w.claim(w.member, w.hospital, TODAY);
    assertThat(rows(w.member)).hasSize(2);
  }

  @Test
  void an_ended_affiliation_holds_until_its_last_day() {
    long id = claim();
    w.world.run(w.officer, () -> w.affiliations.verify(id));
    refused(
        w.otherOfficer,
        () -> w.affiliations.end(id, TODAY.plusDays(9), "x"),
        "affiliation.not-yours");
    w.world.run(w.officer, () -> w.affiliations.end(id, TODAY.plusDays(9), "moved"));
    assertThat(letters("letter.affiliation-ended")).isOne();
    w.on(TODAY.plusDays(8));
    assertThat(where()).containsExactly("A university");
    w.on(TODAY.plusDays(9));
    assertThat(where()).isEmpty();
    LocalDate later = TODAY.plusDays(20);
    refused(w.member, () -> w.affiliations.end(id, later, "x"), "affiliation.ended-already");
  }

  @Test
  void claims_are_seen_by_the_person_the_officer_concerned_and_the_office_only() {
    claim();
    TestUser auditor = w.world.user("Auditor", Roles.AUDITOR);
    TestUser stranger = w.world.user("Stranger", Roles.CLINICIAN);
    for (TestUser who : List.of(w.member, w.officer, w.keeper, auditor)) {
      assertThat(rows(who)).extracting(AffiliationRow::state).containsExactly(State.CLAIMED);
    }
    for (TestUser who : List.of(w.otherOfficer, stranger)) {
      assertThat(rows(who)).isEmpty();
      assertThat(w.world.get(who, () -> w.people.of(w.university, TODAY))).isEmpty();
    }
    assertThat(rows(w.officer).get(0).mayAnswer()).isTrue();
    assertThat(rows(w.keeper).get(0).mayAnswer()).isFalse();
    assertThat(rows(w.member).get(0).mayAnswer()).isFalse();
  }

  @Test
  void an_address_is_shown_to_the_person_their_officer_and_the_office_only() {
    long id = claim();
    TestUser stranger = w.world.user("Stranger", Roles.REVIEWER);
    for (TestUser who : List.of(w.member, w.officer, w.keeper)) {
      assertThat(facts(who).email()).endsWith("@test.invalid");
      assertThat(listed(who, Map.of("text", "Member")).get(0).email()).isNotNull();
    }
    for (TestUser who : List.of(stranger, w.otherOfficer)) {
      assertThat(facts(who).email()).isNull();
      assertThat(listed(who, Map.of("text", "Member")).get(0).email()).isNull();
    }
    w.world.run(w.officer, () -> w.affiliations.refuse(id, "never here"));
    assertThat(facts(w.officer).email()).isNull();
  }

  @Test
  void the_waiting_list_is_what_the_reader_can_answer_in_two_statements() {
    claim();
    w.claim(w.officer, w.university, TODAY);
    Map<String, String> waiting = Map.of("waiting", "1");
    assertThat(listed(w.officer, waiting)).extracting(r -> r.name().en()).containsExactly("Member");
    assertThat(listed(w.keeper, waiting)).extracting(r -> r.name().en()).containsExactly("Officer");
    assertThat(listed(w.otherOfficer, waiting)).isEmpty();
    assertThat(listed(w.member, waiting)).isEmpty();
    assertThat(
            w.world.statements(
                w.officer, () -> w.people.page(new PageRequest(waiting, List.of(), 0, 25))))
        .isEqualTo(2);
  }

  private long claim() {
    return w.claim(w.member, w.university, TODAY);
  }

  private List<String> where() {
    LocalDate today = LocalDate.now(w.world.service(Clock.class));
    return w.world.get(() -> belonging.of(w.member.personId(), today)).stream()
        .map(AffiliationQueries.Belonging::nameEn)
        .toList();
  }

  private long tasks(TestUser who) {
    return w.world.get(who, () -> inbox.mine(PageRequest.firstPage(9))).total();
  }

  private long letters(String template) {
    return w.world
        .database()
        .number("select count(*) from outbox_message where template = '" + template + "'");
  }

  private List<AffiliationRow> rows(TestUser who) {
    return w.world.get(who, () -> w.people.affiliations(w.member.personId()));
  }

  private PersonFacts facts(TestUser who) {
    return w.world.get(who, () -> w.people.find(w.member.personId())).orElseThrow();
  }

  private List<PersonRow> listed(TestUser who, Map<String, String> filters) {
    return w.world.get(who, () -> w.people.page(new PageRequest(filters, List.of(), 0, 25))).rows();
  }

  private void refused(TestUser who, Runnable call, String key) {
    assertThatThrownBy(() -> w.world.run(who, call))
        .isInstanceOfSatisfying(RuleBroken.class, r -> assertThat(r.key()).isEqualTo(key));
  }
}
