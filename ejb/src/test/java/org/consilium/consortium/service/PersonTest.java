package org.consilium.consortium.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.consilium.consortium.model.Person.Profession;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;
import org.consilium.testing.TestUser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PersonTest {

  private static final String ORCID = "0000-0002-1825-0097";

  private final ConsortiumWorld w = new ConsortiumWorld();
  private final PersonService service = w.world.service(PersonService.class);

  @AfterEach
  void close() {
    w.close();
  }

  @Test
  void people_correct_their_own_entry_but_not_their_address() {
    long me = w.member.personId();
    w.world.run(w.member, () -> service.correct(me, form("New", "other@x", ORCID, "stents")));
    PersonFacts facts = facts(w.member, me);
    assertThat(facts.name().en()).isEqualTo("New");
    assertThat(facts.orcid()).isEqualTo(ORCID);
    assertThat(facts.email()).startsWith("member");
    w.world.run(w.keeper, () -> service.correct(me, form("New", "other@x", ORCID, "stents")));
    assertThat(facts(w.member, me).email()).isEqualTo("other@x");
  }

  @Test
  void nobody_but_keepers_corrects_others() {
    PersonForm form = form("New", null, null, null);
    refused(w.officer, () -> service.correct(w.member.personId(), form), "person.not-yours");
    refused(w.member, () -> service.add(form), "consortium.not-yours");
  }

  @Test
  void an_orcid_is_checked_and_addresses_and_orcids_belong_to_one_person() {
    long id = add("Ann", "ann@x", ORCID);
    refused(
        w.keeper,
        () -> service.add(form("Bob", "bob@x", "0000-0002-1825-0098", null)),
        "person.orcid.invalid");
    refused(w.keeper, () -> service.add(form("Bob", "bob@x", ORCID, null)), "person.orcid.taken");
    refused(w.keeper, () -> service.add(form("Bob", "ANN@x", null, null)), "person.email.taken");
    refused(
        w.keeper, () -> service.add(form("Bob", "no address", null, null)), "person.email.invalid");
    w.world.run(w.keeper, () -> service.correct(id, form("Anna", "ann@x", ORCID, null)));
  }

  @Test
  void people_are_found_by_expertise_and_sorted_by_the_reading_of_their_names() {
    add("Zhang", "z@x", null, "张三", null, "laser, optics");
    add("Shan", "s@x", null, "单雄信", "Shan Xiongxin", "robotics");
    add("Zhao", "d@x", null, "曾子", "Zeng Zi", "laser");
    assertThat(listed(Map.of("text", "laser"))).containsExactly("曾子", "张三");
    assertThat(listed(Map.of())).containsSubsequence("单雄信", "曾子", "张三");
  }

  @Test
  void the_list_takes_two_statements_however_many_people_there_are() {
    for (int i = 0; i < 30; i++) {
      add("Ann " + i, "ann" + i + "@x", null);
    }
    for (TestUser reader : List.of(w.member, w.officer, w.keeper)) {
      assertThat(w.world.statements(reader, () -> w.people.page(PageRequest.firstPage(25))))
          .isEqualTo(2);
    }
  }

  private long add(String name, String email, String orcid) {
    return add(name, email, orcid, null, null, null);
  }

  private long add(
      String name, String email, String orcid, String chinese, String reading, String expertise) {
    PersonForm form =
        new PersonForm(null, name, chinese, reading, email, orcid, Profession.ENGINEER, expertise);
    return w.world.get(w.keeper, () -> service.add(form));
  }

  private static PersonForm form(String name, String email, String orcid, String expertise) {
    return new PersonForm(null, name, null, null, email, orcid, Profession.ENGINEER, expertise);
  }

  private PersonFacts facts(TestUser who, long id) {
    return w.world.get(who, () -> w.people.find(id)).orElseThrow();
  }

  private List<String> listed(Map<String, String> filters) {
    return w
        .world
        .get(w.member, () -> w.people.page(new PageRequest(filters, List.of(), 0, 25)))
        .rows()
        .stream()
        .map(r -> r.name().zh())
        .toList();
  }

  private void refused(TestUser who, Runnable call, String key) {
    assertThatThrownBy(() -> w.world.run(who, call))
        .isInstanceOfSatisfying(RuleBroken.class, r -> assertThat(r.key()).isEqualTo(key));
  }
}
