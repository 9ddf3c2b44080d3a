package org.consilium.screening.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilium.platform.service.Inbox;
import org.consilium.platform.service.Outbox;
import org.consilium.screening.model.PanelMember;
import org.consilium.screening.model.Round;
import org.consilium.shared.model.Names;

/** Tells people what is theirs to do in a round up to its meeting. */
@ApplicationScoped
class ScreeningTasks {

  private static final String INVITATION = "task.panel-invitation";
  private static final String FORM_PANEL = "task.form-panel";
  private static final String START = "task.start-reviewing";
  private static final String REPLACE = "task.replace-reviewer";
  private static final String REVIEWS = "task.reviews";

  /** Reviews of a person: asked for, and neither handed in nor abstained from yet. */
  private record Load(long personId, int all, int open) {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private Inbox inbox;
  @Inject private Outbox outbox;
  @Inject private Clock clock;

  /** The office forms the panel. */
  void formPanel(Round round) {
    askOffice(round, FORM_PANEL, "/screening/panel.xhtml?round=", round.title());
  }

  /** A person is asked into the panel, and has until the reviews are due to answer. */
  void invite(Round round, long personId) {
    String seat = "select id from panel_member where round_id = ?1 and person_id = ?2";
    long member =
        ((Number)
                em.createNativeQuery(seat)
                    .setParameter(1, round.id())
                    .setParameter(2, personId)
                    .getSingleResult())
            .longValue();
    String link = "/screening/invitation.xhtml?id=" + member;
    inbox.ask(personId, INVITATION, link, null, ref(round), round.title());
    outbox.letter(personId, "letter.panel-invitation", round.title(), round.reviewDue());
  }

  /** The person answered, or was taken out; who leaves while reviews are written is replaced. */
  void invitationAnswered(Round round, PanelMember member) {
    inbox.settle(INVITATION, ref(round), member.personId());
    int open = load(round, member.personId()).open();
    if (!member.isActive() && round.state() == Round.State.REVIEWING && open > 0) {
      askOffice(
          round,
          REPLACE,
          "/screening/assignment.xhtml?round=",
          name(member.personId()),
          open,
          round.title());
    }
  }

  /** The assignment is taken over; the office begins the reviewing. */
  void assigned(Round round) {
    inbox.settle(FORM_PANEL, ref(round));
    askOffice(round, START, "/screening/round.xhtml?id=", round.title());
  }

  /** Somebody else was asked for what a person left behind. */
  void replaced(Round round) {
    inbox.settle(REPLACE, ref(round));
  }

  /** Reviewing begins. */
  void askForReviews(Round round) {
    inbox.settle(START, ref(round));
    giveReviews(round);
    for (Load load : loads(round)) {
      outbox.letter(
          load.personId(), "letter.reviews", round.title(), load.open(), round.reviewDue());
    }
  }

  /** Everybody with open reviews has the task to write them. */
  void giveReviews(Round round) {
    loads(round).forEach(load -> ask(round, load));
  }

  /** The due time moved. */
  void dueMoved(Round round) {
    for (Load load : loads(round)) {
      ask(round, load);
      if (load.open() > 0) {
        outbox.letter(load.personId(), "letter.reviews-due", round.title(), round.reviewDue());
      }
    }
  }

  /** Everybody with open reviews is reminded; returns how many that are. */
  int remind(Round round) {
    List<Load> late = loads(round).stream().filter(load -> load.open() > 0).toList();
    late.forEach(
        load ->
            outbox.letter(
                load.personId(),
                "letter.reviews-reminder",
                round.title(),
                load.open(),
                round.reviewDue()));
    return late.size();
  }

  /** A person's reviews became more, fewer or done. */
  void reviewsChanged(Round round, long personId) {
    if (round.state() == Round.State.REVIEWING) {
      ask(round, load(round, personId));
    }
  }

  /** No review is written any more. */
  void reviewingEnds(Round round) {
    inbox.settle(REVIEWS, ref(round));
    inbox.settle(REPLACE, ref(round));
    inbox.settle(INVITATION, ref(round));
  }

  private void ask(Round round, Load load) {
    if (load.open() == 0) {
      inbox.settle(REVIEWS, ref(round), load.personId());
      return;
    }
    inbox.ask(
        load.personId(),
        REVIEWS,
        "/screening/my-reviews.xhtml?round=" + round.id(),
        round.reviewDue(),
        ref(round),
        round.title(),
        load.all() - load.open(),
        load.all());
  }

  private void askOffice(Round round, String task, String page, Object... figures) {
    for (long manager : office(round)) {
      inbox.ask(manager, task, page + round.id(), null, ref(round), figures);
    }
  }

  /** The call managers who run this round. */
  private List<Long> office(Round round) {
    List<?> people =
        em.createNativeQuery(
                "select distinct a.person_id from role_grant g join account a on a.id ="
                    + " g.account_id where g.role = 'call-manager' and (g.scope = 'CENTRE' or"
                    + " g.scope = ?1 and g.scope_id = ?2) and g.valid_from <= ?3 and (g.valid_to is"
                    + " null or g.valid_to > ?3)")
            .setParameter(1, round.purpose().name())
            .setParameter(2, round.sourceId())
            .setParameter(3, LocalDate.now(clock))
            .getResultList();
    return people.stream().map(id -> ((Number) id).longValue()).toList();
  }

  private Load load(Round round, long personId) {
    return loads(round).stream()
        .filter(load -> load.personId() == personId)
        .findFirst()
        .orElse(new Load(personId, 0, 0));
  }

  private List<Load> loads(Round round) {
    List<?> rows =
        em.createNativeQuery(
                "select v.person_id, count(*), count(*) filter (where v.state in ('ASSIGNED',"
                    + " 'DRAFT')) from review v join subject s on s.id = v.subject_id where"
                    + " s.round_id = ?1 and v.state <> 'REMOVED' group by v.person_id order by"
                    + " v.person_id")
            .setParameter(1, round.id())
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .map(c -> new Load(((Number) c[0]).longValue(), number(c[1]), number(c[2])))
        .toList();
  }

  private static int number(Object column) {
    return ((Number) column).intValue();
  }

  private Names name(long personId) {
    Object[] names =
        (Object[])
            em.createNativeQuery("select name_zh, name_en from person where id = ?1")
                .setParameter(1, personId)
                .getSingleResult();
    return new Names((String) names[0], (String) names[1]);
  }

  private static String ref(Round round) {
    return "round:" + round.id();
  }
}
