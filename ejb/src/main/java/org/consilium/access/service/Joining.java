package org.consilium.access.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.consilium.access.model.Account;
import org.consilium.access.model.Invitation;
import org.consilium.access.model.RoleGrant;
import org.consilium.consortium.service.Arrivals;
import org.consilium.consortium.service.People;
import org.consilium.shared.model.Period;
import org.consilium.shared.model.RuleBroken;

/**
 * Makes of an accepted invitation what was offered: person, account, role, confirmed affiliation.
 */
@ApplicationScoped
class Joining {

  /** The account that came of it. */
  record Joined(long accountId, String userName) {}

  private static final String USER_NAME = "[a-z0-9._@-]{3,100}";

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private People people;
  @Inject private Arrivals arrivals;
  @Inject private Passwords passwords;
  @Inject private RightsFromFacts rights;
  @Inject private SessionEnd sessions;
  @Inject private Clock clock;

  Joined join(Invitation invitation, AcceptForm form) {
    long person =
        people.withAddress(invitation.email(), form.nameEn(), form.nameZh(), form.profession());
    Account account = account(person);
    if (account == null) {
      account = open(person, form);
    } else if (account.state() != Account.State.ACTIVE) {
      throw new RuleBroken("invitation.account-disabled");
    }
    grant(account, invitation);
    if (invitation.organisationId() != null) {
      arrivals.arrive(person, invitation.organisationId(), invitation.post(), invitation.sentBy());
    }
    sessions.all(account.id());
    return new Joined(account.id(), account.userName());
  }

  private Account account(long person) {
    return em.createQuery("select a from Account a where a.personId = :person", Account.class)
        .setParameter("person", person)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  private Account open(long person, AcceptForm form) {
    String userName =
        form.userName() == null ? "" : form.userName().trim().toLowerCase(Locale.ROOT);
    if (!userName.matches(USER_NAME)) {
      throw new RuleBroken("invitation.user-name.shape");
    }
    List<Long> taken =
        em.createQuery("select a.id from Account a where a.userName = :name", Long.class)
            .setParameter("name", userName)
            .getResultList();
    if (!taken.isEmpty()) {
      throw new RuleBroken("invitation.user-name.taken", userName);
    }
    OffsetDateTime now = OffsetDateTime.now(clock);
    Account account = new Account(person, userName, now, false);
    account.setPassword(passwords.hash(form.password()), now);
    em.persist(account);
    em.flush();
    rights.ofSeats(account.id(), person);
    return account;
  }

  /** A role held already, today or later, stays as it is. */
  private void grant(Account account, Invitation invitation) {
    LocalDate today = LocalDate.now(clock);
    boolean held =
        !em.createNativeQuery(
                "select 1 from role_grant where account_id = ?1 and role = ?2 and scope = ?3"
                    + " and coalesce(scope_id, 0) = ?4 and (valid_to is null or valid_to > ?5)")
            .setParameter(1, account.id())
            .setParameter(2, invitation.role())
            .setParameter(3, invitation.scope())
            .setParameter(4, Objects.requireNonNullElse(invitation.scopeId(), 0L))
            .setParameter(5, today)
            .getResultList()
            .isEmpty();
    if (!held) {
      RoleGrant grant =
          new RoleGrant(
              account.id(),
              invitation.role(),
              invitation.scope(),
              invitation.scopeId(),
              Period.from(today),
              invitation.sentBy());
      grant.because("invitation " + invitation.id(), OffsetDateTime.now(clock));
      em.persist(grant);
    }
  }
}
