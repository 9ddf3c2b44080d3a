package org.consilium.funding.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.consilium.funding.model.Payment;
import org.consilium.funding.service.PaymentQueries;
import org.consilium.funding.service.PaymentRow;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;

/** The list of payments the reader may see. */
@Named
@RequestScoped
public class PaymentsPage {

  @Inject private PaymentQueries queries;
  @Inject private Lists lists;
  @Inject private Display display;

  private ListView<PaymentRow> list;

  @PostConstruct
  void open() {
    list =
        lists
            .list("payments", queries::page)
            .within("award")
            .filter("text")
            .filter("state")
            .filter("open")
            .column(
                Column.<PaymentRow>text("code", "payment.code", PaymentRow::code)
                    .sortable()
                    .to(r -> "/funding/payment.xhtml?id=" + r.id()))
            .column(
                Column.<PaymentRow>text("award", "award.one", PaymentRow::awardCode)
                    .to(r -> "/funding/award.xhtml?id=" + r.awardId()))
            .column(
                Column.text(
                    "partner", "statement.partner", r -> r.partner().in(display.isChinese())))
            .column(Column.text("purpose", "payment.purpose", PaymentRow::purpose))
            .column(Column.status("state", "state", PaymentRow::state))
            .column(Column.<PaymentRow>number("days", "payment.days", PaymentRow::days).sortable())
            .column(
                Column.<PaymentRow>money("amount", "payment.amount", PaymentRow::amount)
                    .sortable());
  }

  public ListView<PaymentRow> getList() {
    return list;
  }

  public Payment.State[] getStates() {
    return Payment.State.values();
  }
}
