package org.consilium.consortium.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.consilium.consortium.model.Organisation.CompanySize;
import org.consilium.consortium.model.Organisation.FinanceRegime;
import org.consilium.consortium.model.Organisation.HospitalGrade;
import org.consilium.consortium.model.Organisation.Kind;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrganisationTest {

  private static final String USCC = "91350100M000100Y43";
  private static final String ROR = "00ay9v204";

  private final ConsortiumWorld w = new ConsortiumWorld();
  private final OrganisationService service = w.world.service(OrganisationService.class);
  private final OrganisationQueries queries = w.world.service(OrganisationQueries.class);

  @AfterEach
  void close() {
    w.close();
  }

  @Test
  void its_place_is_said_as_far_as_it_is_known() {
    assertThat(at("Suzhou", "CN").place()).isEqualTo("Suzhou, CN");
    assertThat(at("Suzhou", null).place()).isEqualTo("Suzhou");
    assertThat(at(null, "CN").place()).isEqualTo("CN");
    assertThat(at(null, null).place()).isEmpty();
  }

  @Test
  void all_facts_of_an_organisation_are_kept() {
    long id = add(form(null, Kind.HOSPITAL, "Renji", "仁济医院", USCC, ROR));
    OrganisationFacts facts = facts(id);
    assertThat(facts.name()).isEqualTo(new Names("仁济医院", "Renji"));
    assertThat(facts.uscc()).isEqualTo(USCC);
    assertThat(facts.ror()).isEqualTo(ROR);
    assertThat(facts.hospitalGrade()).isEqualTo(HospitalGrade.TERTIARY_A);
    assertThat(facts.companySize()).isNull();
    assertThat(facts.financeRegime()).isEqualTo(FinanceRegime.GOVERNMENT);
  }

  @Test
  void identifiers_are_checked_and_belong_to_one_organisation() {
    add(form(null, Kind.HOSPITAL, "Renji", "仁济医院", USCC, ROR));
    refused(
        form(null, Kind.COMPANY, "X", null, "91350100M000100Y44", null),
        "organisation.uscc.invalid");
    refused(form(null, Kind.COMPANY, "X", null, null, "00ay9v205"), "organisation.ror.invalid");
    refused(form(null, Kind.COMPANY, "X", null, USCC, null), "organisation.identifier-taken");
    refused(form(null, Kind.COMPANY, "X", null, null, ROR), "organisation.identifier-taken");
  }

  @Test
  void only_hospitals_have_a_grade_and_only_companies_a_size() {
    OrganisationForm graded =
        new OrganisationForm(
            null,
            Kind.COMPANY,
            "X",
            null,
            null,
            null,
            null,
            HospitalGrade.PRIMARY,
            null,
            null,
            "CN",
            null);
    refused(graded, "organisation.grade.hospital-only");
    OrganisationForm sized =
        new OrganisationForm(
            null,
            Kind.HOSPITAL,
            "X",
            null,
            null,
            null,
            null,
            null,
            CompanySize.SMALL,
            null,
            "CN",
            null);
    refused(sized, "organisation.size.company-only");
  }

  @Test
  void who_corrects_what_somebody_else_changed_meanwhile_is_told() {
    long id = add(form(null, Kind.HOSPITAL, "Renji", null, null, null));
    int version = facts(id).version();
    correct(id, form(version, Kind.HOSPITAL, "Renji Hospital", null, null, null));
    assertThatThrownBy(() -> correct(id, form(version, Kind.HOSPITAL, "Other", null, null, null)))
        .isInstanceOfSatisfying(
            RuleBroken.class, r -> assertThat(r.key()).isEqualTo("record.changed-meanwhile"));
    assertThat(facts(id).name().en()).isEqualTo("Renji Hospital");
  }

  @Test
  void a_new_name_is_compared_with_known_ones_in_both_directions_and_languages() {
    long id = add(form(null, Kind.HOSPITAL, "Zhongshan Hospital", "中山医院", null, null));
    Stream.of(
            alike("Zhongshan", null),
            alike("ZHONGSHAN HOSPITAL, Fudan University", null),
            alike("Sun Yat-sen", "复旦大学附属中山医院"),
            alike("x", "中山医"))
        .forEach(found -> assertThat(found).containsExactly(id));
    assertThat(alike("Ruijin", "瑞金医院")).isEmpty();
    assertThat(alike("Z", "中")).isEmpty();
  }

  @Test
  void chinese_names_sort_by_pinyin_and_a_reading_corrects_it() {
    add(form(null, Kind.OTHER, "B", "北京", null, null));
    long xian = add(form(null, Kind.OTHER, "C", "厦门", null, null));
    add(form(null, Kind.OTHER, "D", "上海", null, null));
    assertThat(names()).containsSubsequence("北京", "上海");
    OrganisationForm read =
        new OrganisationForm(
            null, Kind.OTHER, "C", "厦门", "Xiamen", null, null, null, null, null, "CN", null);
    correct(xian, read);
    assertThat(names()).containsSubsequence("北京", "上海", "厦门");
  }

  @Test
  void only_keepers_add_and_correct_and_everybody_reads_in_two_statements() {
    OrganisationForm form = form(null, Kind.HOSPITAL, "Renji", null, null, null);
    long id = add(form);
    for (var who : List.of(w.officer, w.member)) {
      assertThatThrownBy(() -> w.world.run(who, () -> service.add(form)))
          .isInstanceOf(RuleBroken.class);
      assertThatThrownBy(() -> w.world.run(who, () -> service.correct(id, form)))
          .isInstanceOf(RuleBroken.class);
    }
    assertThat(w.world.statements(w.member, () -> queries.page(PageRequest.firstPage(25))))
        .isEqualTo(2);
    assertThat(w.world.statements(w.member, () -> queries.find(id))).isEqualTo(1);
  }

  private List<Long> alike(String english, String chinese) {
    return w.world.get(w.keeper, () -> queries.alike(english, chinese)).stream()
        .map(Choice::id)
        .toList();
  }

  private List<String> names() {
    PageRequest request = new PageRequest(Map.of(), List.of(), 0, 50);
    return w.world.get(w.member, () -> queries.page(request)).rows().stream()
        .map(OrganisationRow::nameZh)
        .toList();
  }

  private long add(OrganisationForm form) {
    return w.world.get(w.keeper, () -> service.add(form));
  }

  private void correct(long id, OrganisationForm form) {
    w.world.run(w.keeper, () -> service.correct(id, form));
  }

  private OrganisationFacts facts(long id) {
    return w.world.get(w.member, () -> queries.find(id)).orElseThrow();
  }

  private void refused(OrganisationForm form, String key) {
    assertThatThrownBy(() -> add(form))
        .isInstanceOfSatisfying(RuleBroken.class, r -> assertThat(r.key()).isEqualTo(key));
  }

  private static OrganisationForm form(
      Integer version, Kind kind, String english, String chinese, String uscc, String ror) {
    return new OrganisationForm(
        version,
        kind,
        english,
        chinese,
        null,
        uscc,
        ror,
        kind == Kind.HOSPITAL ? HospitalGrade.TERTIARY_A : null,
        null,
        FinanceRegime.GOVERNMENT,
        "cn",
        "Shanghai");
  }

  private static OrganisationFacts at(String city, String country) {
    return new OrganisationFacts(
        1,
        0,
        Kind.COMPANY,
        new Names(null, "C"),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        country,
        city,
        "CENTRE",
        null);
  }
}
