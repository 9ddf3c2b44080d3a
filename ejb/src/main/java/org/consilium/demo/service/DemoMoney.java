package org.consilium.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.consilium.consortium.model.Organisation;
import org.consilium.funding.model.Payment;
import org.consilium.funding.service.By;
import org.consilium.funding.service.EarlierMoney;
import org.consilium.funding.service.PaymentForm;
import org.consilium.platform.service.Time;
import org.consilium.shared.model.Money;

/**
 * Envelopes, and awards of the decided call with payments in every state; the last award is still
 * to be issued. Every step goes through the ledger.
 */
@ApplicationScoped
class DemoMoney {

  private static final long CITY = 1;
  private static final long CENTRE = 2;

  /** Days ago on which the awards were issued; the lines begin in the year of that day. */
  private static final int ISSUED = 180;

  private static final int FIRST_SHARE = 40;
  private static final int SECOND_SHARE = 15;

  private static final String FIRST =
      "样机试制材料与测试、参与人员劳务（演示） Material and tests of the prototype, staff (demo)";
  private static final String SECOND = "第三方检测与临床前评价（演示） Third-party tests (demo)";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private EarlierMoney money;
  @Inject private DemoPeople people;
  @Inject private Clock clock;

  void seed() {
    int year = LocalDate.now(clock).minusDays(ISSUED).getYear();
    By finance = by("finance", 205, 10);
    money.fill("demo-city-1", CITY, year, Money.yuan(3_000_000), "沪科拨〔演示〕1号", finance);
    money.fill("demo-city-2", CITY, year + 1, Money.yuan(1_200_000), "沪科拨〔演示〕2号", finance);
    money.fill("demo-centre", CENTRE, year, Money.yuan(500_000), "中心理事会〔演示〕3号", finance);
    List<Long> awards = money.prepared();
    for (int i = 0; i < awards.size() - 1; i++) {
      money.issue(
          awards.get(i), CITY, LocalDate.now(clock).minusDays(ISSUED), by("finance", ISSUED, 11));
      paid(awards.get(i), i, year);
      if (i < 4) {
        later(awards.get(i), i, year);
      }
    }
  }

  /** Every partner got a first payment. */
  private void paid(long award, int number, int year) {
    int ago = ISSUED - 4 - number;
    List<Long> payments = new ArrayList<>();
    for (Organisation partner : partners(award)) {
      PaymentForm form = form("demo-first", award, partner, year, FIRST_SHARE, FIRST);
      long payment = money.request(form, new By(leader(award), at(ago, 9)));
      money.approve(payment, by("finance", ago - 2, 14));
      payments.add(payment);
    }
    money.order(payments, by("finance2", ago - 3, 10));
    for (long payment : payments) {
      money.pay(payment, "DEMO" + (7_000_000 + payment), by("finance", ago - 4, 16));
    }
  }

  /** A second request, which is in another state for every award. */
  private void later(long award, int number, int year) {
    Organisation partner = partners(award).get(0);
    PaymentForm form = form("demo-second", award, partner, year, SECOND_SHARE, SECOND);
    long payment = money.request(form, new By(leader(award), at(9 - number, 9)));
    switch (number) {
      case 1 -> money.approve(payment, by("finance", 3, 10));
      case 2 -> {
        money.approve(payment, by("finance2", 3, 11));
        money.order(List.of(payment), by("finance", 2, 15));
      }
      case 3 -> money.end(payment, Payment.Action.REFUSE, by("finance2", 4, 9));
      default -> {}
    }
  }

  private PaymentForm form(
      String key, long award, Organisation partner, int year, int percent, String purpose) {
    return new PaymentForm(
        key + ":" + award + ":" + partner.id(),
        award,
        partner.id(),
        purpose,
        partner.nameZh(),
        "演示银行上海分行",
        String.format("6200%012d", 1_000L + partner.id()),
        money.share(award, partner.id(), year, percent));
  }

  private List<Organisation> partners(long award) {
    return em.createQuery(
            "select o from Organisation o where exists (select l from AwardLine l where l.awardId ="
                + " :award and l.organisationId = o.id) order by o.id",
            Organisation.class)
        .setParameter("award", award)
        .getResultList();
  }

  private long leader(long award) {
    return ((Number)
            em.createNativeQuery(
                    "select a.id from account a join proposal r on r.created_by = a.person_id join"
                        + " award w on w.proposal_id = r.id where w.id = ?1")
                .setParameter(1, award)
                .getSingleResult())
        .longValue();
  }

  private By by(String user, int daysAgo, int hour) {
    return new By(people.account(user).id(), at(daysAgo, hour));
  }

  private OffsetDateTime at(int daysAgo, int hour) {
    return LocalDate.now(clock)
        .minusDays(daysAgo)
        .atTime(hour, 0)
        .atZone(Time.ZONE)
        .toOffsetDateTime();
  }
}
