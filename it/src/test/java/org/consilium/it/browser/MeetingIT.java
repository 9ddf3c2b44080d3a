package org.consilium.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From a panel that meets to a released decision: some read Chinese, some English. */
@BrowserTest
class MeetingIT {

  private static final int MOST = 20;
  private static final String MEETING = "/screening/meeting.xhtml?round=";

  private String round;

  @Test
  void a_panel_votes_one_manager_proposes_and_another_releases(Office office) throws IOException {
    Visitor secretary = office.speaking(Language.ZH).signIn("secretary");
    round = planned(secretary);
    meets(secretary, office);
    Visitor proposer = office.speaking(Language.EN).signIn("manager");
    proposer.goTo("/screening/decisions.xhtml?round=" + round).press("decision.propose");
    proposer.isTold("decision.proposed-now").sees("decision.waits");
    assertThat(proposer.mayPress("decision.release")).isFalse();
    Visitor stranger = office.speaking(Language.ZH).visitor();
    stranger.goTo("/public/notices.xhtml").seesNot("notice.stands");
    Visitor releaser = office.signIn("manager2");
    releaser.goTo("/screening/decisions.xhtml?round=" + round);
    assertThat(Files.readAllBytes(releaser.download("decision.pack")))
        .startsWith('%', 'P', 'D', 'F');
    releaser.pressAndConfirm("decision.release").isTold("decision.all-released");
    releaser.seesState("Round.State.NOTICE");
    stranger.goTo("/public/notice.xhtml?round=" + round).sees("notice.stands").sees("100,000.00");
  }

  private void meets(Visitor secretary, Office office) {
    secretary.goTo(MEETING + round).pressAndConfirm("meeting.open").isTold("meeting.opened-now");
    for (int i = 0; i < MOST && secretary.mayPress("meeting.note"); i++) {
      secretary.press("meeting.note");
    }
    List<Visitor> members =
        List.of(
            office.speaking(Language.EN).signIn("reviewer"),
            office.signIn("reviewer2"),
            office.signIn("reviewer3"));
    int item = 1;
    for (; secretary.mayPress(Language.ZH.text("meeting.call-next", item)); item++) {
      secretary.press(Language.ZH.text("meeting.call-next", item));
      secretary.fill("ballot.amount", "100000").press("ballot.open").isTold("ballot.opened-now");
      members.forEach(this::agrees);
      secretary.pressAndConfirm("ballot.count");
    }
    assertThat(item).as("items that were voted on").isGreaterThan(1);
    secretary.pressAndConfirm("meeting.close").isTold("meeting.closed");
  }

  /** Says yes, unless recused from the item. */
  private void agrees(Visitor member) {
    member.goTo(MEETING + round);
    if (member.mayPress("Vote.Choice.YES")) {
      member.press("Vote.Choice.YES").isTold("ballot.voted");
    }
  }

  /** The round whose meeting is planned and can be opened. */
  private static String planned(Visitor person) {
    person.goTo("/screening/rounds.xhtml?state=REVIEWING");
    List<String> rounds =
        person.page().locator("table.rows tbody a").all().stream()
            .map(link -> link.getAttribute("href").replaceFirst(".*id=", ""))
            .toList();
    for (String round : rounds) {
      if (person.goTo(MEETING + round).mayPress("meeting.open")) {
        return round;
      }
    }
    throw new AssertionError("no meeting to open in rounds " + rounds);
  }
}
