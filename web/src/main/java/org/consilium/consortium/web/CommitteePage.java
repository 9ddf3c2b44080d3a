package org.consilium.consortium.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilium.consortium.model.Seat;
import org.consilium.consortium.service.Choice;
import org.consilium.consortium.service.CommitteeQueries;
import org.consilium.consortium.service.CommitteeRow;
import org.consilium.consortium.service.CommitteeService;
import org.consilium.consortium.service.PersonQueries;
import org.consilium.consortium.service.SeatForm;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.platform.web.Navigation;

/** A committee as of a day: its mandate and rules, its seats, appointments and ends. */
@Named
@ViewScoped
public class CommitteePage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient CommitteeQueries queries;
  @Inject private transient PersonQueries people;
  @Inject private transient CommitteeService service;
  @Inject private transient Act act;
  @Inject private transient AsOf asOf;
  @Inject private transient Navigation navigation;
  @Inject private transient Clock clock;

  private Long id;
  private CommitteeRow committee;
  private List<CommitteeQueries.SeatRow> seats = List.of();
  private List<CommitteeQueries.SeatRow> history = List.of();
  private Choice person;
  private Seat.Post post = Seat.Post.MEMBER;
  private Seat.Expertise expertise = Seat.Expertise.ENGINEERING;
  private LocalDate since;
  private LocalDate last;
  private LocalDate dissolvedOn;
  private String reason;

  /** Reads the committee. */
  public void load() {
    committee = Found.orMissing(id, c -> queries.find(c, asOf.getDay()));
    seats = queries.seats(id, asOf.getDay());
    history = queries.allSeats(id);
    since = LocalDate.now(clock);
    dissolvedOn = since;
  }

  /** People to appoint, by name. */
  public List<Choice> find(String text) {
    return people.toAppoint(text);
  }

  /** Appoints. */
  public String appoint() {
    SeatForm form =
        new SeatForm(id, person == null ? null : person.id(), post, expertise, since, last);
    return act.get(() -> service.appoint(form), "seat.appointed") == null ? null : here();
  }

  /** Dissolves the committee; its last day is the one given. */
  public String dissolve() {
    boolean done =
        act.run(() -> service.dissolve(id, dissolvedOn.plusDays(1), reason), "committee.dissolved");
    return done ? here() : null;
  }

  private String here() {
    return "/consortium/committee.xhtml?faces-redirect=true&id=" + id;
  }

  public boolean isKeeper() {
    return navigation.has("administrator") || navigation.has("centre-manager");
  }

  public boolean isMayAppoint() {
    return isKeeper() && !asOf.over(committee.end());
  }

  public Seat.Post[] getPosts() {
    return Seat.Post.values();
  }

  public Seat.Expertise[] getKinds() {
    return Seat.Expertise.values();
  }

  public CommitteeRow getCommittee() {
    return committee;
  }

  public List<CommitteeQueries.SeatRow> getSeats() {
    return seats;
  }

  public List<CommitteeQueries.SeatRow> getHistory() {
    return history;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Choice getPerson() {
    return person;
  }

  public void setPerson(Choice person) {
    this.person = person;
  }

  public Seat.Post getPost() {
    return post;
  }

  public void setPost(Seat.Post post) {
    this.post = post;
  }

  public Seat.Expertise getExpertise() {
    return expertise;
  }

  public void setExpertise(Seat.Expertise expertise) {
    this.expertise = expertise;
  }

  public LocalDate getSince() {
    return since;
  }

  public void setSince(LocalDate since) {
    this.since = since;
  }

  public LocalDate getLast() {
    return last;
  }

  public void setLast(LocalDate last) {
    this.last = last;
  }

  public LocalDate getDissolvedOn() {
    return dissolvedOn;
  }

  public void setDissolvedOn(LocalDate dissolvedOn) {
    this.dissolvedOn = dissolvedOn;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
