package org.consilium.funding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.consilium.funding.model.Payment;
import org.consilium.funding.service.BankFileService;
import org.consilium.funding.service.PaymentQueries;
import org.consilium.funding.service.PaymentRow;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.web.Act;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;

/** Approved payments to be put into one file for the bank. */
@Named
@ViewScoped
public class OrderPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient PaymentQueries queries;
  @Inject private transient BankFileService bank;
  @Inject private transient CurrentUser user;
  @Inject private transient Act act;

  private final Map<Long, Boolean> chosen = new HashMap<>();
  private List<PaymentRow> mine = new ArrayList<>();
  private List<PaymentRow> others = new ArrayList<>();
  private Long file;

  /** Reads what is approved; what the reader approved is for others. */
  public void load() {
    Map<String, String> approved = Map.of("state", Payment.State.APPROVED.name());
    List<PaymentRow> rows =
        queries.page(new PageRequest(approved, List.of(), 0, PageRequest.MAX_SIZE)).rows();
    mine = rows.stream().filter(r -> r.approved().accountId() != user.accountId()).toList();
    others = rows.stream().filter(r -> r.approved().accountId() == user.accountId()).toList();
    mine.forEach(r -> chosen.put(r.id(), Boolean.TRUE));
  }

  /** Puts the chosen ones into a file. */
  public String order() {
    Long made =
        act.get(
            () -> {
              List<Long> ids =
                  mine.stream()
                      .map(PaymentRow::id)
                      .filter(i -> chosen.getOrDefault(i, false))
                      .toList();
              if (ids.isEmpty()) {
                throw new RuleBroken("payment.none-chosen");
              }
              return bank.order(ids);
            },
            "payment.ordered-now");
    return made == null ? null : "/funding/order.xhtml?faces-redirect=true&file=" + made;
  }

  public Map<Long, Boolean> getChosen() {
    return chosen;
  }

  public List<PaymentRow> getMine() {
    return mine;
  }

  public List<PaymentRow> getOthers() {
    return others;
  }

  public Long getFile() {
    return file;
  }

  public void setFile(Long file) {
    this.file = file;
  }
}
