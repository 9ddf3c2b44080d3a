package org.consilium.platform.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.Map;

/** The colour of a state, always beside its icon and word. */
@Named
@ApplicationScoped
public class Tones {

  private static final Map<String, String> ICONS =
      Map.of(
          "good", "pi-check",
          "bad", "pi-times",
          "warn", "pi-exclamation-triangle",
          "info", "pi-arrow-right",
          "calm", "pi-circle");

  private static final Map<String, String> TONES = new java.util.HashMap<>();

  static {
    tone("good", "VERIFIED ACCEPTED PUBLISHED OPEN SEALED ELIGIBLE FUND FUNDED PAID DONE RUNNING");
    tone(
        "good",
        "ACTIVE PASS PASSED COMPLETE ANSWERED FINAL APPROVED MATCHED RELEASED EXCELLENT SENT"
            + " CARRIED YES WITHIN");
    tone("bad", "REFUSED DECLINED INELIGIBLE FAIL FAILED REJECTED OVERDUE CONFLICT TERMINATED");
    tone("bad", "DECLINE DEAD NOT_CARRIED Conflict.ACTIVE");
    tone("good", "Conflict.CLEARED Review.SUBMITTED");
    tone("calm", "Review.ASSIGNED");
    tone("good", "DELIVERED ISSUED");
    tone("info", "Invitation.SENT");
    tone("info", "PARTLY_DELIVERED ORDERED Payment.APPROVED");
    tone("warn", "CLAIMED INVITED WARN RETURNED RESERVE ON_HOLD EXPIRED REQUESTED WAITING DUE");
    tone("warn", "REVISE AROUND RETURNING Award.PREPARED");
    tone(
        "info",
        "NOW SUBMITTED SCREENING IN_REVIEW ASSIGNED DECIDED RECORDED PROPOSED SETUP ACCEPTANCE");
  }

  private static void tone(String tone, String states) {
    for (String state : states.split(" ")) {
      TONES.put(state, tone);
    }
  }

  /** Tone of a state, by record and name, else by name; calm when it has none of its own. */
  public String of(Enum<?> state) {
    if (state == null) {
      return "calm";
    }
    Class<?> record = state.getDeclaringClass().getEnclosingClass();
    String own = record == null ? "" : record.getSimpleName() + "." + state.name();
    return TONES.getOrDefault(own, TONES.getOrDefault(state.name(), "calm"));
  }

  /** Icon class of a state's tone. */
  public String icon(Enum<?> state) {
    return ICONS.get(of(state));
  }
}
