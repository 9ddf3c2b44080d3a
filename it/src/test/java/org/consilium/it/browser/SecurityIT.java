package org.consilium.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.it.container.HttpVisitor;
import org.junit.jupiter.api.Test;

/** The baseline: what every answer carries, and what no request can do. */
@BrowserTest
class SecurityIT {

  private static final String SESSION = "JSESSIONID";
  private static final Pattern NONCE =
      Pattern.compile("script-src 'self' 'nonce-([\\w+/=-]{20,})'");

  @Test
  void every_page_is_narrowed_by_headers_and_names_no_server(Office office) {
    HttpVisitor clinician = new HttpVisitor(office.url()).signIn("clinician", Office.PASSWORD);
    for (String page : new String[] {"/sign-in.xhtml", "/home.xhtml", "/call/call.xhtml"}) {
      clinician.goTo(page);
      assertThat(clinician.header("X-Content-Type-Options")).as(page).isEqualTo("nosniff");
      assertThat(clinician.header("X-Frame-Options")).as(page).isEqualTo("DENY");
      assertThat(clinician.header("Referrer-Policy")).as(page).isEqualTo("same-origin");
      assertThat(clinician.header("Cache-Control")).as(page).isEqualTo("no-store");
      assertThat(clinician.header("Server")).as(page).isEmpty();
      assertThat(clinician.header("X-Powered-By")).as(page).isEmpty();
    }
  }

  @Test
  void scripts_run_by_a_nonce_that_is_another_each_time(Office office) {
    HttpVisitor visitor = new HttpVisitor(office.url());
    String first = nonce(visitor.goTo("/sign-in.xhtml"));
    assertThat(visitor.body()).contains("nonce=\"" + first + "\"");
    assertThat(nonce(new HttpVisitor(office.url()).goTo("/sign-in.xhtml"))).isNotEqualTo(first);
    assertThat(visitor.header("Content-Security-Policy"))
        .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'");
  }

  @Test
  void signing_in_changes_the_session_so_that_a_planted_one_is_worth_nothing(Office office) {
    HttpVisitor victim = new HttpVisitor(office.url()).goTo("/sign-in.xhtml");
    HttpVisitor planter = new HttpVisitor(office.url()).steal(SESSION, victim);
    String planted = victim.cookie(SESSION);
    victim.signIn("clinician", Office.PASSWORD);
    assertThat(victim.cookie(SESSION)).isNotEqualTo(planted);
    assertThat(planter.goTo("/home.xhtml").path()).isEqualTo("/sign-in.xhtml");
  }

  @Test
  void the_session_alone_opens_nothing_without_the_cookie_it_is_bound_to(Office office) {
    HttpVisitor owner = new HttpVisitor(office.url()).signIn("clinician", Office.PASSWORD);
    HttpVisitor thief = new HttpVisitor(office.url()).steal(SESSION, owner);
    assertThat(thief.goTo("/home.xhtml").path()).isEqualTo("/sign-in.xhtml");
    thief.steal("consilium-bound", owner).goTo("/home.xhtml");
    assertThat(thief.path()).as("with both it is the owner's browser").isEqualTo("/home.xhtml");
  }

  @Test
  void a_form_without_the_state_of_its_page_does_nothing(Office office) {
    HttpVisitor clinician = new HttpVisitor(office.url()).signIn("clinician", Office.PASSWORD);
    String fields = "need=need&need:title=Forged+need&need:problem=x&need:save=";
    clinician.post("/call/need-edit.xhtml", fields);
    clinician.post("/call/need-edit.xhtml", fields + "&jakarta.faces.ViewState=1:1");
    assertThat(clinician.goTo("/call/needs.xhtml?text=Forged").body())
        .doesNotContain("Forged need");
  }

  @Test
  void the_state_of_somebody_elses_page_does_nothing(Office office) {
    HttpVisitor ann = new HttpVisitor(office.url()).signIn("clinician", Office.PASSWORD);
    HttpVisitor bob = new HttpVisitor(office.url()).signIn("clinician-1", Office.PASSWORD);
    ann.goTo("/call/need-edit.xhtml");
    Matcher state =
        Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]+)\"")
            .matcher(ann.body());
    assertThat(state.find()).isTrue();
    bob.post(
        "/call/need-edit.xhtml",
        "need=need&need:title=Borrowed+state&need:problem=x&need:save="
            + "&jakarta.faces.ViewState="
            + state.group(1).replace(":", "%3A"));
    assertThat(bob.goTo("/call/needs.xhtml?text=Borrowed").body()).doesNotContain("Borrowed state");
    ann.submit("need", "save", Map.of("title", "Own state", "problem", "x"));
    assertThat(ann.path()).as("the same form with its own state").isEqualTo("/call/need.xhtml");
  }

  private static String nonce(HttpVisitor visitor) {
    Matcher nonce = NONCE.matcher(visitor.header("Content-Security-Policy"));
    assertThat(nonce.find()).as(visitor.header("Content-Security-Policy")).isTrue();
    return nonce.group(1);
  }
}
