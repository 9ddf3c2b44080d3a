package org.consilium.consortium.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.consilium.consortium.model.Affiliation;
import org.consilium.consortium.model.Person;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.SqlList;
import org.consilium.shared.model.Names;
import org.consilium.shared.model.Page;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.SearchTokens;

/**
 * People and where they belong. Names, verified affiliations, expertise and ORCID are open to
 * everybody who signed in; addresses and unanswered or refused claims are for the person, the
 * officers of the organisation concerned, the centre's office and the auditor.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class PersonQueries {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ConsortiumAccess access;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /**
   * One page; filters {@code text} (name, expertise), {@code profession}, {@code organisation} (id,
   * verified today), {@code waiting} (any value: with claims the reader can answer); sorts {@code
   * name}, {@code profession}.
   */
  @RolesAllowed(Roles.MEMBER)
  public Page<PersonRow> page(PageRequest request) {
    LocalDate today = LocalDate.now(clock);
    String organisation = request.filter("organisation");
    SqlList<PersonRow> list =
        SqlList.of(
                "p.id, p.name_zh, p.name_en, p.profession, w.zh, w.en, p.expertise, p.orcid,"
                    + " q.waiting, case when c.seen then p.email end",
                "person p cross join lateral ("
                    + PersonSql.PLACES
                    + ") w cross join lateral ("
                    + PersonSql.WAITING
                    + ") q cross join lateral ("
                    + PersonSql.CONTACT
                    + ") c",
                "p.id",
                PersonQueries::person)
            .given(
                today, today, keeps(), me(), account(), today, today, me(), all(), account(), today,
                today)
            .sortable("name", "p.sort_key")
            .sortable("profession", "p.profession")
            .orderedBy("p.sort_key")
            .whereGiven("has_tokens(p.search_text, ?)", SearchTokens.query(request.filter("text")))
            .whereGiven("p.profession = ?", request.filter("profession"));
    if (request.filter("waiting") != null) {
      list.where("q.waiting > 0");
    }
    if (organisation != null && organisation.matches("\\d{1,18}")) {
      list.where(
          "exists (select 1 from affiliation f where f.person_id = p.id and f.organisation_id = ?"
              + " and f.state = 'VERIFIED' and f.valid_from <= ?"
              + " and (f.valid_to is null or f.valid_to > ?))",
          Long.valueOf(organisation),
          today,
          today);
    }
    return list.page(em, request);
  }

  /** One person. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<PersonFacts> find(long id) {
    LocalDate today = LocalDate.now(clock);
    return SqlList.of(
            "p.id, p.version, p.name_zh, p.name_en, p.reading, p.profession, p.orcid, p.expertise,"
                + " case when c.seen then p.email end, exists (select 1 from account a where"
                + " a.person_id = p.id and a.state = 'ACTIVE')",
            "person p cross join lateral (" + PersonSql.CONTACT + ") c",
            "p.id",
            PersonQueries::facts)
        .given(me(), all(), account(), today, today)
        .where("p.id = ?", id)
        .all(em)
        .stream()
        .findFirst();
  }

  /** A person's affiliations as far as the reader may see them, the newest first. */
  @RolesAllowed(Roles.MEMBER)
  public List<AffiliationRow> affiliations(long personId) {
    return visible().where("f.person_id = ?", personId).orderedBy("f.valid_from desc").all(em);
  }

  /** One affiliation, if the reader may see it. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<AffiliationRow> affiliation(long id) {
    return visible().where("f.id = ?", id).all(em).stream().findFirst();
  }

  /** The people of an organisation on a day, claims among them where the reader may see them. */
  @RolesAllowed(Roles.MEMBER)
  public List<AffiliationRow> of(long organisationId, LocalDate day) {
    return visible()
        .where("f.organisation_id = ? and f.state <> 'REFUSED'", organisationId)
        .where(
            "(f.state = 'CLAIMED' or f.valid_from <= ? and (f.valid_to is null or f.valid_to > ?))",
            day,
            day)
        .orderedBy("f.state, p.sort_key")
        .all(em);
  }

  /** Everybody, for the choice of a seat: name and where they are today; at most 200 by text. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  public List<Choice> toAppoint(String text) {
    access.mayKeepRegister();
    return SqlList.of("p.id, p.name_zh, p.name_en", "person p", "p.id", Choice::of)
        .whereGiven("has_tokens(p.search_text, ?)", SearchTokens.query(text))
        .orderedBy("p.sort_key")
        .all(em);
  }

  private SqlList<AffiliationRow> visible() {
    LocalDate today = LocalDate.now(clock);
    return SqlList.of(
            "f.id, f.person_id, p.name_zh, p.name_en, p.profession, f.organisation_id, o.name_zh as"
                + " organisation_zh, o.name_en as organisation_en, f.post, f.valid_from,"
                + " f.valid_to, f.state, exists (select 1 from role_grant g join account a on a.id"
                + " = g.account_id where g.role = 'institution-officer' and g.scope ="
                + " 'ORGANISATION' and g.scope_id = f.organisation_id and a.state = 'ACTIVE' and"
                + " a.person_id <> f.person_id and g.valid_from <= t.day and (g.valid_to is null or"
                + " g.valid_to > t.day))",
            "affiliation f join person p on p.id = f.person_id"
                + " join organisation o on o.id = f.organisation_id"
                + " cross join (select cast(? as date) as day) t",
            "f.id",
            this::affiliation)
        .given(today)
        .where(
            "(f.state = 'VERIFIED' or f.person_id = ? or ? or " + PersonSql.OFFICER_OF_PLACE + ")",
            me(),
            all(),
            account(),
            today,
            today);
  }

  private long me() {
    return user.personId();
  }

  private long account() {
    return user.accountId();
  }

  private boolean all() {
    return access.readsAllContacts();
  }

  private boolean keeps() {
    return access.keepsRegister();
  }

  private static PersonRow person(Object[] c) {
    return new PersonRow(
        ((Number) c[0]).longValue(),
        new Names((String) c[1], (String) c[2]),
        Person.Profession.valueOf((String) c[3]),
        c[5] == null ? null : new Names((String) c[4], (String) c[5]),
        (String) c[6],
        (String) c[7],
        ((Number) c[8]).intValue(),
        (String) c[9]);
  }

  private static PersonFacts facts(Object[] c) {
    return new PersonFacts(
        ((Number) c[0]).longValue(),
        ((Number) c[1]).intValue(),
        new Names((String) c[2], (String) c[3]),
        (String) c[4],
        Person.Profession.valueOf((String) c[5]),
        (String) c[6],
        (String) c[7],
        (String) c[8],
        (Boolean) c[9]);
  }

  private AffiliationRow affiliation(Object[] c) {
    long person = ((Number) c[1]).longValue();
    long organisation = ((Number) c[5]).longValue();
    Affiliation.State state = Affiliation.State.valueOf((String) c[11]);
    LocalDate end = Moments.day(c[10]);
    boolean officer = access.isOfficer(organisation);
    boolean speaks = officer || access.keepsRegister() && !((Boolean) c[12]);
    boolean ends = officer || person == me() || access.keepsRegister();
    boolean over = end != null && !end.isAfter(LocalDate.now(clock));
    return new AffiliationRow(
        ((Number) c[0]).longValue(),
        person,
        new Names((String) c[2], (String) c[3]),
        Person.Profession.valueOf((String) c[4]),
        organisation,
        new Names((String) c[6], (String) c[7]),
        (String) c[8],
        Moments.day(c[9]),
        end,
        state,
        state == Affiliation.State.CLAIMED && speaks && person != me(),
        state != Affiliation.State.REFUSED && ends && !over);
  }
}
