package org.consilium.consortium.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.consilium.consortium.model.Affiliation;
import org.consilium.platform.service.Inbox;
import org.consilium.platform.service.Outbox;
import org.consilium.shared.model.Names;

/** Tells officers about claims and people about answers. */
@ApplicationScoped
class AffiliationTasks {

  private static final String CONFIRM = "task.affiliation-confirm";

  @Inject private Officers officers;
  @Inject private Inbox inbox;
  @Inject private Outbox outbox;

  /** Asks whoever can confirm the claim, by task and letter. */
  void claimed(Affiliation claim) {
    long person = claim.person().id();
    for (long officer : officers.orKeepers(claim.organisation().id(), person)) {
      inbox.ask(
          officer,
          CONFIRM,
          "/consortium/person.xhtml?id=" + person,
          null,
          ref(claim),
          name(claim),
          organisation(claim),
          claim.post());
      outbox.letter(officer, "letter.affiliation-claimed", name(claim), organisation(claim));
    }
  }

  /** Closes the officers' tasks and tells the person. */
  void answered(Affiliation claim, String letter, String reason) {
    settled(claim);
    outbox.letter(claim.person().id(), letter, organisation(claim), claim.post(), reason);
  }

  /** Closes the officers' tasks. */
  void settled(Affiliation affiliation) {
    inbox.settle(CONFIRM, ref(affiliation));
  }

  /** Tells the person that somebody else ended the affiliation, and closes a task about it. */
  void ended(Affiliation affiliation) {
    settled(affiliation);
    outbox.letter(
        affiliation.person().id(),
        "letter.affiliation-ended",
        organisation(affiliation),
        affiliation.post(),
        String.valueOf(affiliation.period().last()));
  }

  private static String ref(Affiliation affiliation) {
    return "affiliation:" + affiliation.id();
  }

  private static Names name(Affiliation claim) {
    return new Names(claim.person().nameZh(), claim.person().nameEn());
  }

  private static Names organisation(Affiliation claim) {
    return new Names(claim.organisation().nameZh(), claim.organisation().nameEn());
  }
}
