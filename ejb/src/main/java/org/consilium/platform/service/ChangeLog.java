package org.consilium.platform.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Notices every entity written in the current transaction, with the fields before and after. */
@Startup
@Singleton
@DependsOn("Database")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@DenyAll
public class ChangeLog {

  private static final String KEY = ChangeLog.class.getName();

  @PersistenceUnit(unitName = "consilium")
  private EntityManagerFactory factory;

  @Resource private TransactionSynchronizationRegistry transaction;

  @PostConstruct
  void listen() {
    ServerSession session = factory.unwrap(ServerSession.class);
    session
        .getDescriptors()
        .values()
        .forEach(d -> d.getEventManager().addListener(new WriteListener(this::note)));
  }

  /** The writes of the current transaction so far, in order; each is handed out once. */
  @PermitAll
  public List<Change> take() {
    List<Change> taken = List.copyOf(current());
    current().clear();
    return taken;
  }

  private void note(Change change) {
    if (transaction.getTransactionKey() != null) {
      current().add(change);
    }
  }

  @SuppressWarnings("unchecked")
  private List<Change> current() {
    List<Change> changes = (List<Change>) transaction.getResource(KEY);
    if (changes == null) {
      changes = new ArrayList<>();
      transaction.putResource(KEY, changes);
    }
    return changes;
  }
}
