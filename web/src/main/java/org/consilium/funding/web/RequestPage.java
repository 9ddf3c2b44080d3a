package org.consilium.funding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.consilium.funding.service.AwardQueries;
import org.consilium.funding.service.AwardRow;
import org.consilium.funding.service.PaymentForm;
import org.consilium.funding.service.PaymentService;
import org.consilium.funding.service.RequestQueries;
import org.consilium.platform.web.Act;
import org.consilium.platform.web.Found;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;

/** Asks for a partner's money: how much of which line, for what, to which bank account. */
@Named
@ViewScoped
public class RequestPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient RequestQueries queries;
  @Inject private transient AwardQueries awards;
  @Inject private transient PaymentService service;
  @Inject private transient Act act;

  private final String key = UUID.randomUUID().toString();
  private final Map<Long, BigDecimal> asked = new HashMap<>();
  private Long award;
  private Long partner;
  private AwardRow row;
  private Names partnerName;
  private List<RequestQueries.LineRow> lines;
  private Money open;
  private String purpose;
  private String holder;
  private String bank;
  private String number;

  /** Reads what there is; the bank account is that of the last payment. */
  public void load() {
    row = Found.orMissing(award, awards::find);
    long organisation = partner == null ? 0 : partner;
    partnerName =
        Found.orMissing(
                awards.partners(award).stream()
                    .filter(p -> p.organisationId() == organisation)
                    .filter(p -> queries.mayAsk(award, organisation))
                    .findFirst())
            .name();
    lines = queries.lines(award, organisation);
    open = queries.open(award, organisation);
    queries
        .lastPayee(award, organisation)
        .ifPresent(
            last -> {
              holder = last.holder();
              bank = last.bank();
              number = last.number();
            });
  }

  /** Sends the request. */
  public String send() {
    Long made =
        act.get(
            () ->
                service.request(
                    new PaymentForm(key, award, partner, purpose, holder, bank, number, wanted())),
            "payment.requested-now");
    return made == null ? null : "/funding/payment.xhtml?faces-redirect=true&id=" + made;
  }

  private List<PaymentForm.Line> wanted() {
    return lines.stream()
        .filter(line -> asked.get(line.id()) != null)
        .map(line -> new PaymentForm.Line(line.id(), Money.of(asked.get(line.id()), Money.CNY)))
        .toList();
  }

  public Map<Long, BigDecimal> getAsked() {
    return asked;
  }

  public AwardRow getRow() {
    return row;
  }

  public Names getPartnerName() {
    return partnerName;
  }

  public List<RequestQueries.LineRow> getLines() {
    return lines;
  }

  public Money getOpen() {
    return open;
  }

  public Long getAward() {
    return award;
  }

  public void setAward(Long award) {
    this.award = award;
  }

  public Long getPartner() {
    return partner;
  }

  public void setPartner(Long partner) {
    this.partner = partner;
  }

  public String getPurpose() {
    return purpose;
  }

  public void setPurpose(String purpose) {
    this.purpose = purpose;
  }

  public String getHolder() {
    return holder;
  }

  public void setHolder(String holder) {
    this.holder = holder;
  }

  public String getBank() {
    return bank;
  }

  public void setBank(String bank) {
    this.bank = bank;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }
}
