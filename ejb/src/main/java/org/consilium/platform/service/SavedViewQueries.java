package org.consilium.platform.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.consilium.platform.model.Roles;

/** The caller's own saved views, and nobody else's. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed(Roles.MEMBER)
public class SavedViewQueries {

  /** One saved view: the path of its list, its name, its choices as the query of an address. */
  public record Row(long id, String page, String name, String query) implements Serializable {}

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private CurrentUser user;

  /** The caller's views of one list, by name. One statement. */
  @RolesAllowed(Roles.MEMBER)
  public List<Row> of(String page) {
    return own().where("v.page = ?", page).all(em);
  }

  /** One of the caller's own views. */
  @RolesAllowed(Roles.MEMBER)
  public Optional<Row> find(long id) {
    return own().where("v.id = ?", id).all(em).stream().findFirst();
  }

  private SqlList<Row> own() {
    return SqlList.of(
            "v.id, v.page, v.name, v.query", "saved_view v", "v.id", SavedViewQueries::row)
        .where("v.account_id = ?", user.accountId())
        .orderedBy("v.name");
  }

  private static Row row(Object[] c) {
    return new Row(((Number) c[0]).longValue(), (String) c[1], (String) c[2], (String) c[3]);
  }
}
