package org.consilium.register.service.cordis;

import static org.assertj.core.api.Assertions.assertThat;

import org.consilium.register.service.cordis.CordisImport.End;
import org.consilium.register.service.cordis.Imports.Done;
import org.junit.jupiter.api.Test;

/** The 200 health projects inside the program; figures are those published with the data. */
class ShippedImportTest {

  private final Imports imports = new Imports();

  @Test
  void counts_and_sums_are_those_of_the_data() {
    Done done = imports.shipped();
    assertThat(done.end()).isEqualTo(End.DONE);
    assertThat(imports.number("select count(*) from external_project")).isEqualTo(200);
    assertThat(imports.number("select count(*) from external_participation")).isEqualTo(2_628);
    assertThat(imports.number("select count(*) from organisation where pic is not null"))
        .isEqualTo(1_645);
    assertThat(imports.number("select sum(total_cost_cents) from external_project"))
        .isEqualTo(1_378_593_008_21L);
    assertThat(imports.number("select sum(grant_cents) from external_project"))
        .isEqualTo(1_145_113_947_47L);
    assertThat(imports.number("select sum(net_cents) from external_participation"))
        .isEqualTo(1_145_113_947_47L);
    assertThat(imports.number("select count(*) from external_project_field")).isEqualTo(582);
    assertThat(imports.number("select count(*) from external_project_part")).isEqualTo(315);
    assertThat(imports.notes(done.run(), "GROSS_BLANK")).isEqualTo(524);
  }

  @Test
  void a_second_import_changes_nothing() {
    imports.shipped();
    String before = imports.fingerprint();
    Done again = imports.shipped();
    assertThat(again.end()).isEqualTo(End.DONE);
    assertThat(imports.fingerprint()).isEqualTo(before);
    assertThat(
            imports.number(
                "select sum(added + changed + removed) from import_count where run_id = "
                    + again.run()))
        .isZero();
    assertThat(
            imports.number("select sum(unchanged) from import_count where run_id = " + again.run()))
        .isEqualTo(200 + 2_628 + 1_645);
  }
}
