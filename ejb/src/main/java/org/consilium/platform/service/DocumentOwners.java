package org.consilium.platform.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.consilium.shared.model.RuleBroken;

/** Asks the record's own capability who may do what with its files. */
@ApplicationScoped
class DocumentOwners {

  @Inject private Instance<DocumentOwner> owners;

  /** Whoever may read a record may read its files; nobody may read those of an unknown kind. */
  boolean mayRead(String kind, long id) {
    return find(kind).map(owner -> owner.mayRead(id)).orElse(false);
  }

  /** Whoever may change a record now may change its files. */
  void mayChange(String kind, long id) {
    find(kind).orElseThrow(() -> new RuleBroken("record.not-found")).mayChange(id);
  }

  private Optional<DocumentOwner> find(String kind) {
    for (DocumentOwner owner : owners) {
      if (owner.kind().equals(kind)) {
        return Optional.of(owner);
      }
    }
    return Optional.empty();
  }
}
