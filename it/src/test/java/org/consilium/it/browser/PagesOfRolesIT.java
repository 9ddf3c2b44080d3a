package org.consilium.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.consilium.it.container.HttpVisitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No page of another role opens by its address. */
@BrowserTest
class PagesOfRolesIT {

  private static final String ALL = "all";
  private static final String RECORD = "record";

  /** A record there is, but nobody's own of those who try. */
  private static final String OTHERS = "?id=30";

  @ParameterizedTest
  @CsvSource({
    "clinician, clinician",
    "engineer, researcher",
    "officer, institution-officer",
    "manager, call-manager",
    "reviewer, reviewer",
    "chair, committee-chair",
    "secretary, committee-secretary",
    "finance, finance",
    "centre, centre-manager",
    "auditor, auditor",
    "admin, administrator"
  })
  void a_role_opens_its_own_pages_and_no_others(String user, String role, Office office)
      throws IOException {
    HttpVisitor person = new HttpVisitor(office.url()).signIn(user, Office.PASSWORD);
    List<String> wrong = new ArrayList<>();
    for (Map.Entry<String, Set<String>> page : matrix().entrySet()) {
      boolean own = page.getValue().contains(ALL) || page.getValue().contains(role);
      int expected = own ? page.getValue().contains(RECORD) ? 404 : 200 : 403;
      int status = person.goTo(page.getKey()).status();
      int byRecord = own ? 403 : person.goTo(page.getKey() + OTHERS).status();
      if (status != expected || byRecord != 403) {
        wrong.add(page.getKey() + " answers " + status + ", with a record " + byRecord);
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_stranger_opens_none_of_them(Office office) throws IOException {
    HttpVisitor stranger = new HttpVisitor(office.url());
    for (String page : matrix().keySet()) {
      assertThat(stranger.goTo(page + OTHERS).path()).as(page).isEqualTo("/sign-in.xhtml");
    }
  }

  private static Map<String, Set<String>> matrix() throws IOException {
    Map<String, Set<String>> matrix = new LinkedHashMap<>();
    try (var in = PagesOfRolesIT.class.getResourceAsStream("/pages-of-roles.txt")) {
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith("/"))
          .map(line -> List.of(line.trim().split("\\s+")))
          .forEach(w -> matrix.put(w.get(0), new TreeSet<>(w.subList(1, w.size()))));
    }
    return matrix;
  }
}
