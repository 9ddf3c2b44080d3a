package org.consilium.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.consilium.call.model.Call;
import org.consilium.platform.service.Inbox;
import org.consilium.platform.service.Time;
import org.consilium.screening.model.Meeting;
import org.consilium.screening.model.Round;

/** One round that is final, one whose panel meets today, and one under review. */
@ApplicationScoped
class DemoRounds {

  private static final List<String> OLD_PANEL =
      List.of(
          "chair",
          "reviewer",
          "reviewer2",
          "reviewer3",
          "reviewer4",
          "expert-1",
          "expert-2",
          "expert-3",
          "expert-4",
          "expert-5",
          "expert-6");

  private static final List<String> NEW_PANEL =
      List.of("chair", "reviewer", "reviewer2", "reviewer3", "expert-7");

  /** Who was not there when the old panel met. */
  private static final List<String> AWAY = List.of("reviewer2", "expert-6");

  @Inject private DemoReviewing reviewing;
  @Inject private DemoCalls calls;
  @Inject private DemoJudging judging;
  @Inject private DemoMeeting meetings;
  @Inject private DemoDecisions decisions;
  @Inject private Inbox inbox;
  @Inject private Clock clock;

  void seed() {
    finished(calls.decided());
    today(calls.meeting());
    reviewing.seed();
  }

  private void finished(Call call) {
    OffsetDateTime closed = call.closesAt();
    Round round = judging.open(call, closed.plusDays(8), closed.plusDays(25));
    judging.seat(round, OLD_PANEL);
    judging.review(round, closed.plusDays(12));
    OffsetDateTime day = at(closed.plusDays(28).toLocalDate(), 9);
    Meeting meeting = meetings.plan(round, day, "综合楼 301 会议室 Main building, room 301");
    meetings.hold(round, meeting, day, OLD_PANEL.stream().filter(u -> !AWAY.contains(u)).toList());
    decisions.decide(round, day.plusDays(3), day.plusDays(5));
  }

  private void today(Call call) {
    OffsetDateTime closed = call.closesAt();
    Round round = judging.open(call, closed.plusDays(5), closed.plusDays(43));
    judging.seat(round, NEW_PANEL);
    judging.review(round, closed.plusDays(20));
    OffsetDateTime day = at(LocalDate.now(clock), 14);
    String place = "综合楼 305 会议室 Main building, room 305";
    meetings.plan(round, day, place);
    String page = "/screening/meeting.xhtml?round=" + round.id();
    for (long member : judging.panel(round)) {
      inbox.ask(member, "task.meeting", page, day, "round:" + round.id(), round.title(), place);
    }
  }

  private static OffsetDateTime at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(Time.ZONE).toOffsetDateTime();
  }
}
