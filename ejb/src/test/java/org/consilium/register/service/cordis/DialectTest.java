package org.consilium.register.service.cordis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.consilium.register.service.cordis.CordisImport.End;
import org.consilium.register.service.cordis.Imports.Done;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same projects say the same, however their files are written. */
class DialectTest {

  @TempDir private Path folder;

  private final Imports imports = new Imports();

  @Test
  void the_official_zip_of_projects_already_known_changes_nothing() {
    imports.shipped();
    String before = imports.fingerprint();
    Done official = imports.folder(Sample.officialZip(folder));
    assertThat(official.end()).isEqualTo(End.DONE);
    assertThat(
            imports.number("select sum(found) from import_count where run_id = " + official.run()))
        .isEqualTo(200 + 2_628 + 1_645);
    assertThat(imports.fingerprint()).isEqualTo(before);
  }

  @Test
  void packed_files_of_projects_already_known_change_nothing() {
    imports.shipped();
    String before = imports.fingerprint();
    assertThat(imports.folder(Sample.packed(folder)).end()).isEqualTo(End.DONE);
    assertThat(imports.fingerprint()).isEqualTo(before);
  }

  @Test
  void the_official_zip_alone_brings_the_same_sums() {
    imports.folder(Sample.officialZip(folder));
    assertThat(imports.number("select sum(grant_cents) from external_project"))
        .isEqualTo(1_145_113_947_47L);
    assertThat(imports.number("select sum(total_cost_cents) from external_participation"))
        .isEqualTo(1_556_781_954_46L);
  }

  @Test
  void tax_numbers_and_addresses_of_the_official_files_are_left_out() {
    imports.folder(Sample.officialZip(folder));
    assertThat(
            imports.number(
                "select count(*) from external_participation x where (x.*)::text like '%DE 1234%'"))
        .isZero();
  }
}
