package org.consilium.consortium.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.consilium.consortium.model.Commitment;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.SearchTokens;

/** Promises: all of them for the centre, finance and the auditor, their own for officers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class CommitmentQueries {

  /** Something brought. */
  public record DeliveryRow(
      long id, Money amount, LocalDate day, String evidence, String by, OffsetDateTime at)
      implements Serializable {}

  private static final String STANDING =
      "case when d.sum >= c.promised_fen then 'DELIVERED'"
          + " when c.released_on is not null then 'RELEASED'"
          + " when c.due_on < ? then 'OVERDUE'"
          + " when d.sum > 0 then 'PARTLY_DELIVERED' else 'PROMISED' end";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ConsortiumAccess access;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /**
   * One page, the next due first; filters {@code text}, {@code kind}, {@code standing}; sorts
   * {@code name}, {@code due}, {@code promised}, {@code delivered}.
   */
  @RolesAllowed(Roles.MEMBER)
  public Page<CommitmentRow> page(PageRequest request) {
    SqlList<CommitmentRow> list =
        visible()
            .whereGiven("has_tokens(o.search_text, ?)", SearchTokens.query(request.filter("text")))
            .whereGiven("c.kind = ?", request.filter("kind"));
    if (request.filter("standing") != null) {
      list.where(STANDING + " = ?", LocalDate.now(clock), request.filter("standing"));
    }
    return list.page(em, request);
  }

  /** The promises of an organisation, as far as the caller may see them. */
  @RolesAllowed(Roles.MEMBER)
  public List<CommitmentRow> of(long organisationId) {
    return visible().where("c.organisation_id = ?", organisationId).all(em);
  }

  /** One promise, if it exists and is visible. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<CommitmentRow> find(long id) {
    return visible().where("c.id = ?", id).all(em).stream().findFirst();
  }

  /** What was brought against a promise, the newest first; none when it is not visible. */
  @RolesAllowed(Roles.MEMBER)
  public List<DeliveryRow> deliveries(long commitmentId) {
    if (find(commitmentId).isEmpty()) {
      return List.of();
    }
    return SqlList.of(
            "v.id, v.amount_fen, v.delivered_on, v.evidence, v.recorded_by, v.recorded_at",
            "delivery v",
            "v.id desc",
            c ->
                new DeliveryRow(
                    ((Number) c[0]).longValue(),
                    Money.fen(((Number) c[1]).longValue()),
                    Moments.day(c[2]),
                    (String) c[3],
                    (String) c[4],
                    Moments.of(c[5])))
        .where("v.commitment_id = ?", commitmentId)
        .orderedBy("v.delivered_on desc")
        .all(em);
  }

  private SqlList<CommitmentRow> visible() {
    SqlList<CommitmentRow> list =
        SqlList.of(
                "c.id, c.organisation_id, o.name_zh, o.name_en, c.kind, c.purpose, c.promised_fen,"
                    + " d.sum, c.promised_on, c.due_on, c.decision_ref, c.released_on,"
                    + " c.release_ref",
                "commitment c join organisation o on o.id = c.organisation_id"
                    + " cross join lateral (select coalesce(sum(v.amount_fen), 0) as sum"
                    + " from delivery v where v.commitment_id = c.id) d",
                "c.id",
                this::row)
            .sortable("name", "o.sort_key")
            .sortable("due", "c.due_on")
            .sortable("promised", "c.promised_fen")
            .sortable("delivered", "d.sum")
            .orderedBy("c.due_on");
    return access.readsAllCommitments()
        ? list
        : list.where(
            "exists (select 1 from role_grant g where g.account_id = ?"
                + " and g.role = 'institution-officer' and g.scope = 'ORGANISATION'"
                + " and g.scope_id = c.organisation_id and g.valid_from <= ?"
                + " and (g.valid_to is null or g.valid_to > ?))",
            user.accountId(),
            LocalDate.now(clock),
            LocalDate.now(clock));
  }

  private CommitmentRow row(Object[] c) {
    Money promised = Money.fen(((Number) c[6]).longValue());
    Money delivered = Money.fen(((Number) c[7]).longValue());
    LocalDate due = Moments.day(c[9]);
    LocalDate released = Moments.day(c[11]);
    LocalDate today = LocalDate.now(clock);
    return new CommitmentRow(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).longValue(),
        new Names((String) c[2], (String) c[3]),
        Commitment.Kind.valueOf((String) c[4]),
        (String) c[5],
        promised,
        delivered,
        Moments.day(c[8]),
        due,
        (String) c[10],
        released,
        (String) c[12],
        Commitment.standing(promised, delivered, due, released, today));
  }
}
