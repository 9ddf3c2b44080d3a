package org.consilium.register.service.cordis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import org.consilium.register.model.ImportRun.Phase;
import org.consilium.register.service.cordis.CordisImport.End;
import org.consilium.register.service.cordis.Imports.Done;
import org.junit.jupiter.api.Test;

/** An import that ends before its end leaves whole projects only, and can be done again. */
class CutShortTest {

  private final Imports imports = new Imports(20);

  @Test
  void a_cancelled_import_keeps_the_whole_projects_it_has_stored() {
    AtomicBoolean asked = new AtomicBoolean();
    Done done =
        imports.run(
            CordisFiles.shipped(),
            (phase, permille) -> {
              if (phase == Phase.STORING && some() && asked.compareAndSet(false, true)) {
                imports.database.run("update import_run set cancel_asked = true");
              }
            });
    assertThat(asked).isTrue();
    assertThat(done.end()).isEqualTo(End.CANCELLED);
    assertThat(imports.state(done.run())).isEqualTo("CANCELLED");
    cutShort();
  }

  @Test
  void a_killed_import_keeps_whole_projects_only_and_says_that_it_failed() {
    AtomicBoolean killed = new AtomicBoolean();
    Done done =
        imports.run(
            CordisFiles.shipped(),
            (phase, permille) -> {
              if (phase == Phase.STORING && some() && killed.compareAndSet(false, true)) {
                imports.number(
                    "select count(pg_terminate_backend(pid)) from pg_locks where locktype ="
                        + " 'advisory' and objid = "
                        + CordisImport.LOCK);
              }
            });
    assertThat(killed).isTrue();
    assertThat(done.end()).isEqualTo(End.FAILED);
    assertThat(imports.state(done.run())).isEqualTo("FAILED");
    cutShort();
  }

  @Test
  void a_cancelled_waiting_import_never_starts() {
    long run = imports.begin("nothing");
    imports.database.run(
        "update import_run set state = 'CANCELLED', ended_at = asked_at where id = " + run);
    assertThat(imports.run(CordisFiles.shipped(), run, (phase, permille) -> {}).end())
        .isEqualTo(End.CANCELLED);
    assertThat(imports.number("select count(*) from external_project")).isZero();
  }

  @Test
  void of_two_imports_at_once_the_second_is_refused() {
    Done[] second = new Done[1];
    Done first =
        imports.run(
            CordisFiles.shipped(),
            (phase, permille) -> {
              if (second[0] == null) {
                second[0] = imports.shipped();
              }
            });
    assertThat(first.end()).isEqualTo(End.DONE);
    assertThat(second[0].end()).isEqualTo(End.FAILED);
    assertThat(
            imports.database.text("select failure from import_run where id = " + second[0].run()))
        .isEqualTo("import.another");
  }

  private boolean some() {
    return imports.number("select count(*) from external_project") > 0;
  }

  private void cutShort() {
    assertThat(imports.number("select count(*) from external_project")).isBetween(20L, 180L);
    assertThat(imports.halves()).isZero();
    assertThat(imports.shipped().end()).isEqualTo(End.DONE);
    assertThat(imports.number("select count(*) from external_participation")).isEqualTo(2_628);
    assertThat(imports.halves()).isZero();
  }
}
