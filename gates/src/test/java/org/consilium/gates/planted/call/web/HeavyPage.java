package org.consilium.gates.planted.call.web;

import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.consilium.gates.planted.call.model.KnowsTooMuch;
import org.consilium.gates.planted.proposal.model.Offer;

/** Breaks rules 5 (database, foreign entity), 7 (transaction) and 8 (holds entities, event). */
@ViewScoped
@TransactionAttribute
public class HeavyPage implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Something that happened, but can change on its way. */
  public static class Happened {}

  /** Holds an entity one step away. */
  public record Box(Optional<KnowsTooMuch> inside) {}

  @Inject private transient EntityManager em;
  @Inject private transient Event<Happened> event;
  private List<Offer> offers;
  private Box box;

  void seen(@Observes Happened happened) {
    event.fire(happened);
  }

  public List<Offer> getOffers() {
    return offers;
  }

  public Object parts() {
    return new Object[] {em, box};
  }
}
