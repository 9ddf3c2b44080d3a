package org.consilium.consortium.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.consilium.consortium.service.ConsortiumWorld.TODAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.consilium.consortium.model.Membership;
import org.consilium.consortium.model.Membership.Kind;
import org.consilium.consortium.model.Membership.Tier;
import org.consilium.consortium.model.Organisation;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MembershipTest {

  private static final LocalDate YEAR = LocalDate.of(2026, 1, 1);

  private final ConsortiumWorld w = new ConsortiumWorld();

  @AfterEach
  void close() {
    w.close();
  }

  @Test
  void one_organisation_has_all_four_relations_at_once() {
    w.share(w.university, 40, YEAR);
    w.ally(w.university, Tier.COUNCIL, YEAR);
    w.join(w.form(w.university, Kind.FOUNDING_MEMBER, null, null, YEAR));
    w.join(w.form(w.university, Kind.SERVICE_CUSTOMER, null, null, YEAR));
    assertThat(w.world.get(w.member, () -> w.relations.of(w.university, YEAR)))
        .extracting(MembershipRow::kind)
        .containsExactlyInAnyOrder(Kind.values());
  }

  @Test
  void a_change_is_an_end_and_a_new_beginning_and_each_day_shows_its_own_tier() {
    long id = w.ally(w.hospital, Tier.OBSERVER, YEAR);
    LocalDate day = LocalDate.of(2026, 5, 1);
    w.world.run(w.keeper, () -> w.memberships.change(id, null, Tier.COUNCIL, day, "No 2"));
    assertThat(tierOn(day.minusDays(1))).isEqualTo(Tier.OBSERVER);
    assertThat(tierOn(day)).isEqualTo(Tier.COUNCIL);
    List<MembershipRow> all = w.world.get(w.member, () -> w.relations.history(w.hospital));
    assertThat(all).hasSize(2);
    assertThat(all.get(1).last()).isEqualTo(LocalDate.of(2026, 4, 30));
    assertThat(all.get(1).endRef()).isEqualTo("No 2");
    assertThat(all.get(1).decisionRef()).isEqualTo("No 1");
  }

  @Test
  void who_left_is_a_member_until_the_last_day_and_can_join_again() {
    long id = w.ally(w.hospital, Tier.STANDARD, YEAR);
    LocalDate gone = LocalDate.of(2026, 3, 1);
    w.world.run(w.keeper, () -> w.memberships.leave(id, gone, "No 2"));
    assertThat(tierOn(gone.minusDays(1))).isEqualTo(Tier.STANDARD);
    assertThat(tierOn(gone)).isNull();
    w.ally(w.hospital, Tier.OBSERVER, gone.plusMonths(1));
    assertThat(tierOn(TODAY)).isEqualTo(Tier.OBSERVER);
    refused(() -> w.memberships.leave(id, gone.plusDays(9), "No 3"), "membership.ended-already");
  }

  @Test
  void the_same_relation_does_not_begin_twice() {
    w.ally(w.hospital, Tier.STANDARD, TODAY);
    JoinForm again = w.form(w.hospital, Kind.ALLIANCE_MEMBER, null, Tier.COUNCIL, YEAR);
    refused(() -> w.memberships.join(again), "membership.holds-already");
  }

  @Test
  void shares_are_at_most_the_whole_on_every_day_to_come() {
    w.share(w.university, 60, YEAR);
    w.share(w.hospital, 30, LocalDate.of(2027, 1, 1));
    long company = w.world.organisation(Organisation.Kind.COMPANY, "A company");
    JoinForm late = w.form(company, Kind.SHAREHOLDER, 200_000, null, YEAR);
    assertThatThrownBy(() -> w.world.run(w.keeper, () -> w.memberships.join(late)))
        .isInstanceOfSatisfying(
            RuleBroken.class,
            refused -> {
              assertThat(refused.key()).isEqualTo("membership.shares.over");
              assertThat(refused.args())
                  .containsExactly(LocalDate.of(2027, 1, 1), 90.0, 20.0, 10.0);
            });
    w.share(company, 10, YEAR);
    assertThat(w.world.get(w.member, () -> w.relations.shares(LocalDate.of(2027, 6, 1))))
        .extracting(MembershipRow::sharePpm)
        .containsExactly(600_000, 300_000, 100_000);
  }

  @Test
  void a_share_given_up_is_free_for_another_from_that_day() {
    long id = w.share(w.university, 100, YEAR);
    LocalDate day = LocalDate.of(2026, 4, 1);
    w.world.run(w.keeper, () -> w.memberships.change(id, 700_000, null, day, "No 2"));
    JoinForm early = w.form(w.hospital, Kind.SHAREHOLDER, 300_000, null, day.minusDays(1));
    refused(() -> w.memberships.join(early), "membership.shares.over");
    w.share(w.hospital, 30, day);
  }

  @Test
  void a_relation_without_share_or_tier_has_nothing_to_change() {
    long id = w.join(w.form(w.hospital, Kind.FOUNDING_MEMBER, null, null, YEAR));
    refused(() -> w.memberships.change(id, null, null, TODAY, "x"), "membership.nothing-to-change");
    long ally = w.ally(w.hospital, Tier.STANDARD, YEAR);
    refused(
        () -> w.memberships.change(ally, null, Tier.STANDARD, TODAY, "x"),
        "membership.same-as-before");
  }

  @Test
  void an_alliance_member_names_an_alliance_that_is_one() {
    JoinForm wrong =
        new JoinForm(
            w.hospital, Kind.ALLIANCE_MEMBER, null, w.university, Tier.STANDARD, YEAR, "No 1");
    refused(() -> w.memberships.join(wrong), "membership.alliance.missing");
  }

  @Test
  void only_the_keepers_of_the_register_write_relations() {
    JoinForm form = w.form(w.university, Kind.FOUNDING_MEMBER, null, null, YEAR);
    for (var who : List.of(w.officer, w.member)) {
      assertThatThrownBy(() -> w.world.run(who, () -> w.memberships.join(form)))
          .isInstanceOfSatisfying(
              RuleBroken.class, r -> assertThat(r.key()).isEqualTo("consortium.not-yours"));
    }
    assertThat(w.world.database().number("select count(*) from membership")).isZero();
  }

  @Test
  void the_list_of_a_day_is_found_by_kind_alliance_tier_and_name_in_two_statements() {
    w.ally(w.hospital, Tier.COUNCIL, YEAR);
    w.share(w.university, 40, LocalDate.of(2026, 6, 1));
    assertThat(found(Map.of())).hasSize(2);
    assertThat(found(Map.of("asOf", "2026-02-01"))).containsExactly(Kind.ALLIANCE_MEMBER);
    assertThat(found(Map.of("asOf", "not a day"))).hasSize(2);
    assertThat(found(Map.of("kind", "SHAREHOLDER"))).containsExactly(Kind.SHAREHOLDER);
    assertThat(found(Map.of("alliance", "" + w.alliance))).containsExactly(Kind.ALLIANCE_MEMBER);
    assertThat(found(Map.of("tier", "OBSERVER"))).isEmpty();
    assertThat(found(Map.of("text", "hospital"))).containsExactly(Kind.ALLIANCE_MEMBER);
    assertThat(w.world.statements(w.member, () -> w.relations.page(PageRequest.firstPage(25))))
        .isEqualTo(2);
  }

  private Tier tierOn(LocalDate day) {
    return w.world.get(w.member, () -> w.relations.of(w.hospital, day)).stream()
        .map(MembershipRow::tier)
        .findFirst()
        .orElse(null);
  }

  private List<Membership.Kind> found(Map<String, String> filters) {
    PageRequest request = new PageRequest(filters, List.of(), 0, 20);
    return w.world.get(w.member, () -> w.relations.page(request)).rows().stream()
        .map(MembershipRow::kind)
        .toList();
  }

  private void refused(ThrowingRunnable call, String key) {
    ThrowingCallable acting = () -> w.world.run(w.keeper, call::run);
    assertThatThrownBy(acting)
        .isInstanceOfSatisfying(RuleBroken.class, r -> assertThat(r.key()).isEqualTo(key));
  }

  private interface ThrowingRunnable {
    void run();
  }
}
