package org.consilium.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An organisation comes in, its officer follows an invitation, and somebody says they belong. */
@BrowserTest
class ConsortiumIT {

  private static final String PASSWORD = "four unrelated words here";
  private static final Map<Language, String> CLAIMANT =
      Map.of(Language.EN, "Feng Demo", Language.ZH, "冯演示");

  private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
  private String organisation;
  private String officerName;

  @ParameterizedTest
  @EnumSource(Language.class)
  void an_organisation_joins_invites_its_officer_who_confirms_a_person(
      Language language, Office office) {
    organisation =
        Map.of(Language.EN, "Zephyr Optics", Language.ZH, "Quartz Catheters").get(language);
    officerName = language == Language.EN ? "zephyr-officer" : "quartz-officer";
    Visitor centre = office.speaking(language).signIn("centre");
    String address = joins(centre);
    lookBack(centre, address);
    Visitor stranger = office.visitor();
    stranger.goTo(invites(centre));
    accepts(stranger);
    Visitor person = office.signIn("finance2");
    claims(person);
    confirms(stranger);
    person.goTo(person.path()).inRow(organisation).seesState("Affiliation.State.VERIFIED");
  }

  /** The office enters it, corrects it, and writes down its relation; returns its address. */
  private String joins(Visitor centre) {
    centre.open("nav.organisations").follow("organisation.add");
    centre.choose("organisation.kind", "Organisation.Kind.COMPANY");
    centre.fill("organisation.name-en", organisation).press("save");
    centre.isTold("organisation.added").isAt("/consortium/organisation.xhtml");
    String address = centre.path();
    centre.follow("edit").fill("organisation.city", "Suzhou").press("save");
    centre.isTold("organisation.saved");
    assertThat(centre.fact("organisation.place")).startsWith("Suzhou");
    centre.follow("membership.new");
    centre.choose("organisation.relation", "Membership.Kind.SERVICE_CUSTOMER");
    centre.fill("membership.since", today.minusDays(10).toString());
    centre.fill("membership.decision", "Board 7").press("save");
    centre.isTold("membership.joined").inRow("Board 7").sees("Membership.Kind.SERVICE_CUSTOMER");
    return address;
  }

  /** As of the day before, there was no relation. */
  private void lookBack(Visitor centre, String address) {
    centre.goTo(address + "&asOf=" + today.minusDays(11)).sees("membership.none");
    centre.goTo(address + "&asOf=" + today.minusDays(10)).inRow("Board 7");
  }

  private String invites(Visitor centre) {
    centre.open("nav.invitations").follow("invitation.new");
    centre.fill("invitation.email", officerName + "@example.org");
    centre.fill("invitation.name", "Olga Officer");
    centre.choose("invitation.as", "role.institution-officer");
    centre.pick("invitation.place", organisation);
    centre.fill("affiliation.post", "science office").press("invitation.send");
    centre.sees("invitation.link");
    String link = centre.page().innerText(".secret");
    return link.substring(link.indexOf("/public/"));
  }

  private void accepts(Visitor stranger) {
    stranger.sees(organisation).sees("role.institution-officer");
    stranger.choose("person.profession", "Person.Profession.MANAGER");
    stranger.fill("access.sign-in.name", officerName);
    stranger.fill("access.password.next", PASSWORD).fill("access.password.again", PASSWORD);
    stranger.press("invitation.join").isAt("/sign-in.xhtml");
    stranger.signsIn(officerName, PASSWORD).isAt("/home.xhtml");
  }

  private void claims(Visitor person) {
    person.open("nav.people").fill("list.search", "Feng Demo").press("list.filter");
    person.follow(CLAIMANT.get(person.language())).follow("affiliation.claim");
    person.pick("organisation.one", organisation);
    person.fill("affiliation.post", "bookkeeper");
    person.fill("membership.since", today.minusDays(5).toString()).press("affiliation.claim");
    person.isTold("affiliation.claimed-now");
    person.inRow(organisation).seesState("Affiliation.State.CLAIMED");
  }

  /** The new officer finds it as a task. */
  private void confirms(Visitor officer) {
    String name = CLAIMANT.get(officer.language());
    officer.goTo("/home.xhtml");
    officer.follow(
        officer.language().text("task.affiliation-confirm", name, organisation, "bookkeeper"));
    officer.inRow(organisation).press("Affiliation.Action.VERIFY");
    officer.isTold("affiliation.verified-now");
  }
}
