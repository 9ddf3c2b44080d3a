package org.consilium.consortium.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import org.consilium.consortium.model.Committee;
import org.consilium.consortium.service.CommitteeForm;
import org.consilium.consortium.service.CommitteeQueries;
import org.consilium.consortium.service.CommitteeRow;
import org.consilium.consortium.service.CommitteeService;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;

/** The form of a committee. */
@Named
@ViewScoped
public class CommitteeEditPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient CommitteeQueries queries;
  @Inject private transient CommitteeService service;
  @Inject private transient Act act;
  @Inject private transient Clock clock;

  private Long id;
  private CommitteeRow committee;
  private String nameEn;
  private String nameZh;
  private String mandate;
  private int numerator = 2;
  private int denominator = 3;
  private Committee.VotingRule rule = Committee.VotingRule.MAJORITY;
  private LocalDate since;
  private LocalDate last;

  /** Reads the committee, or begins a new one. */
  public void load() {
    since = LocalDate.now(clock);
    if (id != null) {
      committee = Found.orMissing(queries.find(id, null));
      nameEn = committee.name().en();
      nameZh = committee.name().zh();
      mandate = committee.mandate();
      numerator = committee.quorumNumerator();
      denominator = committee.quorumDenominator();
      rule = committee.votingRule();
      since = committee.since();
      last = committee.last();
    }
  }

  /** Saves. */
  public String save() {
    Integer version = committee == null ? null : committee.version();
    CommitteeForm form =
        new CommitteeForm(
            version, nameEn, nameZh, mandate, numerator, denominator, rule, since, last);
    if (id == null) {
      Long made = act.get(() -> service.found(form), "committee.founded");
      return made == null ? null : address(made);
    }
    return act.run(() -> service.correct(id, form), "committee.saved") ? address(id) : null;
  }

  private static String address(long id) {
    return "/consortium/committee.xhtml?faces-redirect=true&id=" + id;
  }

  public Committee.VotingRule[] getRules() {
    return Committee.VotingRule.values();
  }

  public CommitteeRow getCommittee() {
    return committee;
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  public String getNameZh() {
    return nameZh;
  }

  public void setNameZh(String nameZh) {
    this.nameZh = nameZh;
  }

  public String getMandate() {
    return mandate;
  }

  public void setMandate(String mandate) {
    this.mandate = mandate;
  }

  public int getNumerator() {
    return numerator;
  }

  public void setNumerator(int numerator) {
    this.numerator = numerator;
  }

  public int getDenominator() {
    return denominator;
  }

  public void setDenominator(int denominator) {
    this.denominator = denominator;
  }

  public Committee.VotingRule getRule() {
    return rule;
  }

  public void setRule(Committee.VotingRule rule) {
    this.rule = rule;
  }

  public LocalDate getSince() {
    return since;
  }

  public void setSince(LocalDate since) {
    this.since = since;
  }

  public LocalDate getLast() {
    return last;
  }

  public void setLast(LocalDate last) {
    this.last = last;
  }
}
