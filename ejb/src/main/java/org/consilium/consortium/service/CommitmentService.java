package org.consilium.consortium.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.consilium.consortium.model.Commitment;
import org.consilium.consortium.model.Delivery;
import org.consilium.consortium.model.Organisation;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Reason;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;

/** What organisations promise to bring, and what they bring. */
@Stateless
@Audited
@RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
public class CommitmentService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private ConsortiumAccess access;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** Writes a promise down and returns its id. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  @Audited("commitment.promise")
  public long promise(@Valid CommitmentForm form) {
    access.mayKeepRegister();
    if (em.find(Organisation.class, form.organisationId()) == null) {
      throw new RuleBroken("record.not-found");
    }
    Commitment commitment =
        new Commitment(
            form.organisationId(),
            form.kind(),
            form.purpose(),
            form.promised(),
            form.promisedOn(),
            form.dueOn(),
            form.decisionRef());
    em.persist(commitment);
    return commitment.id();
  }

  /**
   * Writes a delivery down.
   *
   * @param amount what was brought; negative takes a mistaken delivery back
   * @param evidence receipt, protocol or other proof
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER, Roles.FINANCE})
  @Audited("commitment.deliver")
  public long deliver(
      long commitmentId,
      @NotNull Money amount,
      @NotNull LocalDate day,
      @NotBlank @Size(max = 300) @Reason String evidence) {
    access.mayRecordDelivery();
    if (day.isAfter(LocalDate.now(clock))) {
      throw new RuleBroken("commitment.delivered-later", day);
    }
    locked(commitmentId).mustTake(delivered(commitmentId), amount);
    Delivery delivery =
        new Delivery(commitmentId, amount, day, evidence)
            .recordedBy(user.actor().name(), OffsetDateTime.now(clock));
    em.persist(delivery);
    return delivery.id();
  }

  /** Lets the organisation off from what is missing. */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.CENTRE_MANAGER})
  @Audited("commitment.release")
  public void release(
      long commitmentId,
      @NotNull LocalDate day,
      @NotBlank @Size(max = 200) @Reason String decisionRef) {
    access.mayKeepRegister();
    locked(commitmentId).release(delivered(commitmentId), day, decisionRef);
  }

  /** Deliveries against one promise are added up one after the other. */
  private Commitment locked(long id) {
    Commitment commitment = em.find(Commitment.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (commitment == null) {
      throw new RuleBroken("record.not-found");
    }
    return commitment;
  }

  private Money delivered(long commitmentId) {
    Number sum =
        (Number)
            em.createNativeQuery(
                    "select coalesce(sum(amount_fen), 0) from delivery where commitment_id = ?1")
                .setParameter(1, commitmentId)
                .getSingleResult();
    return Money.fen(sum.longValue());
  }
}
