package org.consilium.screening.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.screening.model.Review;
import org.consilium.screening.model.Round;
import org.consilium.screening.service.AssignmentBoard;
import org.consilium.screening.service.AssignmentBoard.Effect;
import org.consilium.screening.service.AssignmentBoard.Item;
import org.consilium.screening.service.AssignmentProposal;
import org.consilium.screening.service.AssignmentQueries;
import org.consilium.screening.service.AssignmentService;
import org.consilium.screening.service.RoundQueries;
import org.consilium.screening.service.RoundRow;

/** Who reviews what: the solver's proposal, changed by hand with its effect shown, then saved. */
@Named
@ViewScoped
public class AssignmentPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient RoundQueries rounds;
  @Inject private transient AssignmentQueries queries;
  @Inject private transient AssignmentService service;
  @Inject private transient Act act;

  private Long id;
  private RoundRow round;
  private AssignmentBoard board;
  private AssignmentProposal.Obstacle obstacle;
  private Double bound;
  private Effect before;
  private boolean apart = true;
  private boolean even = true;
  private boolean changed;
  private String reason;
  private final Map<Long, List<Long>> chosen = new LinkedHashMap<>();
  private final Map<Long, Long> picks = new HashMap<>();

  /** Reads the board as it is saved. */
  public void load() {
    round = Found.orMissing(rounds.find(id == null ? 0 : id));
    read();
  }

  private void read() {
    board = Found.orMissing(queries.board(id));
    chosen.clear();
    board.items().forEach(i -> chosen.put(i.subjectId(), new ArrayList<>(counted(i))));
    before = getEffect();
    changed = false;
    picks.clear();
  }

  /** Reviews that count towards the plan: who abstained is replaced. */
  private static List<Long> counted(Item item) {
    return item.reviews().entrySet().stream()
        .filter(e -> e.getValue() != Review.State.ABSTAINED)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Takes the solver's proposal onto the board; nothing is saved yet. */
  public void propose() {
    AssignmentProposal proposal = Found.orMissing(queries.propose(id, apart, even));
    obstacle = proposal.obstacle();
    if (proposal.isSolved()) {
      proposal.chosen().forEach((subject, people) -> chosen.put(subject, new ArrayList<>(people)));
      bound = proposal.bound();
      before = getEffect();
      changed = true;
    }
  }

  /** One reviewer less on a subject: on the board, or while reviews are written at once. */
  public void drop(long subjectId, long personId) {
    if (isDrafting()) {
      chosen.get(subjectId).remove(personId);
      changed = true;
    } else if (act.run(() -> service.remove(subjectId, personId, reason), "assignment.removed")) {
      reason = null;
      read();
    }
  }

  /** One reviewer more on a subject: on the board, or while reviews are written at once. */
  public void add(long subjectId) {
    Long person = picks.remove(subjectId);
    if (person == null) {
      return;
    }
    if (isDrafting()) {
      chosen.get(subjectId).add(person);
      changed = true;
    } else if (act.run(() -> service.add(subjectId, person), "assignment.added")) {
      read();
    }
  }

  /** Saves the board. */
  public String save() {
    List<AssignmentService.Pair> pairs = new ArrayList<>();
    for (Item item : board.items()) {
      for (long person : chosen.get(item.subjectId())) {
        pairs.add(new AssignmentService.Pair(item.subjectId(), person, why(item, person)));
      }
    }
    boolean done = act.run(() -> service.accept(id, pairs), "assignment.saved", pairs.size());
    return done ? "/screening/round.xhtml?faces-redirect=true&id=" + id : null;
  }

  /** The keywords that made a person fit, or an empty text. */
  public String why(Item item, long personId) {
    return item.fits().containsKey(personId)
        ? String.join(", ", item.fits().get(personId).found())
        : "";
  }

  /** Who could be added to a subject: no conflict, not chosen yet, the best fit first. */
  public List<AssignmentBoard.Seat> free(Item item) {
    return board.seats().stream()
        .filter(s -> item.fits().containsKey(s.personId()))
        .filter(s -> !chosen.get(item.subjectId()).contains(s.personId()))
        .filter(s -> !item.reviews().containsKey(s.personId()) || isDrafting())
        .sorted((a, b) -> Double.compare(fit(item, b.personId()), fit(item, a.personId())))
        .toList();
  }

  /** How well a person fits, 0 to 1. */
  public double fit(Item item, long personId) {
    return AssignmentBoard.affinity(item, personId);
  }

  /** Affinity of a subject's reviewers together. */
  public double sum(Item item) {
    return chosen.get(item.subjectId()).stream().mapToDouble(p -> fit(item, p)).sum();
  }

  /** How many are chosen for a subject. */
  public int count(Item item) {
    return chosen.get(item.subjectId()).size();
  }

  /** The people chosen for a subject who still sit in the panel, then the others by number. */
  public List<AssignmentBoard.Seat> reviewers(Item item) {
    return board.seats().stream()
        .filter(s -> chosen.get(item.subjectId()).contains(s.personId()))
        .toList();
  }

  public Effect getEffect() {
    return board.effect(chosen);
  }

  /** A person's load on the board. */
  public int load(long personId) {
    return getEffect().loads().getOrDefault(personId, 0);
  }

  /** True for who runs the round while nothing was sent to reviewers yet. */
  public boolean isDrafting() {
    return isRuns() && round.state().compareTo(Round.State.ASSIGNED) <= 0;
  }

  /** True for who runs the round while reviews are written: single changes, each at once. */
  public boolean isChanging() {
    return isRuns() && round.state() == Round.State.REVIEWING;
  }

  private boolean isRuns() {
    return rounds.runs(round);
  }

  public AssignmentBoard getBoard() {
    return board;
  }

  public Effect getBefore() {
    return before;
  }

  public Double getBound() {
    return bound;
  }

  public AssignmentProposal.Obstacle getObstacle() {
    return obstacle;
  }

  public boolean isChanged() {
    return changed;
  }

  public RoundRow getRound() {
    return round;
  }

  public Map<Long, Long> getPicks() {
    return picks;
  }

  public boolean isApart() {
    return apart;
  }

  public void setApart(boolean apart) {
    this.apart = apart;
  }

  public boolean isEven() {
    return even;
  }

  public void setEven(boolean even) {
    this.even = even;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
