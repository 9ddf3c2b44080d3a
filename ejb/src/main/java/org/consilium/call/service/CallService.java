package org.consilium.call.service;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.consilium.call.model.Call;
import org.consilium.call.model.CallCriterion;
import org.consilium.call.model.CallSection;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.Audited;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.Moments;
import org.consilium.platform.service.Reason;
import org.consilium.shared.model.Money;
import org.consilium.shared.model.RuleBroken;

/** Call managers set up and run calls. */
@Stateless
@Audited
@RolesAllowed(Roles.CALL_MANAGER)
public class CallService {

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private CallAccess access;
  @Inject private CurrentUser user;
  @Inject private Clock clock;

  /** Writes a draft with its form and criteria; null as id begins a new one. Returns the id. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("call.write")
  public long write(Long id, @Valid CallForm form) {
    access.mayDraft();
    Call call =
        id == null
            ? new Call(form.code(), form.packId(), user.accountId(), OffsetDateTime.now(clock))
            : find(id);
    call.describe(form.titleEn(), form.titleZh(), form.summaryEn(), form.summaryZh());
    call.plan(
        Money.of(form.envelopeYuan(), Money.CNY),
        Moments.at(form.opensAt()),
        Moments.at(form.closesAt()),
        form.decisionAt(),
        form.noticeDays());
    em.persist(call);
    em.flush();
    replace(call.id(), form);
    return call.id();
  }

  private void replace(long callId, CallForm form) {
    for (String table : new String[] {"CallSection", "CallCriterion"}) {
      em.createQuery("delete from " + table + " x where x.callId = :call")
          .setParameter("call", callId)
          .executeUpdate();
    }
    int position = 0;
    for (CallForm.Section s : form.sections()) {
      em.persist(
          new CallSection(
              callId, ++position, s.titleEn(), s.titleZh(), "", "", s.maxWords(), true));
    }
    position = 0;
    for (CallForm.Criterion c : form.criteria()) {
      em.persist(
          new CallCriterion(
              callId,
              ++position,
              c.titleEn(),
              c.titleZh(),
              c.weight(),
              c.levelsEn(),
              c.levelsZh()));
    }
  }

  /** Shows a call to everybody. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("call.publish")
  public void publish(long id) {
    access.mayRun(id);
    find(id).publish(count("CallSection", id), count("CallCriterion", id));
  }

  /** Opens a call for proposals. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("call.open")
  public void open(long id) {
    access.mayRun(id);
    find(id).open(OffsetDateTime.now(clock));
  }

  /** Closes a call whose closing time has passed. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("call.close")
  public void close(long id) {
    access.mayRun(id);
    find(id).close(OffsetDateTime.now(clock));
  }

  /** Moves the closing time of an open call, for everybody alike, and says why. */
  @RolesAllowed(Roles.CALL_MANAGER)
  @Audited("call.moveClosing")
  public void moveClosing(long id, OffsetDateTime closesAt, @Reason String reason) {
    access.mayRun(id);
    find(id).closeAt(closesAt);
  }

  /** Refuses unless proposals can be handed in now. Called by the proposal's own commands. */
  @PermitAll
  @Audited("call.mustAccept")
  public void mustAccept(long id) {
    find(id).mustAccept(OffsetDateTime.now(clock));
  }

  /** A round of screening begins. Called by the round's own command. */
  @PermitAll
  @Audited("call.screen")
  public void screen(long id) {
    find(id).screen();
  }

  /** Its decisions are released. Called by the release's own command. */
  @PermitAll
  @Audited("call.decide")
  public void decide(long id) {
    find(id).decide();
  }

  private long count(String entity, long callId) {
    return em.createQuery(
            "select count(x) from " + entity + " x where x.callId = :call", Long.class)
        .setParameter("call", callId)
        .getSingleResult();
  }

  private Call find(long id) {
    Call call = em.find(Call.class, id);
    if (call == null) {
      throw new RuleBroken("record.not-found");
    }
    return call;
  }
}
