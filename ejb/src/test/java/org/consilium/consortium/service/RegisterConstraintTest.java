package org.consilium.consortium.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.consilium.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database itself refuses, whoever writes. */
class RegisterConstraintTest {

  private static final String CHECK = "23514";
  private static final String EXCLUSION = "23P01";
  private static final String UNIQUE = "23505";
  private static final String APPEND_ONLY = "42501";

  private final TestDatabase database = TestDatabase.fresh();

  @BeforeEach
  void fill() {
    for (int id = 1; id <= 3; id++) {
      database.run(
          "insert into organisation (id, kind, name_en, sort_key, search_text) values ("
              + id
              + ", 'COMPANY', 'O"
              + id
              + "', 'o', 'o')",
          "insert into person (id, name_en, sort_key, email, profession, search_text) values ("
              + id
              + ", 'P', 'p', 'p"
              + id
              + "@x', 'OTHER', 'p')");
    }
    database.run(
        "insert into committee values (1, 0, 'C', 'C', 'm', 1, 2, 'MAJORITY', '2026-01-01')",
        "insert into commitment (id, organisation_id, kind, purpose, promised_fen, promised_on,"
            + " due_on, decision_ref) values (1, 1, 'CASH', 'p', 100, '2026-01-01', '2026-02-01',"
            + " 'd')",
        share(1, 1, 600_000, "2026-01-01", null),
        member(2, 1, "ALLIANCE_MEMBER", "3, 'COUNCIL', null"),
        affiliation(1, "VERIFIED", "now()", "2026-01-01", null),
        seat(1, 1, "CHAIR", "2026-01-01", null),
        delivery(1, 60));
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void shares_of_one_day_are_at_most_the_whole_at_the_end_of_a_transaction() {
    refused(CHECK, share(7, 2, 400_001, "2026-06-01", null));
    refused(CHECK, share(7, 2, 400_001, "2020-01-01", null));
    database.run(share(7, 2, 400_001, "2020-01-01", "2026-01-01"));
    refused(
        CHECK, "update membership set share_ppm = 1000000, valid_from = '2019-01-01' where id = 1");
    database.run(
        share(8, 3, 1_000_000, "2026-03-01", null),
        "update membership set valid_to = '2026-03-01' where id = 1");
  }

  @Test
  void one_relation_holds_once_at_a_time() {
    refused(EXCLUSION, share(7, 1, 1, "2026-05-01", null));
    refused(EXCLUSION, member(7, 1, "ALLIANCE_MEMBER", "3, 'OBSERVER', null"));
    database.run(member(7, 1, "ALLIANCE_MEMBER", "2, 'OBSERVER', null"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SHAREHOLDER | null, null, null",
        "SHAREHOLDER | null, null, 0",
        "SHAREHOLDER | null, null, 1000001",
        "FOUNDING_MEMBER | null, null, 5",
        "ALLIANCE_MEMBER | null, 'COUNCIL', null",
        "ALLIANCE_MEMBER | 3, null, null",
        "ALLIANCE_MEMBER | 3, 'KING', null",
        "SERVICE_CUSTOMER | 3, 'COUNCIL', null"
      })
  void a_relation_has_what_its_kind_needs_and_nothing_else(String kind, String rest) {
    refused(CHECK, member(7, 2, kind, rest));
  }

  @Test
  void a_relation_ends_after_it_begins_and_names_its_decisions() {
    refused(CHECK, share(7, 2, 1, "2026-05-01", "2026-05-01"));
    refused(CHECK, "update membership set decision_ref = ' '");
    refused(CHECK, "update membership set end_ref = 'No 2' where id = 1");
  }

  @Test
  void an_organisation_has_checked_identifiers_of_its_own() {
    refused(CHECK, "update organisation set uscc = '123' where id = 1");
    refused(CHECK, "update organisation set ror = 'x' where id = 1");
    refused(CHECK, "update organisation set hospital_grade = 'TERTIARY_A' where id = 1");
    refused(
        CHECK, "update organisation set kind = 'HOSPITAL', hospital_grade = 'best' where id = 1");
    refused(CHECK, "update organisation set company_size = 'HUGE' where id = 1");
    refused(CHECK, "update organisation set kind = 'OTHER', company_size = 'SMALL' where id = 1");
    refused(CHECK, "update organisation set finance_regime = 'NONE' where id = 1");
    refused(CHECK, "update organisation set country = 'China' where id = 1");
    refused(UNIQUE, "update organisation set ror = '00ay9v204' where id < 3");
  }

  @Test
  void a_person_is_at_one_organisation_once_at_a_time_unless_refused() {
    refused(EXCLUSION, affiliation(7, "CLAIMED", "null", "2026-05-01", null));
    database.run(affiliation(7, "REFUSED", "now()", "2026-05-01", null));
    refused(CHECK, affiliation(8, "CLAIMED", "now()", "2020-01-01", "2020-02-01"));
    refused(CHECK, affiliation(8, "VERIFIED", "null", "2020-01-01", "2020-02-01"));
    refused(UNIQUE, "update person set email = 'P1@X' where id = 2");
  }

  @Test
  void a_committee_has_one_chair_and_nobody_sits_twice() {
    refused(EXCLUSION, seat(7, 2, "CHAIR", "2027-01-01", null));
    refused(EXCLUSION, seat(7, 1, "MEMBER", "2027-01-01", null));
    refused(CHECK, seat(7, 2, "KING", "2027-01-01", null));
    database.run(seat(7, 2, "MEMBER", "2027-01-01", null));
    refused(CHECK, "update committee set quorum_num = 3");
  }

  @Test
  void deliveries_add_up_to_at_most_the_promise_and_are_never_changed() {
    refused(CHECK, delivery(7, 41));
    refused(CHECK, delivery(7, -61));
    refused(CHECK, delivery(7, 0));
    database.run(delivery(7, 40), delivery(8, -100));
    refused(APPEND_ONLY, "update delivery set amount_fen = 1");
    refused(APPEND_ONLY, "delete from delivery");
    refused(CHECK, "update commitment set released_on = '2026-03-01'");
    refused(CHECK, "update commitment set due_on = '2025-01-01'");
    refused(CHECK, "update commitment set promised_fen = 0");
  }

  private void refused(String state, String sql) {
    assertThatThrownBy(() -> database.run(sql))
        .isInstanceOfSatisfying(
            TestDatabase.SqlRefused.class, r -> assertThat(r.state()).as(sql).isEqualTo(state));
  }

  private static String member(int id, int organisation, String kind, String rest) {
    return "insert into membership (id, organisation_id, kind, alliance_id, tier, share_ppm,"
        + " valid_from, decision_ref) values ("
        + id
        + ", "
        + organisation
        + ", '"
        + kind
        + "', "
        + rest
        + ", '2026-01-01', 'd')";
  }

  private static String share(int id, int organisation, int ppm, String from, String to) {
    return "insert into membership (id, organisation_id, kind, share_ppm, valid_from, valid_to,"
        + " decision_ref) values ("
        + id
        + ", "
        + organisation
        + ", 'SHAREHOLDER', "
        + ppm
        + ", "
        + span(from, to)
        + ", 'd')";
  }

  private static String affiliation(int id, String state, String at, String from, String to) {
    return "insert into affiliation (id, person_id, organisation_id, post, state, verified_at,"
        + " valid_from, valid_to) values ("
        + id
        + ", 1, 1, 'p', '"
        + state
        + "', "
        + at
        + ", "
        + span(from, to)
        + ")";
  }

  private static String seat(int id, int person, String post, String from, String to) {
    return "insert into seat values ("
        + id
        + ", 0, 1, "
        + person
        + ", '"
        + post
        + "', 'FINANCE', "
        + span(from, to)
        + ")";
  }

  private static String delivery(int id, int fen) {
    return "insert into delivery values ("
        + id
        + ", 1, "
        + fen
        + ", '2026-01-02', 'e', 'x', now())";
  }

  private static String span(String from, String to) {
    return "'" + from + "', " + (to == null ? "null" : "'" + to + "'");
  }
}
