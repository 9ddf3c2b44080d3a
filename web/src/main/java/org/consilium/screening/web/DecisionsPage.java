package org.consilium.screening.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.screening.model.Decision;
import org.consilium.screening.model.Meeting;
import org.consilium.screening.model.Outcome;
import org.consilium.screening.model.Round;
import org.consilium.screening.service.DecisionQueries;
import org.consilium.screening.service.DecisionService;
import org.consilium.screening.service.MeetingQueries;
import org.consilium.screening.service.RankingQueries;
import org.consilium.screening.service.RoundQueries;
import org.consilium.screening.service.RoundRow;
import org.consilium.shared.model.Money;

/** Decisions of a round: proposed by one person within the envelope, released by another. */
@Named
@ViewScoped
public class DecisionsPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient DecisionQueries queries;
  @Inject private transient RankingQueries ranking;
  @Inject private transient RoundQueries rounds;
  @Inject private transient MeetingQueries meetings;
  @Inject private transient DecisionService service;
  @Inject private transient CurrentUser user;
  @Inject private transient Act act;

  private Long id;
  private RoundRow round;
  private Meeting.State met;
  private List<DecisionInput> inputs = List.of();

  /** Reads the decisions as far as the reader may see them, best place first. */
  public void load() {
    round = Found.orMissing(rounds.find(id == null ? 0 : id).filter(r -> rounds.oversees(r.id())));
    met = meetings.meeting(id).map(MeetingQueries.MeetingRow::state).orElse(null);
    Map<Long, Integer> places = new HashMap<>();
    ranking.ranking(id).forEach(r -> places.put(r.subjectId(), r.place()));
    inputs =
        queries.of(id).stream()
            .map(row -> new DecisionInput(row, places.get(row.subjectId())))
            .sorted(
                Comparator.comparing(
                    DecisionInput::getPlace, Comparator.nullsLast(Comparator.naturalOrder())))
            .toList();
  }

  /** Proposes everything that is filled in. */
  public String propose() {
    boolean done =
        act.run(
            () ->
                service.propose(
                    id,
                    inputs.stream()
                        .filter(i -> i.getOutcome() != null && !i.isReleased())
                        .map(DecisionInput::line)
                        .toList()),
            "decision.proposed-now");
    return done ? here() : null;
  }

  /** Releases what others proposed. */
  public String release() {
    Integer waiting = act.get(() -> service.release(id), null);
    if (waiting == null) {
      return null;
    }
    if (waiting == 0) {
      act.run(() -> {}, "decision.all-released");
    } else {
      act.run(() -> {}, "decision.some-released", waiting);
    }
    return here();
  }

  /** Ends the public notice. */
  public String finish() {
    boolean done = act.run(() -> service.finish(id), "notice.ended-now");
    return done ? here() : null;
  }

  private String here() {
    return "/screening/decisions.xhtml?faces-redirect=true&round=" + id;
  }

  /** True when the office may propose now. */
  public boolean isProposing() {
    boolean ready =
        round.state() == Round.State.DECIDED
            || round.state() == Round.State.MEETING && met == Meeting.State.CLOSED;
    return ready && rounds.runs(round);
  }

  /** True when there is something another person proposed that the reader can release. */
  public boolean isReleasing() {
    return isDecided()
        && (user.has(Roles.COMMITTEE_CHAIR) || rounds.runs(round))
        && open().stream().anyMatch(i -> i.getRow().others())
        && open().stream().allMatch(i -> i.getRow().others());
  }

  /** True when the reader proposed what now waits for another person. */
  public boolean isWaiting() {
    return isDecided() && open().stream().anyMatch(i -> !i.getRow().others());
  }

  private List<DecisionInput> open() {
    return inputs.stream().filter(i -> i.getRow().state() == Decision.State.PROPOSED).toList();
  }

  public boolean isDecided() {
    return round.state() == Round.State.DECIDED;
  }

  public boolean isPublished() {
    return round.state() == Round.State.NOTICE || round.state() == Round.State.FINAL;
  }

  /** True for those who run the round while its notice stands. */
  public boolean isEnding() {
    return round.state() == Round.State.NOTICE && rounds.runs(round);
  }

  /** All money given as typed so far. */
  public Money getTotal() {
    return inputs.stream().map(DecisionInput::getMoney).reduce(Money.fen(0), Money::plus);
  }

  public Money getLeft() {
    return round.envelope().minus(getTotal());
  }

  /** How much of the envelope is given, in per cent up to 100. */
  public long getPercent() {
    return Math.min(100, getTotal().minor() * 100 / round.envelope().minor());
  }

  public long getFunded() {
    return inputs.stream().filter(DecisionInput::isFunding).count();
  }

  public List<DecisionQueries.Recipient> getRecipients() {
    return queries.recipients(id);
  }

  public Outcome[] getOutcomes() {
    return Outcome.values();
  }

  public Meeting.State getMet() {
    return met;
  }

  public List<DecisionInput> getInputs() {
    return inputs;
  }

  public RoundRow getRound() {
    return round;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
