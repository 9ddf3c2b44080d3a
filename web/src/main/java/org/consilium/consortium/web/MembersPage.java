package org.consilium.consortium.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.consilium.consortium.model.Membership;
import org.consilium.consortium.service.Choice;
import org.consilium.consortium.service.MembershipQueries;
import org.consilium.consortium.service.MembershipRow;
import org.consilium.platform.web.Column;
import org.consilium.platform.web.Display;
import org.consilium.platform.web.ListView;
import org.consilium.platform.web.Lists;
import org.consilium.shared.model.Names;

/** Who belongs to the centre on a day, and how the shares are spread. */
@Named
@RequestScoped
public class MembersPage {

  /**
   * One slice of the ring of shares.
   *
   * @param name who holds it; null for what nobody holds
   * @param percent how much
   * @param before how much the slices before it take
   * @param tone number of its colour, from 0
   */
  public record Slice(
      Names name, Long organisationId, BigDecimal percent, BigDecimal before, int tone) {

    /** Length and gap of its arc on a ring of 100. */
    public String dash() {
      return percent.toPlainString() + " " + WHOLE.subtract(percent).toPlainString();
    }

    /** Where on the ring it begins. */
    public String offset() {
      return before.negate().toPlainString();
    }
  }

  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
  private static final int TONES = 8;

  @Inject private MembershipQueries queries;
  @Inject private Lists lists;
  @Inject private Display display;
  @Inject private AsOf asOf;

  private ListView<MembershipRow> list;
  private List<Slice> slices;

  @PostConstruct
  void open() {
    list =
        lists
            .list("members", queries::page)
            .filter("text")
            .filter("kind")
            .filter("alliance")
            .filter("tier")
            .filter("asOf")
            .column(
                Column.<MembershipRow>text("name", "organisation.one", r -> name(r.organisation()))
                    .sortable()
                    .to(r -> "/consortium/organisation.xhtml?id=" + r.organisationId()))
            .column(Column.text("type", "organisation.kind", MembershipRow::organisationKind))
            .column(
                Column.<MembershipRow>text("kind", "organisation.relation", MembershipRow::kind)
                    .sortable())
            .column(Column.text("alliance", "membership.alliance", r -> name(r.alliance())))
            .column(Column.text("tier", "membership.tier", MembershipRow::tier))
            .column(
                Column.<MembershipRow>number("share", "membership.percent", MembershipRow::percent)
                    .sortable())
            .column(
                Column.<MembershipRow>day("since", "membership.since", MembershipRow::since)
                    .sortable())
            .column(Column.day("last", "membership.last", MembershipRow::last))
            .column(Column.text("decision", "membership.decision", MembershipRow::decisionRef));
  }

  /** The shares of the day, the largest first, and what nobody holds. */
  public List<Slice> getSlices() {
    if (slices == null) {
      slices = new ArrayList<>();
      BigDecimal before = BigDecimal.ZERO;
      for (MembershipRow row : queries.shares(asOf.getDay())) {
        int tone = slices.size() % TONES;
        slices.add(
            new Slice(row.organisation(), row.organisationId(), row.percent(), before, tone));
        before = before.add(row.percent());
      }
      if (!slices.isEmpty() && before.compareTo(WHOLE) < 0) {
        slices.add(new Slice(null, null, WHOLE.subtract(before), before, TONES));
      }
    }
    return slices;
  }

  private String name(Names names) {
    return names == null ? null : names.in(display.isChinese());
  }

  public ListView<MembershipRow> getList() {
    return list;
  }

  public Membership.Kind[] getKinds() {
    return Membership.Kind.values();
  }

  public Membership.Tier[] getTiers() {
    return Membership.Tier.values();
  }

  public List<Choice> getAlliances() {
    return queries.alliances();
  }
}
