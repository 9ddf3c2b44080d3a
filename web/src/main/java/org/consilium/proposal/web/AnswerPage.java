package org.consilium.proposal.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.proposal.model.Words;
import org.consilium.proposal.service.ProposalContent;
import org.consilium.proposal.service.ProposalQueries;
import org.consilium.proposal.service.ProposalRow;
import org.consilium.proposal.service.ProposalService;

/** One heading of the form with its text, saved while it is written. */
@Named
@ViewScoped
public class AnswerPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient ProposalQueries queries;
  @Inject private transient ProposalContent content;
  @Inject private transient ProposalService service;
  @Inject private transient Act act;
  @Inject private transient Clock clock;

  private Long id;
  private Long section;
  private ProposalRow proposal;
  private ProposalContent.Answer answer;
  private Long next;
  private String text;
  private int seen;
  private LocalTime savedAt;

  /** Reads the text. */
  public void load() {
    proposal = Found.orMissing(id, queries::find);
    List<ProposalContent.Answer> all = content.answers(id);
    answer =
        Found.orMissing(
            all.stream().filter(a -> section != null && a.sectionId() == section).findFirst());
    int at = all.indexOf(answer);
    next = at + 1 < all.size() ? all.get(at + 1).sectionId() : null;
    text = answer.text();
    seen = answer.version();
  }

  /** Saves and stays; called while the text is written. */
  public void keep() {
    Integer now = act.get(() -> service.answer(id, section, text, seen), null);
    if (now != null) {
      seen = now;
      savedAt = LocalTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    }
  }

  /** Saves and goes on to the next heading, or back to the list of tasks. */
  public String save() {
    Integer now = act.get(() -> service.answer(id, section, text, seen), "proposal.saved");
    if (now == null) {
      return null;
    }
    return next == null
        ? "/proposal/proposal.xhtml?faces-redirect=true&id=" + id
        : "/proposal/answer.xhtml?faces-redirect=true&id=" + id + "&section=" + next;
  }

  public int getWords() {
    return Words.count(text == null ? "" : text);
  }

  public ProposalRow getProposal() {
    return proposal;
  }

  public ProposalContent.Answer getAnswer() {
    return answer;
  }

  public boolean isLast() {
    return next == null;
  }

  public LocalTime getSavedAt() {
    return savedAt;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Long getSection() {
    return section;
  }

  public void setSection(Long section) {
    this.section = section;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
