package org.consilium.consortium.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.consilium.consortium.service.CommitteeQueries;
import org.consilium.consortium.service.CommitteeService;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;

/** A seat ends. */
@Named
@ViewScoped
public class SeatPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient CommitteeQueries queries;
  @Inject private transient CommitteeService service;
  @Inject private transient Act act;
  @Inject private transient Clock clock;

  private Long id;
  private CommitteeQueries.SeatRow seat;
  private LocalDate last;
  private String reason;

  /** Reads the seat. */
  public void load() {
    seat = Found.orMissing(queries.seat(id == null ? 0 : id));
    last = LocalDate.now(clock);
  }

  /** Ends it after its last day. */
  public String end() {
    boolean done = act.run(() -> service.end(id, last.plusDays(1), reason), "seat.ended");
    return done ? "/consortium/committee.xhtml?faces-redirect=true&id=" + seat.committeeId() : null;
  }

  public CommitteeQueries.SeatRow getSeat() {
    return seat;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public LocalDate getLast() {
    return last;
  }

  public void setLast(LocalDate last) {
    this.last = last;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
