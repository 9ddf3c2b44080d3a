package org.consilium.consortium.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilium.consortium.model.Commitment;
import org.consilium.consortium.service.CommitmentForm;
import org.consilium.consortium.service.CommitmentQueries;
import org.consilium.consortium.service.CommitmentRow;
import org.consilium.consortium.service.CommitmentService;
import org.consilium.consortium.service.OrganisationFacts;
import org.consilium.consortium.service.OrganisationQueries;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.platform.web.Navigation;
import org.consilium.shared.model.Money;

/** A promise of an organisation: written down, delivered in parts, released from the rest. */
@Named
@ViewScoped
public class CommitmentPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient OrganisationQueries organisations;
  @Inject private transient CommitmentQueries queries;
  @Inject private transient CommitmentService service;
  @Inject private transient Act act;
  @Inject private transient Navigation navigation;
  @Inject private transient Clock clock;

  private Long id;
  private Long organisation;
  private OrganisationFacts facts;
  private CommitmentRow commitment;
  private List<CommitmentQueries.DeliveryRow> deliveries = List.of();
  private Commitment.Kind kind = Commitment.Kind.CASH;
  private String purpose;
  private BigDecimal amount;
  private LocalDate day;
  private LocalDate due;
  private String decision;
  private BigDecimal broughtAmount;
  private LocalDate broughtOn;
  private String evidence;
  private String releaseDecision;

  /** Reads the promise, or begins one of the organisation. */
  public void load() {
    day = LocalDate.now(clock);
    broughtOn = day;
    if (id != null) {
      commitment = Found.orMissing(queries.find(id));
      deliveries = queries.deliveries(id);
      organisation = commitment.organisationId();
    }
    facts = Found.orMissing(organisations.find(organisation == null ? 0 : organisation));
  }

  /** Writes the promise down. */
  public String promise() {
    CommitmentForm form =
        new CommitmentForm(organisation, kind, purpose, yuan(amount), day, due, decision);
    Long made = act.get(() -> service.promise(form), "commitment.saved");
    return made == null ? null : here(made);
  }

  /** Writes a delivery down. */
  public String deliver() {
    Long made =
        act.get(
            () -> service.deliver(id, yuan(broughtAmount), broughtOn, evidence),
            "commitment.delivery-saved");
    return made == null ? null : here(id);
  }

  /** Lets the organisation off from the rest, from today. */
  public String release() {
    boolean done =
        act.run(
            () -> service.release(id, LocalDate.now(clock), releaseDecision),
            "commitment.released-now");
    return done ? here(id) : null;
  }

  private static Money yuan(BigDecimal decimal) {
    return Money.of(decimal, Money.CNY);
  }

  private static String here(long id) {
    return "/consortium/commitment.xhtml?faces-redirect=true&id=" + id;
  }

  public boolean isKeeper() {
    return navigation.has("administrator") || navigation.has("centre-manager");
  }

  public boolean isMayDeliver() {
    return commitment != null
        && commitment.releasedOn() == null
        && (isKeeper() || navigation.has("finance"));
  }

  public boolean isMayRelease() {
    return commitment != null && commitment.open() && isKeeper();
  }

  public Commitment.Kind[] getKinds() {
    return Commitment.Kind.values();
  }

  public OrganisationFacts getFacts() {
    return facts;
  }

  public CommitmentRow getCommitment() {
    return commitment;
  }

  public List<CommitmentQueries.DeliveryRow> getDeliveries() {
    return deliveries;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public Long getOrganisation() {
    return organisation;
  }

  public void setOrganisation(Long organisation) {
    this.organisation = organisation;
  }

  public Commitment.Kind getKind() {
    return kind;
  }

  public void setKind(Commitment.Kind kind) {
    this.kind = kind;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public LocalDate getDue() {
    return due;
  }

  public void setDue(LocalDate due) {
    this.due = due;
  }

  public String getDecision() {
    return decision;
  }

  public void setDecision(String decision) {
    this.decision = decision;
  }

  public BigDecimal getBroughtAmount() {
    return broughtAmount;
  }

  public void setBroughtAmount(BigDecimal broughtAmount) {
    this.broughtAmount = broughtAmount;
  }

  public LocalDate getBroughtOn() {
    return broughtOn;
  }

  public void setBroughtOn(LocalDate broughtOn) {
    this.broughtOn = broughtOn;
  }

  public String getEvidence() {
    return evidence;
  }

  public void setEvidence(String evidence) {
    this.evidence = evidence;
  }

  public String getReleaseDecision() {
    return releaseDecision;
  }

  public void setReleaseDecision(String releaseDecision) {
    this.releaseDecision = releaseDecision;
  }
}
