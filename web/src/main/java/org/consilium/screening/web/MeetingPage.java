package org.consilium.screening.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.Found;
import org.consilium.platform.web.Msg;
import org.consilium.screening.model.AgendaItem;
import org.consilium.screening.model.Ballot;
import org.consilium.screening.model.Meeting;
import org.consilium.screening.service.AgendaQueries;
import org.consilium.screening.service.MeetingQueries;
import org.consilium.screening.service.RoundQueries;
import org.consilium.screening.service.RoundRow;
import org.primefaces.PrimeFaces;

/**
 * The meeting as one person sees it, followed live: every few seconds one statement asks whether
 * anything changed, and only then the parts of the page are read and drawn again. What a conflict
 * hides from now on is gone with that.
 */
@Named
@ViewScoped
public class MeetingPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient MeetingQueries meetings;
  @Inject private transient AgendaQueries agenda;
  @Inject private transient RoundQueries rounds;
  @Inject private transient CurrentUser user;
  @Inject private transient Msg msg;
  @Inject private transient Clock clock;

  private Long id;
  private RoundRow round;
  private MeetingQueries.MeetingRow meeting;
  private List<AgendaQueries.ItemRow> items = List.of();
  private List<AgendaQueries.BallotRow> ballots = List.of();
  private List<AgendaQueries.Opinion> opinions = List.of();
  private List<MeetingQueries.SeatRow> seats = List.of();
  private String stamp = "";

  /** Reads the meeting of the round. */
  public void load() {
    round = Found.orMissing(rounds.find(id == null ? 0 : id));
    read();
  }

  /** Reads everything as it is now. */
  void read() {
    stamp = stamp();
    meeting = meetings.meeting(id).orElse(null);
    items = agenda.items(id);
    ballots = agenda.ballots(id);
    seats = meetings.seats(id);
    AgendaQueries.ItemRow now = getNow();
    opinions = now == null || now.out() ? List.of() : agenda.opinions(now.id());
  }

  /** Asks whether anything changed, and if so draws what did. */
  public void look() {
    if (stamp().equals(stamp)) {
      return;
    }
    Meeting.State before = getState();
    String led = ledOn();
    read();
    if (getState() != before) {
      FacesContext faces = FacesContext.getCurrentInstance();
      faces.getApplication().getNavigationHandler().handleNavigation(faces, null, here());
      return;
    }
    PrimeFaces.current().ajax().update("line", "item", "agenda", "seats", "minutes");
    if (!ledOn().equals(led)) {
      PrimeFaces.current().ajax().update("lead");
    }
  }

  /** What the chair's part is about: typing there is not disturbed while this stays the same. */
  private String ledOn() {
    AgendaQueries.ItemRow now = getNow();
    AgendaQueries.BallotRow open = getOpenBallot();
    return (now == null ? 0 : now.id()) + "/" + (open == null ? 0 : open.id()) + "/" + getLeft();
  }

  private String stamp() {
    return meetings.stamp(id) + "@" + Objects.requireNonNullElse(getMinutesTaken(), -1L);
  }

  String here() {
    return "/screening/meeting.xhtml?faces-redirect=true&round=" + id;
  }

  /** The item discussed now, or null. */
  public AgendaQueries.ItemRow getNow() {
    return items.stream().filter(i -> i.state() == AgendaItem.State.NOW).findFirst().orElse(null);
  }

  /** The next waiting item, or null. */
  public AgendaQueries.ItemRow getNext() {
    return items.stream()
        .filter(i -> i.state() == AgendaItem.State.WAITING)
        .findFirst()
        .orElse(null);
  }

  /** How many items are not through yet. */
  public long getLeft() {
    return items.stream().filter(i -> i.state() != AgendaItem.State.DONE).count();
  }

  /** The motion voted on now, or null. */
  public AgendaQueries.BallotRow getOpenBallot() {
    AgendaQueries.ItemRow now = getNow();
    return now == null
        ? null
        : ballotsOf(now).stream()
            .filter(b -> b.state() == Ballot.State.OPEN)
            .findFirst()
            .orElse(null);
  }

  /** The motions on an item, in order. */
  public List<AgendaQueries.BallotRow> ballotsOf(AgendaQueries.ItemRow item) {
    return ballots.stream().filter(b -> b.itemId() == item.id()).toList();
  }

  /** Whole minutes the item has been discussed for, or null when none is. */
  public Long getMinutesTaken() {
    AgendaQueries.ItemRow now = getNow();
    return now == null || now.calledAt() == null
        ? null
        : Duration.between(now.calledAt(), OffsetDateTime.now(clock)).toMinutes();
  }

  /** Share of the planned time the item has taken, in per cent up to 100. */
  public long getTimePercent() {
    Long taken = getMinutesTaken();
    return taken == null || meeting.minutesEach() == null
        ? 0
        : Math.min(100, taken * 100 / meeting.minutesEach());
  }

  /** Mean of the grades of the item discussed now. */
  public double getMean() {
    return opinions.stream().mapToDouble(AgendaQueries.Opinion::grade).average().orElse(0);
  }

  /** What is moved, in a sentence. */
  public String motion(AgendaQueries.BallotRow ballot) {
    return ballot.amount().minor() > 0
        ? msg.with("ballot.motion-money", ballot.outcome(), ballot.amount())
        : msg.label(ballot.outcome());
  }

  /** Why the reader is out of an item. */
  public String why(AgendaQueries.ItemRow item) {
    return String.join(msg.get("meeting.comma"), item.why().stream().map(msg::label).toList());
  }

  /** True while the meeting is in this state. */
  public boolean is(String state) {
    return meeting != null && meeting.state().name().equals(state);
  }

  /** True once the meeting was opened. */
  public boolean isBegunYet() {
    return is("OPEN") || is("CLOSED");
  }

  /** True for chair and secretary. */
  public boolean isLeader() {
    return rounds.leads();
  }

  /** True for members of the panel. */
  public boolean isSeated() {
    return seats.stream().anyMatch(s -> s.personId() == user.personId());
  }

  /** Items the meeting has turned to, in the order of the agenda. */
  public List<AgendaQueries.ItemRow> getBegun() {
    return items.stream().filter(i -> i.calledAt() != null).toList();
  }

  private Meeting.State getState() {
    return meeting == null ? null : meeting.state();
  }

  public MeetingQueries.MeetingRow getMeeting() {
    return meeting;
  }

  public RoundRow getRound() {
    return round;
  }

  public List<AgendaQueries.ItemRow> getItems() {
    return items;
  }

  public List<AgendaQueries.Opinion> getOpinions() {
    return opinions;
  }

  public List<MeetingQueries.SeatRow> getSeats() {
    return seats;
  }

  /** Remarks in the minutes, or null when they are not the reader's to see. */
  public String getRemarks() {
    return meetings.remarks(id).orElse(null);
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
