package org.consilium.register.service.cordis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.consilium.register.service.cordis.Imports.Done;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is odd is said row by row, and kept. */
class WarningsTest {

  @TempDir private Path folder;

  private final Imports imports = new Imports();

  @Test
  void shares_that_differ_from_the_grant_are_said_with_both_figures() {
    Done done = take(Sample.PARTICIPATIONS.replace("participant,40,40", "participant,39.99,40"));
    assertThat(imports.figures(done.run(), "SHARES_DIFFER"))
        .isEqualTo("projects.csv:2 100.00,99.99");
    assertThat(imports.number("select count(*) from external_project")).isEqualTo(2);
  }

  @Test
  void codes_of_the_european_union_become_those_of_iso_3166() {
    Done done = take(Sample.PARTICIPATIONS);
    assertThat(imports.figures(done.run(), "COUNTRY_CODE"))
        .isEqualTo(
            "participations.csv:2 EL,GR | participations.csv:3 UK,GB | participations.csv:4 EL,GR");
    assertThat(
            imports.database.text(
                "select string_agg(country, ',' order by pic) from organisation where origin ="
                    + " 'CORDIS'"))
        .isEqualTo("GR,GB");
  }

  @Test
  void a_blank_contribution_is_unknown_and_not_zero() {
    Done done =
        take(Sample.PARTICIPATIONS.replace("participant,40,40,50", "associatedPartner,,0,"));
    assertThat(imports.figures(done.run(), "GROSS_BLANK"))
        .isEqualTo("participations.csv:3 ASSOCIATED_PARTNER");
    assertThat(imports.notes(done.run(), "COST_BLANK")).isEqualTo(1);
    assertThat(
            imports.number(
                "select count(*) from external_participation where gross_cents is null and"
                    + " net_cents = 0"))
        .isEqualTo(1);
  }

  @Test
  void amounts_are_exact_and_rounded_half_up_to_cents() {
    Done done =
        take(
            Sample.PARTICIPATIONS
                .replace("coordinator,60,60", "coordinator,60,0.4400000001")
                .replace("participant,40,40", "participant,40,0.005"));
    assertThat(
            imports.database.text(
                "select string_agg(net_cents::text, ',' order by id) from external_participation"))
        .isEqualTo("44,1,20000");
    assertThat(imports.figures(done.run(), "AMOUNT_ROUNDED"))
        .isEqualTo(
            "participations.csv:2 netEcContribution,0.4400000001,0.44"
                + " | participations.csv:3 netEcContribution,0.005,0.01");
  }

  @Test
  void coordinators_that_are_none_or_several_are_said() {
    Done done =
        take(
            Sample.PARTICIPATIONS
                .replace("1,coordinator,200", "1,participant,200")
                .replace("participant,40", "coordinator,40"));
    assertThat(imports.figures(done.run(), "NO_COORDINATOR")).isEqualTo("projects.csv:4 ");
    assertThat(imports.figures(done.run(), "SEVERAL_COORDINATORS")).isEqualTo("projects.csv:2 2");
  }

  @Test
  void an_organisation_again_and_under_another_name_is_said_and_kept() {
    Done done =
        take(
            Sample.PARTICIPATIONS
                + "101000001,900000001,University"
                + " 1,,false,HES,Athens,EL,3,associatedPartner,,0,0,true\n");
    assertThat(imports.figures(done.run(), "SAME_ORGANISATION_AGAIN"))
        .isEqualTo("participations.csv:5 900000001,ASSOCIATED_PARTNER,COORDINATOR");
    assertThat(imports.figures(done.run(), "SEVERAL_NAMES"))
        .isEqualTo("participations.csv:5 900000001,University 1,University One");
    assertThat(
            imports.database.text(
                "select string_agg(name, ',' order by position) from external_participation where"
                    + " pic = '900000001' and left_early"))
        .isEqualTo("University 1");
  }

  @Test
  void third_parties_that_do_not_add_up_are_said() {
    Done done =
        take(
            Sample.PARTICIPATIONS.replace("coordinator,60,60", "coordinator,60,50")
                + "101000001,900000003,Affiliate,,false,REC,Athens,EL,1,thirdParty,0,9,0,false\n");
    assertThat(imports.figures(done.run(), "THIRD_PARTY_SUM"))
        .isEqualTo("participations.csv:2 60.00,59.00,1");
  }

  @Test
  void a_changed_row_is_written_and_one_that_is_gone_is_taken_out_and_said() {
    take(Sample.PARTICIPATIONS);
    String changed =
        Sample.PARTICIPATIONS
            .replaceAll("101000001,900000002.*\n", "")
            .replace("coordinator,60,60", "coordinator,61,60");
    Done done = take(changed);
    assertThat(imports.figures(done.run(), "NO_LONGER_THERE"))
        .isEqualTo("projects.csv:2 900000002,Company Two,PARTICIPANT");
    assertThat(
            imports.database.text(
                "select concat_ws(',', added, changed, unchanged, removed) from import_count"
                    + " where thing = 'PARTICIPATION' and run_id = "
                    + done.run()))
        .isEqualTo("0,1,1,1");
    assertThat(
            imports.number(
                "select gross_cents from external_participation where position = 1 and last_run = "
                    + done.run()))
        .isEqualTo(6_100);
    assertThat(imports.halves()).isZero();
  }

  private Done take(String participations) {
    return imports.folder(Sample.folder(folder, Sample.PROJECTS, participations));
  }
}
