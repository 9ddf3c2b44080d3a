package org.consilium.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Projects funded elsewhere come in by a job that is followed on its page. */
@BrowserTest
class ImportIT {

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_shipped_projects_are_imported_again_and_nothing_changes(
      Language language, Office office) {
    Visitor centre = office.speaking(language).signIn("centre").goTo("/register/imports.xhtml");
    centre.press("import.shipped").isAt("/register/import.xhtml");
    centre.seesState("ImportRun.State.DONE");
    Locator participations = centre.page().locator("table.rows tbody tr").nth(1).locator("td");
    assertThat(participations.nth(0)).hasText("2,628");
    assertThat(participations.nth(1)).hasText("0");
    assertThat(participations.nth(2)).hasText("0");
    assertThat(participations.nth(3)).hasText("2,628");
    centre.goTo("/register/projects.xhtml").sees("register.list");
  }

  @Test
  void a_file_that_is_none_of_theirs_is_refused_with_what_to_choose(Office office)
      throws IOException {
    Path picture = Files.writeString(folder.resolve("picture.txt"), "no table");
    Visitor centre = office.signIn("centre").goTo("/register/imports.xhtml");
    centre.attach("import.choose", picture).press("import.start");
    centre.isTold("import.file-kind", "picture.txt").isAt("/register/imports.xhtml");
  }

  @Test
  void who_may_not_import_sees_the_imports_and_no_way_to_begin_one(Office office) {
    Visitor auditor = office.signIn("auditor").goTo("/register/imports.xhtml");
    auditor.sees("import.list");
    assertThat(auditor.mayPress("import.shipped")).isFalse();
  }
}
