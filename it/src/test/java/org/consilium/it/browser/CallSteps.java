package org.consilium.it.browser;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** From a complaint in the clinic to a call that is open, and closed in time. */
final class CallSteps {

  private static final String LEVELS = "Weak\nThin\nSound\nStrong\nOutstanding";
  private static final int CRITERIA = 4;

  private final Cast cast;
  private final String code;

  CallSteps(Cast cast, String code) {
    this.cast = cast;
    this.code = code;
  }

  static String title(String code) {
    return "Blades that last " + code;
  }

  /** The clinician posts a need; returns its address. */
  String need() {
    Visitor clinician = cast.as("clinician");
    clinician.open("nav.needs").follow("need.post");
    clinician.fill("need.title", "Blades wear out " + code);
    clinician.fill("need.problem", "A blade is thrown away after one operation.");
    clinician.fill("need.cost", "6000 yuan a blade").press("save");
    clinician.isAt("/call/need.xhtml").press("publish").seesState("ClinicalNeed.State.PUBLISHED");
    return clinician.path();
  }

  /** The manager writes a call, publishes and opens it; returns its address. */
  String call() {
    Visitor manager = cast.as("manager");
    manager.open("nav.call-list").follow("call.new");
    manager.fill("call.code", code).fill("call.envelope", "900000");
    manager.fill("call.title-en", title(code)).fill("call.title-zh", title(code));
    LocalDateTime closes = now().plusHours(2);
    manager.fill("call.opens", now().minusDays(2).toString());
    manager.fill("call.closes", closes.toString());
    manager.fill("call.decision", closes.toLocalDate().plusDays(1).toString());
    for (int i = 1; i <= CRITERIA; i++) {
      manager.fill("call.levels-en", i, LEVELS).fill("call.levels-zh", i, LEVELS);
    }
    manager.press("save").isTold("call.saved").isAt("/call/call.xhtml");
    manager.sees("call.usual.plan").sees("call.usual.value").sees("900,000.00").sees("SH-MAKER");
    manager.press("publish").press("call.open").seesState("Call.State.OPEN");
    return manager.path();
  }

  /** The manager brings the closing forward, with the reason, and closes. */
  void close(String call) {
    Visitor manager = cast.as("manager").goTo(call);
    manager.fill("call.move", now().minusDays(1).toString());
    manager.fill("act.reason", "All who wanted to answer have answered.").press("call.move");
    manager.isTold("call.moved");
    manager.inPart("[id='acts']").press("call.close");
    manager.seesState("Call.State.CLOSED");
  }

  private static LocalDateTime now() {
    return LocalDateTime.now(ZoneId.of("Asia/Shanghai")).truncatedTo(ChronoUnit.MINUTES);
  }
}
