package org.consilium.screening.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.SqlList;
import org.consilium.screening.model.PanelMember;
import org.consilium.screening.model.Review;
import org.consilium.screening.service.AssignmentBoard.Item;
import org.consilium.screening.service.AssignmentBoard.Seat;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;

/** Who could review what, how well they fit, and what the solver proposes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class AssignmentQueries {

  private record Expert(Seat seat, String keywords) {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ScreeningAccess access;
  @Inject private RoundQueries rounds;
  @Inject private CurrentUser user;

  /**
   * The board of a round for its office, chair, secretary and auditor, over the subjects the reader
   * may see.
   */
  @RolesAllowed(Roles.MEMBER)
  public Optional<AssignmentBoard> board(long roundId) {
    return rounds
        .find(roundId)
        .filter(r -> rounds.oversees(roundId))
        .map(
            round -> {
              List<Expert> experts = experts(roundId);
              return new AssignmentBoard(
                  roundId,
                  round.reviewsEach(),
                  round.maxLoad(),
                  experts.stream().map(Expert::seat).toList(),
                  items(roundId, experts));
            });
  }

  /**
   * What the solver proposes for a round, from nothing: the largest total affinity under conflicts
   * and loads.
   *
   * @param apart at most one reviewer of an organisation on a subject
   * @param even everybody gets about the same number of reviews
   */
  @RolesAllowed(Roles.CALL_MANAGER)
  public Optional<AssignmentProposal> propose(long roundId, boolean apart, boolean even) {
    return rounds
        .find(roundId)
        .filter(rounds::runs)
        .flatMap(r -> board(roundId))
        .filter(board -> !board.seats().isEmpty())
        .map(board -> AssignmentSolver.solve(board, apart, even));
  }

  private List<Expert> experts(long roundId) {
    return access
        .staffed(
            SqlList.of(
                    "p.id, p.name_zh, p.name_en, "
                        + PanelQueries.places("p.id")
                        + ", m.expertise, (select min(f.organisation_id) from affiliation f where"
                        + " f.person_id = p.id and f.state = 'VERIFIED' and f.valid_to is null),"
                        + " (select count(*) from review v join subject s on s.id = v.subject_id"
                        + " join conflicted c on c.subject_id = s.id and c.person_id = ? where"
                        + " s.round_id = r.id and v.person_id = p.id and v.state <> 'REMOVED'),"
                        + " p.expertise",
                    "panel_member m join round r on r.id = m.round_id join person p on p.id ="
                        + " m.person_id",
                    "p.id",
                    AssignmentQueries::expert)
                .orderedBy("p.sort_key"))
        .given(user.personId())
        .where("m.round_id = ? and m.state = 'ACCEPTED' and m.voting", roundId)
        .all(em);
  }

  /** Every subject, however many pages they fill. */
  private List<Item> items(long roundId, List<Expert> experts) {
    List<Item> items = new ArrayList<>();
    Page<Item> page;
    do {
      page =
          access
              .overseen(
                  SqlList.of(
                          "s.id, s.code, s.title, s.snapshot, s.sha256, (select"
                              + " string_agg(c.person_id::text, ',') from conflicted c where"
                              + " c.subject_id = s.id), (select string_agg(v.person_id || ':' ||"
                              + " v.state, ',' order by v.id) from review v where v.subject_id ="
                              + " s.id and v.state <> 'REMOVED')",
                          "subject s join round r on r.id = s.round_id",
                          "s.id",
                          c -> item(roundId, c, experts))
                      .orderedBy("s.code"))
              .where("r.id = ?", roundId)
              .page(em, new PageRequest(Map.of(), List.of(), items.size(), PageRequest.MAX_SIZE));
      items.addAll(page.rows());
    } while (!page.rows().isEmpty() && items.size() < page.total());
    return items;
  }

  private static Expert expert(Object[] c) {
    Seat seat =
        new Seat(
            ((Number) c[0]).longValue(),
            new Names((String) c[1], (String) c[2]),
            new Names((String) c[3], (String) c[4]),
            PanelMember.Expertise.valueOf((String) c[5]),
            c[6] == null ? null : Long.valueOf(((Number) c[6]).longValue()),
            ((Number) c[7]).intValue());
    return new Expert(seat, (String) c[8]);
  }

  private static Item item(long roundId, Object[] c, List<Expert> experts) {
    long id = ((Number) c[0]).longValue();
    String[] frozen = {(String) c[3], (String) c[4]};
    SubjectPaper paper =
        SubjectPaper.of(id, roundId, (String) c[1], (String) c[2], Money.fen(0), frozen);
    Set<String> words = new HashSet<>(Affinity.tokens(paper.title(), paper.summary()));
    paper.answers().forEach(a -> words.addAll(Affinity.tokens(a.text())));
    paper.parts().forEach(p -> words.addAll(Affinity.tokens(p.work())));
    Set<String> out = new HashSet<>(Arrays.asList(split(c[5])));
    Map<Long, Affinity> fits = new LinkedHashMap<>();
    for (Expert expert : experts) {
      long person = expert.seat().personId();
      if (!out.contains(Long.toString(person))) {
        fits.put(person, Affinity.of(expert.keywords(), words));
      }
    }
    Map<Long, Review.State> reviews = new LinkedHashMap<>();
    for (String one : split(c[6])) {
      String[] pair = one.split(":");
      reviews.put(Long.valueOf(pair[0]), Review.State.valueOf(pair[1]));
    }
    return new Item(id, paper.code(), paper.title(), fits, reviews);
  }

  private static String[] split(Object list) {
    return list == null ? new String[0] : ((String) list).split(",");
  }
}
