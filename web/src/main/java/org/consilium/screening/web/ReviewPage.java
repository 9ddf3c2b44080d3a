package org.consilium.screening.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.consilium.platform.service.Time;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.Found;
import org.consilium.platform.web.Msg;
import org.consilium.screening.service.ConflictService;
import org.consilium.screening.service.ReviewDesk;
import org.consilium.screening.service.ReviewQueries;
import org.consilium.screening.service.ReviewService;
import org.consilium.screening.service.RoundQueries.CriterionRow;
import org.consilium.screening.service.SubjectPaper;

/** A review beside what it is about, saved while it is written. */
@Named
@ViewScoped
public class ReviewPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LEVELS = 5;
  private static final String QUEUE = "/screening/my-reviews.xhtml?faces-redirect=true";

  @Inject private transient ReviewDesk desk;
  @Inject private transient ReviewService service;
  @Inject private transient ConflictService conflicts;
  @Inject private transient Act act;
  @Inject private transient Msg msg;
  @Inject private transient Display display;

  private Long id;
  private ReviewOrder order = ReviewOrder.CODE;
  private ReviewQueries.ReviewRow review;
  private SubjectPaper paper;
  private List<CriterionRow> criteria;
  private List<ReviewQueries.ReviewRow> queue;
  private List<ReviewQueries.Other> others;
  private final ReviewInput input = new ReviewInput();
  private int seen;
  private OffsetDateTime savedAt;
  private String why;

  /** Reads the review and what it is about. */
  public void load() {
    ReviewDesk.Work work = Found.orMissing(desk.of(id == null ? 0 : id));
    review = work.review();
    paper = work.paper();
    criteria = work.criteria();
    queue = work.queue();
    others = work.others();
    input.read(work.written());
    seen = review.version();
    savedAt = review.savedAt();
  }

  /** Saves and stays; called while the review is written. */
  public void keep() {
    ReviewService.Saved saved = act.get(() -> service.save(id, input.draft(seen)), null);
    if (saved != null) {
      seen = saved.version();
      savedAt = saved.at();
    }
  }

  /** Saves and goes on to the next one. */
  public String saveAndNext() {
    return act.get(() -> service.save(id, input.draft(seen)), "review.saved-now") == null
        ? null
        : next();
  }

  /** Hands it in and goes on to the next one. */
  public String submit() {
    boolean done = act.run(() -> service.submit(id, input.draft(seen)), "review.submitted-now");
    return done ? next() : null;
  }

  /** The reader cannot judge this one. */
  public String abstain() {
    return act.run(() -> service.abstain(id, why), "review.abstained-now") ? next() : null;
  }

  /** The reader has a conflict of interest; the paper is gone at once. */
  public String declare() {
    long subject = review.subjectId();
    return act.run(() -> conflicts.declare(subject, why), "conflict.declared-now") ? next() : null;
  }

  private String next() {
    return order
        .next(queue, id)
        .map(r -> "/screening/review.xhtml?faces-redirect=true&id=" + r.id() + "&order=" + order)
        .orElse(QUEUE);
  }

  /** The five levels of a criterion, as numbers with their words. */
  public List<SelectItem> levels(CriterionRow criterion) {
    List<String> words = display.isChinese() ? criterion.levelsZh() : criterion.levelsEn();
    List<SelectItem> items = new ArrayList<>();
    for (int level = 1; level <= LEVELS; level++) {
      String word = level <= words.size() ? " " + words.get(level - 1) : "";
      items.add(new SelectItem(level, level + word));
    }
    return items;
  }

  /** How sure one can be, as numbers with their words. */
  public List<SelectItem> getSureness() {
    List<SelectItem> items = new ArrayList<>();
    for (int level = 1; level <= LEVELS; level++) {
      items.add(new SelectItem(level, level + " " + msg.get("review.confidence." + level)));
    }
    return items;
  }

  /** True while the review can be written. */
  public boolean isWriting() {
    return ReviewOrder.isToDo(review);
  }

  public long getDone() {
    return queue.stream().filter(r -> !ReviewOrder.isToDo(r)).count();
  }

  /** The time of the last save, in the centre's zone, to the minute; null before the first. */
  public String getSaved() {
    return savedAt == null
        ? null
        : savedAt.atZoneSameInstant(Time.ZONE).toLocalTime().toString().substring(0, 5);
  }

  public int getCount() {
    return queue.size();
  }

  public ReviewQueries.ReviewRow getReview() {
    return review;
  }

  public SubjectPaper getPaper() {
    return paper;
  }

  public List<CriterionRow> getCriteria() {
    return criteria;
  }

  public List<ReviewQueries.Other> getOthers() {
    return others;
  }

  public ReviewInput getInput() {
    return input;
  }

  public ReviewOrder[] getOrders() {
    return ReviewOrder.values();
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public ReviewOrder getOrder() {
    return order;
  }

  public void setOrder(ReviewOrder order) {
    this.order = order == null ? ReviewOrder.CODE : order;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String why) {
    this.why = why;
  }
}
