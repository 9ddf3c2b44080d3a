package org.consilium.consortium.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.consortium.model.Affiliation;
import org.consilium.platform.model.Roles;
import org.consilium.platform.service.CurrentUser;
import org.consilium.platform.service.RoleScope;
import org.consilium.shared.model.RuleBroken;

/** Who may change facts about belonging, and who may read what of them is personal. */
@ApplicationScoped
class ConsortiumAccess {

  @Inject private CurrentUser user;
  @Inject private Officers officers;

  /** The centre's administrator and managers keep the register. */
  void mayKeepRegister() {
    if (!keepsRegister()) {
      throw new RuleBroken("consortium.not-yours");
    }
  }

  /** Register keepers and finance write down what was delivered. */
  void mayRecordDelivery() {
    if (!keepsRegister() && !user.has(Roles.FINANCE)) {
      throw new RuleBroken("commitment.not-yours");
    }
  }

  /** A person's own data is corrected by the person or by a keeper of the register. */
  void mayCorrect(long personId) {
    if (user.personId() != personId && !keepsRegister()) {
      throw new RuleBroken("person.not-yours");
    }
  }

  /** A person claims for themselves; a keeper of the register claims for anybody. */
  void mayClaimFor(long personId) {
    if (user.personId() != personId && !keepsRegister()) {
      throw new RuleBroken("affiliation.not-yours");
    }
  }

  /**
   * An officer confirms people of their own organisation, but never themselves; where no other
   * officer can, a keeper of the register does.
   */
  void mayConfirm(Affiliation affiliation) {
    long organisation = affiliation.organisation().id();
    long person = affiliation.person().id();
    if (person == user.personId()) {
      throw new RuleBroken("affiliation.own");
    }
    if (!isOfficer(organisation)
        && !(keepsRegister() && officers.of(organisation, person).isEmpty())) {
      throw new RuleBroken("consortium.not-your-organisation");
    }
  }

  /** The person, an officer of the organisation or a keeper of the register ends an affiliation. */
  void mayEnd(Affiliation affiliation) {
    boolean own = affiliation.person().id() == user.personId();
    if (!own && !isOfficer(affiliation.organisation().id()) && !keepsRegister()) {
      throw new RuleBroken("affiliation.not-yours");
    }
  }

  boolean keepsRegister() {
    return user.has(Roles.ADMINISTRATOR) || user.has(Roles.CENTRE_MANAGER);
  }

  boolean isOfficer(long organisationId) {
    return user.has(Roles.INSTITUTION_OFFICER, RoleScope.ORGANISATION, organisationId);
  }

  /** The centre's office writes to people, and the auditor reads everything. */
  boolean readsAllContacts() {
    return keepsRegister()
        || user.has(Roles.CALL_MANAGER)
        || user.has(Roles.COMMITTEE_SECRETARY)
        || user.has(Roles.AUDITOR);
  }

  /** The centre's office, finance and the auditor read all promises. */
  boolean readsAllCommitments() {
    return keepsRegister() || user.has(Roles.FINANCE) || user.has(Roles.AUDITOR);
  }
}
