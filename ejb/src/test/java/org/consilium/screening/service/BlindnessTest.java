package org.consilium.screening.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.consilium.platform.model.Roles;
import org.consilium.screening.model.Conflict;
import org.consilium.screening.model.Outcome;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.Period;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a conflict of interest hides, everywhere. */
class BlindnessTest {

  private static final String CANARY = "Canaryfinch";

  private final ScreeningWorld w = new ScreeningWorld();
  private final long university = w.organisation("Applicant university");
  private final long elsewhere = w.organisation("Elsewhere");
  private final TestUser applicant = w.world.user("Applicant", Roles.RESEARCHER);

  private final ProgressQueries progress = w.world.service(ProgressQueries.class);
  private final AssignmentQueries assignment = w.world.service(AssignmentQueries.class);
  private final ReviewDesk desk = w.world.service(ReviewDesk.class);

  @AfterEach
  void close() {
    w.close();
  }

  @Test
  void nothing_a_conflicted_person_can_read_names_the_subject_whatever_the_role() {
    TestUser member = w.reviewer("Member", university);
    TestUser free = w.reviewer("Free", elsewhere);
    w.belongs(w.chair, university, Period.from(LocalDate.of(2015, 1, 1)));
    long secret = w.proposal(CANARY, 777, List.of(university), applicant, w.auditor);
    long open =
        w.proposal("Plain", 10, List.of(elsewhere), w.world.user("Other", Roles.RESEARCHER));
    long round = w.open();
    w.seat(round, member, free, w.chair, w.secretary);
    long subject = w.subject(secret);
    w.start(round, List.of(subject), free);
    w.submit(round, subject, free, 5);
    w.meet(round, free, member);
    w.carry(subject, Outcome.FUND, 777, free);
    for (TestUser out : List.of(member, w.chair, w.auditor)) {
      String seen = everything(out, round, subject, w.subject(open));
      assertThat(seen).doesNotContain(CANARY).doesNotContain("TEST-1-1").doesNotContain("777");
    }
    assertThat(everything(w.secretary, round, subject, w.subject(open))).contains(CANARY);
    List<AgendaQueries.ItemRow> agenda = w.world.get(member, () -> w.agendaQueries.items(round));
    assertThat(agenda.get(0).out()).isTrue();
    assertThat(agenda.get(0).why()).containsExactly(Conflict.Kind.SAME_ORGANISATION);
    assertThat(agenda.get(0).title()).isNull();
  }

  /** All reading there is, as one text; the search asks for the canary itself. */
  private String everything(TestUser who, long round, long subject, long other) {
    PageRequest all = request(round, null);
    PageRequest search = request(round, CANARY);
    List<Object> seen = new ArrayList<>();
    w.world.run(
        who,
        () -> {
          for (PageRequest request : List.of(all, search)) {
            seen.add(w.roundQueries.page(request));
            seen.add(w.roundQueries.subjects(request));
            seen.add(w.subjects.page(request));
            seen.add(w.conflictQueries.page(request));
            seen.add(w.reviewQueries.mine(request));
            seen.add(progress.page(request));
          }
          seen.add(assignment.board(round));
          for (long id : ids("conflict")) {
            seen.add(w.conflictQueries.find(id));
          }
          for (long id : ids("review")) {
            seen.add(desk.of(id));
            seen.add(w.reviewQueries.others(id));
          }
          seen.add(w.subjects.paper(subject));
          seen.add(w.subjects.paper(other));
          seen.add(w.conflictQueries.matrix(round));
          seen.add(w.ranking.ranking(round));
          seen.add(w.ranking.votes(subject));
          seen.add(w.agendaQueries.items(round));
          seen.add(w.agendaQueries.ballots(round));
          seen.add(w.meetingQueries.remarks(round));
          seen.add(w.decisionQueries.of(round));
        });
    long counted =
        w.world.get(who, () -> w.subjects.page(search)).total()
            + w.world.get(who, () -> w.roundQueries.subjects(search)).total();
    return seen + (counted > 0 ? CANARY : "");
  }

  private List<Long> ids(String table) {
    String all = w.world.database().text("select string_agg(id::text, ',') from " + table);
    return all == null ? List.of() : Arrays.stream(all.split(",")).map(Long::valueOf).toList();
  }

  private static PageRequest request(long round, String text) {
    Map<String, String> filters = new HashMap<>();
    filters.put("round", Long.toString(round));
    if (text != null) {
      filters.put("text", text);
    }
    return new PageRequest(filters, List.of(), 0, 200);
  }

