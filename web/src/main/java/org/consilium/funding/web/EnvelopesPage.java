package org.consilium.funding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.consilium.funding.service.CashQueries;
import org.consilium.funding.service.EnvelopeQueries;
import org.consilium.funding.service.EnvelopeService;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.Act;
import org.consilium.shared.model.Money;

/** The centre's money by source and year, and a form to put more in. */
@Named
@ViewScoped
public class EnvelopesPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient EnvelopeQueries queries;
  @Inject private transient CashQueries cash;
  @Inject private transient EnvelopeService service;
  @Inject private transient CurrentUser user;
  @Inject private transient Clock clock;
  @Inject private transient Act act;

  private final String key = UUID.randomUUID().toString();
  private List<EnvelopeQueries.Row> rows;
  private Long source;
  private Integer year;
  private BigDecimal amount;
  private String reference;

  /** Reads the envelopes. */
  public void load() {
    rows = queries.all();
    year = LocalDate.now(clock).getYear();
  }

  /** Fills one. */
  public String fill() {
    Long filled =
        act.get(
            () -> service.fill(key, source, year, Money.of(amount, Money.CNY), reference),
            "envelope.filled-now");
    return filled == null ? null : "/funding/envelopes.xhtml?faces-redirect=true";
  }

  public boolean isFunding() {
    return user.has(Roles.FINANCE);
  }

  /** Cash needed, for those who plan it. */
  public CashQueries.Cash getCash() {
    return isFunding() || user.has(Roles.CENTRE_MANAGER) ? cash.needed() : null;
  }

  public List<EnvelopeQueries.Row> getRows() {
    return rows;
  }

  public List<EnvelopeQueries.Source> getSources() {
    return queries.sources();
  }

  public Long getSource() {
    return source;
  }

  public void setSource(Long source) {
    this.source = source;
  }

  public Integer getYear() {
    return year;
  }

  public void setYear(Integer year) {
    this.year = year;
  }

  public BigDecimal getAmount() {
    return amount;
  }

  public void setAmount(BigDecimal amount) {
    this.amount = amount;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }
}
