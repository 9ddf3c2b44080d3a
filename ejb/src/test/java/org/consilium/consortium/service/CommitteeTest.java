package org.consilium.consortium.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.consortium.service.ConsortiumWorld.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.consilium.consortium.model.Committee.VotingRule;
import org.consilium.consortium.model.Seat.Expertise;
import org.consilium.consortium.model.Seat.Post;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;
import org.consilium.shared.model.Texts;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommitteeTest {

  private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
  private static final LocalDate END = LocalDate.of(2027, 12, 31);

  private final ConsortiumWorld w = new ConsortiumWorld();
  private final CommitteeService service = w.world.service(CommitteeService.class);
  private final CommitteeQueries queries = w.world.service(CommitteeQueries.class);
  private final TestUser ann = w.world.user("Ann");
  private final TestUser bob = w.world.user("Bob");
  private final long id = w.world.get(w.keeper, () -> service.found(form(null, "Experts")));

  @AfterEach
  void close() {
    w.close();
  }

  @Test
  void a_second_chair_is_refused_with_the_name_and_term_of_the_first() {
    appoint(ann, Post.CHAIR, BEGIN, END);
    assertThatThrownBy(() -> appoint(bob, Post.CHAIR, TODAY, null)).isInstanceOf(RuleBroken.class);
    assertThatThrownBy(() -> appoint(bob, Post.CHAIR, TODAY, END))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            r -> {
              assertThat(r.key()).isEqualTo("seat.chair-taken");
              assertThat(Texts.of(Locale.ENGLISH).get(r.key(), r.args()))
                  .contains("Ann")
                  .contains("2026-01-01 – 2027-12-31");
            });
  }

  @Test
  void the_chair_passes_on_a_day_and_each_day_shows_its_own() {
    long seat = appoint(ann, Post.CHAIR, BEGIN, END);
    w.world.run(w.keeper, () -> service.end(seat, TODAY, "stepped down"));
    appoint(bob, Post.CHAIR, TODAY, END);
    assertThat(on(TODAY.minusDays(1)).chair().en()).isEqualTo("Ann");
    assertThat(on(TODAY).chair().en()).isEqualTo("Bob");
    assertThat(w.world.get(w.member, () -> queries.allSeats(id))).hasSize(2);
  }

  @Test
  void nobody_sits_twice_in_one_committee_at_a_time() {
    appoint(ann, Post.CHAIR, BEGIN, END);
    refused(() -> appoint(ann, Post.MEMBER, TODAY, END), "seat.person-twice");
  }

  @Test
  void seats_lie_within_the_term_of_the_committee() {
    refused(() -> appoint(ann, Post.MEMBER, BEGIN.minusDays(1), END), "committee.outside-term");
    refused(() -> appoint(ann, Post.MEMBER, BEGIN, END.plusDays(1)), "committee.outside-term");
    refused(() -> appoint(ann, Post.MEMBER, BEGIN, null), "committee.outside-term");
  }

  @Test
  void the_quorum_counts_seats_that_may_vote() {
    appoint(ann, Post.CHAIR, BEGIN, END);
    appoint(bob, Post.MEMBER, BEGIN, END);
    appoint(w.member, Post.MEMBER, BEGIN, END);
    appoint(w.officer, Post.MEMBER, BEGIN, END);
    appoint(w.otherOfficer, Post.SECRETARY, BEGIN, END);
    CommitteeRow row = on(TODAY);
    assertThat(row.seats()).isEqualTo(5);
    assertThat(row.voting()).isEqualTo(4);
    assertThat(row.quorum()).isEqualTo(3);
    assertThat(w.world.get(w.member, () -> queries.seats(id, TODAY)))
        .extracting(CommitteeQueries.SeatRow::post)
        .startsWith(Post.CHAIR)
        .endsWith(Post.SECRETARY);
  }

  @Test
  void a_dissolved_committee_takes_its_seats_along_and_stays_in_the_past() {
    appoint(ann, Post.CHAIR, BEGIN, END);
    w.world.run(w.keeper, () -> service.dissolve(id, TODAY, "merged"));
    assertThat(listed(TODAY.minusDays(1))).isOne();
    assertThat(listed(TODAY)).isZero();
    assertThat(w.world.get(w.member, () -> queries.seats(id, TODAY))).isEmpty();
    refused(() -> appoint(bob, Post.MEMBER, TODAY, END), "committee.outside-term");
  }

  @Test
  void rules_can_be_corrected_and_a_quorum_is_at_most_the_whole() {
    w.world.run(w.keeper, () -> service.correct(id, form(null, "Judges")));
    assertThat(on(TODAY).name().en()).isEqualTo("Judges");
    CommitteeForm wrong =
        new CommitteeForm(null, "X", "X", "m", 4, 3, VotingRule.MAJORITY, BEGIN, END);
    refused(() -> w.world.get(w.keeper, () -> service.found(wrong)), "committee.quorum.range");
    CommitteeForm stale = form(99, "Late");
    refused(
        () ->
            w.world.get(
                w.keeper,
                () -> {
                  service.correct(id, stale);
                  return 0;
                }),
        "record.changed-meanwhile");
  }

  @Test
  void only_keepers_write_and_lists_take_two_statements() {
    long seat = appoint(ann, Post.CHAIR, BEGIN, END);
    for (TestUser who : List.of(w.officer, ann)) {
      assertThatThrownBy(() -> w.world.run(who, () -> service.found(form(null, "Own"))))
          .isInstanceOf(RuleBroken.class);
      assertThatThrownBy(() -> w.world.run(who, () -> service.end(seat, TODAY, "x")))
          .isInstanceOf(RuleBroken.class);
      assertThatThrownBy(() -> w.world.run(who, () -> service.dissolve(id, TODAY, "x")))
          .isInstanceOf(RuleBroken.class);
    }
    assertThat(w.world.statements(ann, () -> queries.page(PageRequest.firstPage(25)))).isEqualTo(2);
  }

  private long appoint(TestUser who, Post post, LocalDate since, LocalDate last) {
    SeatForm form = new SeatForm(id, who.personId(), post, Expertise.CLINICAL, since, last);
    return w.world.get(w.keeper, () -> service.appoint(form));
  }

  private CommitteeRow on(LocalDate day) {
    return w.world.get(w.member, () -> queries.find(id, day)).orElseThrow();
  }

  private long listed(LocalDate day) {
    PageRequest request =
        new PageRequest(java.util.Map.of("asOf", day.toString()), List.of(), 0, 5);
    return w.world.get(w.member, () -> queries.page(request)).total();
  }

  private static CommitteeForm form(Integer version, String name) {
    return new CommitteeForm(
        version, name, "专家委员会", "Judges.", 2, 3, VotingRule.TWO_THIRDS, BEGIN, END);
  }

  private static void refused(java.util.function.LongSupplier call, String key) {
    assertThatThrownBy(call::getAsLong)
        .isInstanceOfSatisfying(RuleBroken.class, r -> assertThat(r.key()).isEqualTo(key));
  }
}