  @Test
  void the_list_shows_exactly_what_each_single_check_allows_in_random_worlds() {
    List<Long> places = List.of(university, elsewhere, w.organisation("Third"));
    List<TestUser> people =
        new ArrayList<>(List.of(w.manager, w.chair, w.secretary, w.auditor, applicant));
    for (int i = 0; i < 5; i++) {
      people.add(w.reviewer("R" + i, places.get(i % 3)));
    }
    List<Long> proposals = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      TestUser leader = i == 5 ? people.get(6) : applicant;
      proposals.add(w.proposal("P" + i, 10 + i, List.of(places.get(i % 3)), leader));
    }
    long round = w.open();
    w.seat(round, people.get(5), people.get(6), people.get(7), people.get(8));
    Random random = new Random(7);
    for (int run = 0; run < 60; run++) {
      shuffle(random, proposals, people);
      for (TestUser person : people) {
        Set<Long> listed =
            w.world.get(person, () -> w.subjects.page(request(round, null))).rows().stream()
                .map(SubjectQueries.Row::id)
                .collect(Collectors.toSet());
        for (long proposal : proposals) {
          long subject = w.subject(proposal);
          boolean read = w.world.get(person, () -> w.subjects.paper(subject)).isPresent();
          assertThat(listed.contains(subject))
              .isEqualTo(read)
              .isEqualTo(allowed(person, round, subject));
        }
      }
    }
  }

  /** Another world: round state, reviews, conflicts and seats at random. */
  private void shuffle(Random random, List<Long> proposals, List<TestUser> people) {
    String[] states = {"PANEL", "ASSIGNED", "REVIEWING", "MEETING", "FINAL"};
    List<String> sql = new ArrayList<>();
    sql.add("delete from review");
    sql.add("delete from conflict");
    sql.add("update round set state = '" + states[random.nextInt(states.length)] + "'");
    sql.add(
        "update panel_member set state = (array['INVITED','ACCEPTED','DECLINED'])[1 + (id * "
            + random.nextInt(90)
            + ") % 3]");
    int id = 0;
    for (long proposal : proposals) {
      long subject = w.subject(proposal);
      for (TestUser person : people) {
        boolean party = allowedNobody(person, subject);
        if (random.nextInt(3) == 0 && !party) {
          sql.add(
              String.format(
                  "insert into review (id, subject_id, person_id, state) values (%d, %d, %d, '%s')",
                  ++id,
                  subject,
                  person.personId(),
                  random.nextInt(4) == 0 ? "REMOVED" : "ASSIGNED"));
        }
        if (random.nextInt(4) == 0) {
          boolean cleared = random.nextBoolean();
          sql.add(
              String.format(
                  "insert into conflict (id, subject_id, person_id, kind, source, state,"
                      + " cleared_by, cleared_why) values (%d, %d, %d, 'SHAREHOLDER', 'x', %s)",
                  ++id,
                  subject,
                  person.personId(),
                  cleared ? "'CLEARED', 'y', 'z'" : "'ACTIVE', null, null"));
        }
      }
    }
    w.world.database().run(sql.toArray(new String[0]));
  }

  private boolean allowedNobody(TestUser person, long subject) {
    return is(
        "select count(*) from subject_person where subject_id = %d and person_id = %d",
        subject, person.personId());
  }

  /**
   * The rule once more, in words of its own: deny wins, then the office, then the panel by phase.
   */
  private boolean allowed(TestUser person, long round, long subject) {
    if (allowedNobody(person, subject)
        || is(
            "select count(*) from conflict where subject_id = %d and person_id = %d and state ="
                + " 'ACTIVE'",
            subject, person.personId())) {
      return false;
    }
    if (person.has(Roles.CALL_MANAGER)
        || person.has(Roles.AUDITOR)
        || person.has(Roles.COMMITTEE_CHAIR)
        || person.has(Roles.COMMITTEE_SECRETARY)) {
      return true;
    }
    if (!is(
        "select count(*) from panel_member where round_id = %d and person_id = %d and state ="
            + " 'ACCEPTED'",
        round, person.personId())) {
      return false;
    }
    String state = w.world.database().text("select state from round");
    return switch (state) {
      case "MEETING", "FINAL" -> true;
      case "REVIEWING" ->
          is(
              "select count(*) from review where subject_id = %d and person_id = %d and state <>"
                  + " 'REMOVED'",
              subject, person.personId());
      default -> false;
    };
  }

  private boolean is(String sql, long one, long two) {
    return w.world.database().number(String.format(sql, one, two)) > 0;
  }
}
