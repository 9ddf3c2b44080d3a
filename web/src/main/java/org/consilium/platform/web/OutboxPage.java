package org.consilium.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.consilium.platform.model.OutboxMessage;
import org.consilium.platform.service.Mailer;
import org.consilium.platform.service.OutboxQueries;
import org.consilium.platform.service.OutboxService;

/** Letters on their way out, those that were given up among them. */
@Named
@RequestScoped
public class OutboxPage {

  @Inject private OutboxQueries queries;
  @Inject private OutboxService service;
  @Inject private Mailer mailer;
  @Inject private Lists lists;
  @Inject private Act act;

  private ListView<OutboxQueries.Row> list;
  private Long id;

  @PostConstruct
  void open() {
    list =
        lists
            .list("outbox", queries::page)
            .filter("text")
            .filter("state")
            .column(
                Column.<OutboxQueries.Row>text(
                        "subject", "letter.subject", OutboxQueries.Row::subject)
                    .to(r -> "/platform/outbox.xhtml?id=" + r.id()))
            .column(Column.text("recipient", "letter.recipient", OutboxQueries.Row::recipient))
            .column(Column.status("state", "state", OutboxQueries.Row::state))
            .column(
                Column.<OutboxQueries.Row>moment(
                        "created", "letter.created", OutboxQueries.Row::createdAt)
                    .sortable())
            .column(Column.moment("sent", "letter.sent", OutboxQueries.Row::sentAt))
            .column(Column.number("attempts", "letter.attempts", OutboxQueries.Row::attempts))
            .column(Column.text("error", "letter.error", OutboxQueries.Row::lastError));
  }

  /** Sends the chosen letter again. */
  public String again() {
    act.run(() -> service.again(id), "letter.again-now");
    return "/platform/outbox.xhtml?faces-redirect=true";
  }

  /** The letter the address names, when it can be sent again. */
  public OutboxQueries.Row getChosen() {
    return id == null
        ? null
        : queries.find(id).filter(r -> r.state() == OutboxMessage.State.DEAD).orElse(null);
  }

  public boolean isServerMissing() {
    return !mailer.isReady();
  }

  public ListView<OutboxQueries.Row> getList() {
    return list;
  }

  public OutboxMessage.State[] getStates() {
    return OutboxMessage.State.values();
  }

  public Long getId() {
    return id;
  }

  public void setId(Long id) {
    this.id = id;
  }
}
