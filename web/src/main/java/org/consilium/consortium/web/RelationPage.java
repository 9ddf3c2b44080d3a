package org.consilium.consortium.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.consilium.consortium.model.Membership;
import org.consilium.consortium.service.Choice;
import org.consilium.consortium.service.JoinForm;
import org.consilium.consortium.service.MembershipQueries;
import org.consilium.consortium.service.MembershipRow;
import org.consilium.consortium.service.MembershipService;
import org.consilium.consortium.service.OrganisationFacts;
import org.consilium.consortium.service.OrganisationQueries;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;

/** A relation of an organisation to the centre begins, changes or ends. */
@Named
@ViewScoped
public class RelationPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final BigDecimal PPM_PER_PERCENT = BigDecimal.valueOf(10_000);

  @Inject private transient OrganisationQueries organisations;
  @Inject private transient MembershipQueries queries;
  @Inject private transient MembershipService service;
  @Inject private transient Act act;
  @Inject private transient Clock clock;

  private Long id;
  private Long organisation;
  private OrganisationFacts facts;
  private MembershipRow relation;
  private Membership.Kind kind = Membership.Kind.ALLIANCE_MEMBER;
  private BigDecimal percent;
  private Long alliance;
  private Membership.Tier tier = Membership.Tier.STANDARD;
  private LocalDate day;
  private String decision;
  private LocalDate lastDay;
  private String endDecision;

  /** Reads the relation, or begins one of the organisation. */
  public void load() {
    day = LocalDate.now(clock);
    lastDay = day;
    if (id != null) {
      relation = Found.orMissing(queries.find(id));
      organisation = relation.organisationId();
      kind = relation.kind();
      percent = relation.percent();
      tier = relation.tier();
    }
    facts = Found.orMissing(organisations.find(organisation == null ? 0 : organisation));
  }

  /** Writes the new relation down. */
  public String join() {
    JoinForm form =
        new JoinForm(
            organisation,
            kind,
            isSharing() ? ppm() : null,
            isAllied() ? alliance : null,
            isAllied() ? tier : null,
            day,
            decision);
    return act.get(() -> service.join(form), "membership.joined") == null ? null : back();
  }

  /** Writes the change of share or tier down. */
  public String change() {
    return act.get(() -> service.change(id, ppm(), tier, day, decision), "membership.changed")
            == null
        ? null
        : back();
  }

  /** Ends the relation after its last day. */
  public String leave() {
    boolean done =
        act.run(() -> service.leave(id, lastDay.plusDays(1), endDecision), "membership.left");
    return done ? back() : null;
  }

  private Integer ppm() {
    return percent == null
        ? null
        : percent.multiply(PPM_PER_PERCENT).setScale(0, RoundingMode.HALF_UP).intValue();
  }

  private String back() {
    return "/consortium/organisation.xhtml?faces-redirect=true&id=" + organisation;
  }

  public boolean isSharing() {
    return kind == Membership.Kind.SHAREHOLDER;
  }

  public boolean isAllied() {
    return kind == Membership.Kind.ALLIANCE_MEMBER;
  }

  public List<Choice> getAlliances() {
    return queries.alliances();
  }

  public Membership.Kind[] getKinds() {
    return Membership.Kind.values();
  }

  public Membership.Tier[] getTiers() {
    return Membership.Tier.values();
  }

  public OrganisationFacts getFacts() {
    return facts;
  }

  public MembershipRow getRelation() {
    return relation;
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

  public Membership.Kind getKind() {
    return kind;
  }

  public void setKind(Membership.Kind kind) {
    this.kind = kind;
  }

  public BigDecimal getPercent() {
    return percent;
  }

  public void setPercent(BigDecimal percent) {
    this.percent = percent;
  }

  public Long getAlliance() {
    return alliance;
  }

  public void setAlliance(Long alliance) {
    this.alliance = alliance;
  }

  public Membership.Tier getTier() {
    return tier;
  }

  public void setTier(Membership.Tier tier) {
    this.tier = tier;
  }

  public LocalDate getDay() {
    return day;
  }

  public void setDay(LocalDate day) {
    this.day = day;
  }

  public String getDecision() {
    return decision;
  }

  public void setDecision(String decision) {
    this.decision = decision;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  public String getEndDecision() {
    return endDecision;
  }

  public void setEndDecision(String endDecision) {
    this.endDecision = endDecision;
  }
}
