package org.consilium.funding.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.consilium.funding.model.Payment;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;

/** Payments to the partners whose figures the reader may see. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class PaymentQueries {

  /** What a payment takes from a line of its award. */
  public record PartRow(Names category, int year, Money amount) implements Serializable {}

  private static final String COLUMNS =
      "y.id, y.code, w.id as award_id, w.code as award_code, w.title, o.id as organisation_id,"
          + " o.name_zh, o.name_en, y.purpose, y.amount_fen, y.state, y.requested_at, y.holder,"
          + " y.bank, y.account_number, y.requested_by, rp.name_zh as rz, rp.name_en as re,"
          + " y.approved_by, ap.name_zh as az, ap.name_en as ae, y.approved_at, y.ordered_by,"
          + " op.name_zh as oz, op.name_en as oe, y.ordered_at, y.bank_file_id, b.code as file,"
          + " y.bank_reference, y.paid_on, y.return_reported_by, bp.name_zh as bz, bp.name_en as"
          + " be, y.return_reported_at, y.return_reference";
  private static final String TABLES =
      "payment y join award w on w.id = y.award_id join organisation o on o.id = y.organisation_id"
          + " left join bank_file b on b.id = y.bank_file_id"
          + who("r", "requested_by")
          + who("a", "approved_by")
          + who("o", "ordered_by")
          + who("b", "return_reported_by");

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private FundingAccess access;
  @Inject private Clock clock;

  /**
   * One page, the longest waiting first; filters {@code text}, {@code state}, {@code open} (any
   * value: not ended), {@code award} (id); sorts {@code code}, {@code amount}, {@code days}. Two
   * statements.
   */
  @RolesAllowed(Roles.MEMBER)
  public Page<PaymentRow> page(PageRequest request) {
    String award = request.filter("award");
    SqlList<PaymentRow> list =
        visible()
            .whereGiven("y.state = ?", request.filter("state"))
            .whereGiven(
                "w.id = ?",
                award != null && award.matches("\\d{1,18}") ? Long.valueOf(award) : null);
    if (request.filter("open") != null) {
      list.where("y.state in ('REQUESTED', 'APPROVED', 'ORDERED', 'RETURNING')");
    }
    if (request.filter("text") != null) {
      String like = SqlList.containing(request.filter("text"));
      list.where(
          "(y.code ilike ? or y.purpose ilike ? or w.code ilike ? or o.name_zh ilike ? or o.name_en"
              + " ilike ?)",
          like,
          like,
          like,
          like,
          like);
    }
    return list.page(em, request);
  }

  /** One payment, if it exists and is visible. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<PaymentRow> find(long id) {
    return visible().where("y.id = ?", id).all(em).stream().findFirst();
  }

  /** What a visible payment takes from which line. One statement. */
  @RolesAllowed(Roles.MEMBER)
  public List<PartRow> parts(long id) {
    return SqlList.of(
            "c.name_zh, coalesce(c.name_en, l.category), l.year, t.amount_fen",
            "payment_part t join payment y on y.id = t.payment_id join award w on w.id = y.award_id"
                + " join award_line l on l.id = t.line_id"
                + " left join pack_category c on c.pack_id = w.pack_id and c.code = l.category",
            "t.id",
            c ->
                new PartRow(
                    new Names((String) c[0], (String) c[1]),
                    ((Number) c[2]).intValue(),
                    money(c[3])))
        .where("y.id = ?", id)
        .where(access.partner("y.organisation_id"))
        .all(em);
  }

  private SqlList<PaymentRow> visible() {
    return SqlList.of(COLUMNS, TABLES, "y.id", this::row)
        .sortable("code", "y.code")
        .sortable("amount", "y.amount_fen")
        .sortable("days", "(- extract(epoch from y.requested_at))")
        .orderedBy("y.requested_at")
        .where(access.partner("y.organisation_id"));
  }

  private static String who(String alias, String column) {
    return " left join account %1$sa on %1$sa.id = y.%2$s left join person %1$sp on %1$sp.id = %1$sa.person_id"
        .formatted(alias, column);
  }

  private PaymentRow row(Object[] c) {
    OffsetDateTime asked = Moments.of(c[11]);
    return new PaymentRow(
        ((Number) c[0]).longValue(),
        (String) c[1],
        ((Number) c[2]).longValue(),
        (String) c[3],
        (String) c[4],
        ((Number) c[5]).longValue(),
        new Names((String) c[6], (String) c[7]),
        (String) c[8],
        money(c[9]),
        Payment.State.valueOf((String) c[10]),
        Duration.between(asked, OffsetDateTime.now(clock)).toDays(),
        new PaymentRow.Payee((String) c[12], (String) c[13], (String) c[14]),
        step(c[15], c[16], c[17], c[11]),
        step(c[18], c[19], c[20], c[21]),
        step(c[22], c[23], c[24], c[25]),
        step(c[30], c[31], c[32], c[33]),
        new PaymentRow.Bank(
            id(c[26]), (String) c[27], (String) c[28], Moments.day(c[29]), (String) c[34]));
  }

  private static PaymentRow.Step step(Object account, Object zh, Object en, Object at) {
    return new PaymentRow.Step(
        id(account), new Names((String) zh, (String) en), account == null ? null : Moments.of(at));
  }

  private static Long id(Object column) {
    return column == null ? null : ((Number) column).longValue();
  }

  private static Money money(Object fen) {
    return Money.fen(((Number) fen).longValue());
  }
}
