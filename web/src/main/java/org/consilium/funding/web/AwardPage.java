package org.consilium.funding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.consilium.funding.model.PlanStep;
import org.consilium.funding.service.AwardLineQueries;
import org.consilium.funding.service.AwardQueries;
import org.consilium.funding.service.AwardRow;
import org.consilium.funding.service.PaymentQueries;
import org.consilium.funding.service.PaymentRow;
import org.consilium.platform.web.Found;
import org.consilium.shared.model.PageRequest;

/** One award: its money by partner, its payment plan, its payments. */
@Named
@ViewScoped
public class AwardPage implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int NEWEST = 8;

  @Inject private transient AwardQueries queries;
  @Inject private transient AwardLineQueries budget;
  @Inject private transient PaymentQueries payments;

  private Long id;
  private AwardRow award;
  private List<AwardQueries.PartnerRow> partners;
  private List<AwardQueries.PlanRow> plan;
  private List<AwardLineQueries.Row> lines;

  /** Reads the award. */
  public void load() {
    award = Found.orMissing(id, queries::find);
    partners = queries.partners(id);
    plan = queries.plan(id);
    lines = budget.of(id);
  }

  public AwardRow getAward() {
    return award;
  }

  public List<AwardQueries.PartnerRow> getPartners() {
    return partners;
  }

  public List<AwardQueries.PlanRow> getPlan() {
    return plan;
  }

  /** What the rules prescribe, while there is no plan yet. */
  public List<PlanStep> getPrescribed() {
    return award.isPrepared() ? queries.prescribed(id) : List.of();
  }

  public List<AwardLineQueries.Row> getLines() {
    return lines;
  }

  public List<PaymentRow> getPayments() {
    Map<String, String> ofAward = Map.of("award", id.toString());
    List<PageRequest.SortBy> newest = List.of(new PageRequest.SortBy("code", false));
    return payments.page(new PageRequest(ofAward, newest, 0, NEWEST)).rows();
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
