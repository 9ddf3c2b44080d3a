package org.consilium.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.consilium.platform.service.SqlList;
import org.consilium.screening.model.PanelMember;
import org.consilium.screening.model.Review;
import org.consilium.screening.service.AssignmentBoard.Item;
import org.consilium.screening.service.AssignmentBoard.Seat;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;

/** Reads what an assignment is made of. */
@ApplicationScoped
class AssignmentBoards {

  /** Restricts a list of subjects, aliases {@code s} and {@code r}, to what somebody may see. */
  interface Fence {
    <T> SqlList<T> around(SqlList<T> list);
  }

  private record Expert(Seat seat, String keywords) {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  /**
   * The board of a round.
   *
   * @param reader whose hidden subjects count into loads without being shown
   */
  AssignmentBoard read(long roundId, int each, int load, long reader, Fence fence) {
    List<Expert> experts = experts(roundId, reader);
    List<Seat> seats = experts.stream().map(Expert::seat).toList();
    return new AssignmentBoard(roundId, each, load, seats, items(roundId, experts, fence));
  }

  private List<Expert> experts(long roundId, long reader) {
    return SqlList.of(
            "p.id, p.name_zh, p.name_en, "
                + PanelQueries.places("p.id")
                + ", m.expertise, (select min(f.organisation_id) from affiliation f"
                + " where f.person_id = p.id and f.state = 'VERIFIED' and f.valid_to is null),"
                + " (select count(*) from review v join subject s on s.id = v.subject_id"
                + " join conflicted c on c.subject_id = s.id and c.person_id = ?"
                + " where s.round_id = m.round_id and v.person_id = p.id and v.state <> 'REMOVED'),"
                + " p.expertise",
            "panel_member m join person p on p.id = m.person_id",
            "p.id",
            AssignmentBoards::expert)
        .given(reader)
        .orderedBy("p.sort_key")
        .where("m.round_id = ? and m.state = 'ACCEPTED' and m.voting", roundId)
        .all(em);
  }

  /** Every subject behind the fence, however many pages they fill. */
  private List<Item> items(long roundId, List<Expert> experts, Fence fence) {
    List<Item> items = new ArrayList<>();
    Page<Item> page;
    do {
      PageRequest next = new PageRequest(Map.of(), List.of(), items.size(), PageRequest.MAX_SIZE);
      page = fence.around(subjects(roundId, experts)).page(em, next);
      items.addAll(page.rows());
    } while (!page.rows().isEmpty() && items.size() < page.total());
    return items;
  }

  private static SqlList<Item> subjects(long roundId, List<Expert> experts) {
    return SqlList.of(
            "s.id, s.code, s.title, s.snapshot, s.sha256,"
                + " (select string_agg(c.person_id::text, ',') from conflicted c"
                + " where c.subject_id = s.id),"
                + " (select string_agg(v.person_id || ':' || v.state, ',' order by v.id)"
                + " from review v where v.subject_id = s.id and v.state <> 'REMOVED')",
            "subject s join round r on r.id = s.round_id",
            "s.id",
            c -> item(roundId, c, experts))
        .orderedBy("s.code")
        .where("r.id = ?", roundId);
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
