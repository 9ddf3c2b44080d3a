package org.consilium.access.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.consilium.access.model.Invitation;
import org.consilium.consortium.service.Choice;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.SearchTokens;

/** Invitations: all for the office and the auditor, those into their organisation for officers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({Roles.INSTITUTION_OFFICER, Roles.CENTRE_MANAGER, Roles.ADMINISTRATOR, Roles.AUDITOR})
public class InvitationQueries {

  private static final String MINE =
      "o.id in (select g.scope_id from role_grant g where g.account_id = ?"
          + " and g.role = 'institution-officer' and g.scope = 'ORGANISATION' and g.valid_from <= ?"
          + " and (g.valid_to is null or g.valid_to > ?))";

  private static final String STATE =
      "case when i.state = 'SENT' and i.expires_at <= t.now then 'EXPIRED' else i.state end";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private InvitationAccess access;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /**
   * One page, the newest first; filters {@code text} (address, name), {@code state}; sorts {@code
   * email}, {@code sent}, {@code expires}.
   */
  @RolesAllowed({
    Roles.INSTITUTION_OFFICER,
    Roles.CENTRE_MANAGER,
    Roles.ADMINISTRATOR,
    Roles.AUDITOR
  })
  public Page<InvitationRow> page(PageRequest request) {
    SqlList<InvitationRow> list = visible().whereGiven(STATE + " = ?", request.filter("state"));
    String text = request.filter("text");
    if (text != null) {
      String like = SqlList.containing(text);
      list.where("(i.email ilike ? or i.name ilike ?)", like, like);
    }
    return list.page(em, request);
  }

  /** One invitation, if it exists and is visible. */
  @RolesAllowed({
    Roles.INSTITUTION_OFFICER,
    Roles.CENTRE_MANAGER,
    Roles.ADMINISTRATOR,
    Roles.AUDITOR
  })
  public Optional<InvitationRow> find(long id) {
    return visible().where("i.id = ?", id).all(em).stream().findFirst();
  }

  /** The roles the caller can offer. */
  @RolesAllowed({Roles.INSTITUTION_OFFICER, Roles.CENTRE_MANAGER, Roles.ADMINISTRATOR})
  public List<String> roles() {
    return access.roles();
  }

  /** Organisations the caller can invite into, by name; at most twelve. */
  @RolesAllowed({Roles.INSTITUTION_OFFICER, Roles.CENTRE_MANAGER, Roles.ADMINISTRATOR})
  public List<Choice> places(String text) {
    SqlList<Choice> list =
        SqlList.of(
                "o.id, o.name_zh, o.name_en",
                "organisation o",
                "o.id",
                c ->
                    new Choice(
                        ((Number) c[0]).longValue(), new Names((String) c[1], (String) c[2])))
            .where("o.merged_into is null")
            .whereGiven("has_tokens(o.search_text, ?)", SearchTokens.query(text))
            .orderedBy("o.sort_key");
    if (!access.invitesEverywhere()) {
      LocalDate today = LocalDate.now(clock);
      list.where(MINE, user.accountId(), today, today);
    }
    return list.page(em, PageRequest.firstPage(12)).rows();
  }

  private SqlList<InvitationRow> visible() {
    SqlList<InvitationRow> list =
        SqlList.of(
                "i.id, i.email, i.name, i.organisation_id, o.name_zh, o.name_en, i.post, i.role, "
                    + STATE
                    + " as shown, i.sent_at, i.expires_at, i.times_sent, p.name_zh as sender_zh,"
                    + " p.name_en as sender_en, i.answered_at",
                "invitation i left join organisation o on o.id = i.organisation_id"
                    + " join account a on a.id = i.sent_by join person p on p.id = a.person_id"
                    + " cross join (select cast(? as timestamptz) as now) t",
                "i.id desc",
                InvitationQueries::row)
            .given(OffsetDateTime.now(clock))
            .sortable("email", "i.email")
            .sortable("sent", "i.sent_at")
            .sortable("expires", "i.expires_at")
            .orderedBy("i.sent_at desc");
    if (access.invitesEverywhere() || user.has(Roles.AUDITOR)) {
      return list;
    }
    LocalDate today = LocalDate.now(clock);
    return list.where(MINE, user.accountId(), today, today);
  }

  private static InvitationRow row(Object[] c) {
    return new InvitationRow(
        ((Number) c[0]).longValue(),
        (String) c[1],
        (String) c[2],
        c[3] == null ? null : ((Number) c[3]).longValue(),
        c[3] == null ? null : new Names((String) c[4], (String) c[5]),
        (String) c[6],
        (String) c[7],
        Invitation.State.valueOf((String) c[8]),
        Moments.of(c[9]),
        Moments.of(c[10]),
        ((Number) c[11]).intValue(),
        new Names((String) c[12], (String) c[13]),
        Moments.of(c[14]));
  }
}
