package org.consilium.screening.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.consilium.decision.assign.Answer;
import org.consilium.decision.assign.Assignment;
import org.consilium.decision.assign.AssignmentProblem;
import org.consilium.decision.assign.Explanation;
import org.consilium.decision.assign.MaxSum;
import org.consilium.screening.service.AssignmentBoard.Item;
import org.consilium.screening.service.AssignmentBoard.Seat;
import org.consilium.screening.service.AssignmentProposal.Obstacle;
import org.consilium.screening.service.AssignmentProposal.Relief;
import org.consilium.screening.service.AssignmentProposal.Rule;
import org.consilium.shared.model.Names;

/** Puts a board to the solver of {@code decision} and its answer into the words of screening. */
final class AssignmentSolver {

  private final AssignmentBoard board;
  private final List<Seat> seats;
  private final List<Item> items;
  private final List<Long> places = new ArrayList<>();

  private AssignmentSolver(AssignmentBoard board) {
    this.board = board;
    this.seats = board.seats();
    this.items = board.items();
    seats.stream().map(Seat::place).filter(p -> p != null).distinct().forEach(places::add);
  }

  /**
   * The assignment of largest total affinity, exactly. With even loads it is the largest under the
   * highest least load that is possible; who is open to fewer subjects does those.
   *
   * @param apart at most one reviewer of a place on one subject
   * @param even everybody gets about the same
   */
  static AssignmentProposal solve(AssignmentBoard board, boolean apart, boolean even) {
    AssignmentSolver solver = new AssignmentSolver(board);
    Answer answer = MaxSum.solve(solver.problem(apart, 0));
    if (answer instanceof Answer.Infeasible none) {
      return new AssignmentProposal(Map.of(), 0, solver.obstacle(none.explanation()));
    }
    int fair = even ? board.items().size() * board.reviewsEach() / board.seats().size() : 0;
    for (int least = fair; least > 0; least--) {
      if (MaxSum.solve(solver.problem(apart, least)) instanceof Answer.Solved fairer) {
        return solver.proposal(fairer);
      }
    }
    return solver.proposal((Answer.Solved) answer);
  }

  private AssignmentProposal proposal(Answer.Solved solved) {
    double bound = solved.bound() / (double) AssignmentProblem.ONE;
    return new AssignmentProposal(chosen(solved.assignment()), bound, null);
  }

  private AssignmentProblem problem(boolean apart, int least) {
    double[][] affinity = new double[items.size()][seats.size()];
    for (int p = 0; p < items.size(); p++) {
      for (int r = 0; r < seats.size(); r++) {
        affinity[p][r] = AssignmentBoard.affinity(items.get(p), seats.get(r).personId());
      }
    }
    AssignmentProblem.Builder problem =
        AssignmentProblem.of(affinity).reviews(board.reviewsEach()).maxPerGroup(1);
    for (int r = 0; r < seats.size(); r++) {
      Seat seat = seats.get(r);
      int most = Math.max(0, board.maxLoad() - seat.elsewhere());
      int open = (int) items.stream().filter(i -> i.fits().containsKey(seat.personId())).count();
      int wanted = Math.max(0, least - seat.elsewhere());
      problem.load(r, Math.min(wanted, Math.min(most, open)), most);
      problem.group(r, apart && seat.place() != null ? places.indexOf(seat.place()) : -1);
      for (int p = 0; p < items.size(); p++) {
        if (!items.get(p).fits().containsKey(seat.personId())) {
          problem.forbid(p, r);
        }
      }
    }
    return problem.build();
  }

  private Map<Long, List<Long>> chosen(Assignment assignment) {
    Map<Long, List<Long>> chosen = new LinkedHashMap<>();
    for (int p = 0; p < items.size(); p++) {
      chosen.put(
          items.get(p).subjectId(),
          assignment.reviewers().get(p).stream().map(r -> seats.get(r).personId()).toList());
    }
    return chosen;
  }

  private Obstacle obstacle(Explanation why) {
    Explanation.Certificate claim = why.certificate();
    return new Obstacle(
        why.missing(),
        claim.proposals().stream().map(p -> items.get(p).code()).toList(),
        claim.reviewers().stream().map(r -> seats.get(r).name()).toList(),
        claim.needed(),
        claim.available(),
        why.relaxations().stream().map(this::relief).toList());
  }

  private Relief relief(Explanation.Relaxation one) {
    String code = one.proposal() < 0 ? "" : items.get(one.proposal()).code();
    Names person = one.reviewer() < 0 ? new Names("", "") : seats.get(one.reviewer()).name();
    Names place = one.group() < 0 ? new Names("", "") : place(places.get(one.group()));
    return new Relief(rule(one.rule()), code, person, place, one.by());
  }

  private Names place(long organisation) {
    return seats.stream()
        .filter(s -> s.place() != null && s.place() == organisation)
        .map(Seat::places)
        .findFirst()
        .orElseThrow();
  }

  private static Rule rule(Explanation.Rule rule) {
    return switch (rule) {
      case REVIEWS -> Rule.REVIEWS;
      case GROUP -> Rule.PLACE;
      case MAX_LOAD, MIN_LOAD -> Rule.LOAD;
    };
  }
}
