package org.consilium.register.service.cordis;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.consilium.register.service.cordis.CordisImport.End;
import org.consilium.register.service.cordis.Imports.Done;
import org.junit.jupiter.api.Test;

/** All 19,189 projects of Horizon Europe, against the figures published with them. */
class FullImportTest {

  private final JsonObject figures = FullData.figures();
  private final Imports imports = new Imports();

  @Test
  void counts_sums_and_quirks_are_those_of_the_data_and_a_second_import_changes_nothing() {
    Done done = imports.folder(FullData.folder());
    assertThat(done.end()).isEqualTo(End.DONE);
    counts();
    sums();
    quirks(done.run());
    String before = imports.fingerprint();
    Done again = imports.folder(FullData.folder());
    assertThat(again.end()).isEqualTo(End.DONE);
    assertThat(imports.fingerprint()).isEqualTo(before);
    long changes =
        imports.number(
            "select sum(added + changed + removed) from import_count where run_id = "
                + again.run());
    assertThat(changes).isZero();
  }

  private void counts() {
    equal("select count(*) from external_project", "projects");
    equal("select count(*) from external_participation", "participations");
    equal("select count(*) from organisation where origin = 'CORDIS'", "distinct_organisationID");
    equal("select count(distinct country) from external_participation", "distinct_country");
    JsonObject roles = figures.getJsonObject("role");
    List.of("coordinator", "participant", "thirdParty", "associatedPartner")
        .forEach(
            role ->
                assertThat(
                        imports.number(
                            "select count(*) from external_participation where replace(lower(role),"
                                + " '_', '') = lower('"
                                + role
                                + "')"))
                    .as(role)
                    .isEqualTo(roles.getInt(role)));
    assertThat(imports.number("select count(*) from external_project where status = 'TERMINATED'"))
        .isEqualTo(figures.getJsonObject("status").getInt("TERMINATED"));
    assertThat(imports.number("select count(*) from external_participation where sme"))
        .isEqualTo(figures.getJsonObject("SME").getInt("true"));
    equal(
        "select count(*) from external_participation where left_early", "endOfParticipation_true");
    assertThat(imports.number("select count(*) from external_project_field")).isEqualTo(40_472);
    assertThat(imports.number("select count(*) from external_project_part")).isEqualTo(24_973);
    assertThat(imports.number("select count(*) from external_topic")).isEqualTo(2_301);
    equal(
        "select count(*) from external_project where partners >= 10",
        "projects_ge_10_participations");
  }

  private void sums() {
    cents("select sum(total_cost_cents) from external_project", "sum_project_totalCost");
    cents("select sum(grant_cents) from external_project", "sum_project_ecMaxContribution");
    cents(
        "select sum(total_cost_cents) from external_participation", "sum_participation_totalCost");
    cents(
        "select sum(gross_cents) from external_participation", "sum_participation_ecContribution");
    cents(
        "select sum(net_cents) from external_participation", "sum_participation_netEcContribution");
  }

  private void quirks(long run) {
    long equal = figures.getInt("projects_where_sum_ecContribution_equals_ecMaxContribution");
    assertThat(imports.notes(run, "SHARES_DIFFER")).isEqualTo(figures.getInt("projects") - equal);
    assertThat(imports.notes(run, "GROSS_BLANK"))
        .isEqualTo(figures.getInt("blank_participation_ecContribution"));
    assertThat(imports.notes(run, "NET_BLANK"))
        .isEqualTo(figures.getInt("blank_participation_netEcContribution"));
    assertThat(imports.notes(run, "COST_BLANK"))
        .isEqualTo(figures.getInt("blank_participation_totalCost"));
    assertThat(imports.notes(run, "BLANK_DAY")).isEqualTo(figures.getInt("blank_ecSignatureDate"));
    assertThat(
            imports.number(
                "select count(distinct (code, figures[1])) from import_note where quirk ="
                    + " 'SAME_ORGANISATION_AGAIN' and run_id = "
                    + run))
        .isEqualTo(figures.getInt("same_organisation_more_than_once_in_a_project"));
    int exceptions = figures.getJsonObject("third_party_groups").getJsonArray("exceptions").size();
    assertThat(imports.notes(run, "THIRD_PARTY_SUM"))
        .as("101139790/21 is an exception by its ten decimals only, and adds up in cents")
        .isEqualTo(exceptions - 1);
    assertThat(imports.notes(run, "AMOUNT_ROUNDED")).isEqualTo(1);
    assertThat(imports.notes(run, "COUNTRY_CODE")).isEqualTo(5_224 + 5_855);
    assertThat(
            imports.number(
                "select count(distinct figures[1]) from import_note where quirk = 'SEVERAL_NAMES'"))
        .isEqualTo(9);
    assertThat(imports.number("select sum(held) from import_count where run_id = " + run)).isZero();
  }

  private void equal(String query, String figure) {
    assertThat(imports.number(query)).as(figure).isEqualTo(figures.getInt(figure));
  }

  private void cents(String query, String figure) {
    BigDecimal euro = new BigDecimal(figures.getString(figure)).setScale(2, RoundingMode.HALF_UP);
    assertThat(imports.number(query)).as(figure).isEqualTo(euro.unscaledValue().longValueExact());
  }
}
