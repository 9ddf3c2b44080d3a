package org.consilium.funding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilium.funding.model.Instalment;
import org.consilium.funding.service.AwardQueries;
import org.consilium.funding.service.AwardService;
import org.consilium.funding.service.EnvelopeQueries;
import org.consilium.funding.service.InstalmentService;
import org.consilium.funding.service.RequestQueries;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.Act;

/** What the reader can do with an award now. */
@Named
@ViewScoped
public class AwardActs implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient AwardService awards;
  @Inject private transient InstalmentService instalments;
  @Inject private transient EnvelopeQueries envelopes;
  @Inject private transient RequestQueries requests;
  @Inject private transient CurrentUser user;
  @Inject private transient Clock clock;
  @Inject private transient Act act;

  private Long source;
  private LocalDate startsOn;
  private String reason;
  private String evidence;

  /** Issues it. */
  public String issue(long id) {
    return go(id, () -> awards.issue(id, source, startsOn), "award.issued-now");
  }

  /** Drops it. */
  public String drop(long id) {
    return go(id, () -> awards.drop(id, reason), "award.dropped-now");
  }

  /** Releases an instalment. */
  public String release(long id, long instalment) {
    return go(id, () -> instalments.release(instalment, evidence), "award.released-now");
  }

  private String go(long id, Runnable command, String done) {
    return act.run(command, done) ? "/funding/award.xhtml?faces-redirect=true&id=" + id : null;
  }

  /** The next instalment that is not released yet, or null. */
  public AwardQueries.PlanRow next(List<AwardQueries.PlanRow> plan) {
    return plan.stream()
        .filter(step -> step.state() == Instalment.State.PLANNED)
        .findFirst()
        .orElse(null);
  }

  /** True when the reader may ask for this partner's money. */
  public boolean asks(long id, long organisation) {
    return (user.has(Roles.RESEARCHER)
            || user.has(Roles.CLINICIAN)
            || user.has(Roles.INSTITUTION_OFFICER))
        && requests.mayAsk(id, organisation);
  }

  /** Finance staff moves money. */
  public boolean isFunding() {
    return user.has(Roles.FINANCE);
  }

  /** Auditors and administrators read the ledger, and finance staff. */
  public boolean isReadsLedger() {
    return isFunding() || user.has(Roles.AUDITOR) || user.has(Roles.ADMINISTRATOR);
  }

  public List<EnvelopeQueries.Source> getSources() {
    return envelopes.sources();
  }

  public LocalDate getStartsOn() {
    return startsOn == null ? LocalDate.now(clock) : startsOn;
  }

  public void setStartsOn(LocalDate startsOn) {
    this.startsOn = startsOn;
  }

  public Long getSource() {
    return source;
  }

  public void setSource(Long source) {
    this.source = source;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getEvidence() {
    return evidence;
  }

  public void setEvidence(String evidence) {
    this.evidence = evidence;
  }
}
