package org.consilium.platform.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.consilium.platform.model.Roles;
import org.consilium.platform.model.SavedView;
import org.consilium.shared.model.RuleBroken;

/** What people chose on lists, kept under names; each person's own. */
@Stateless
@RolesAllowed(Roles.MEMBER)
public class SavedViewService {

  /** The most views a person keeps of one list. */
  static final int MOST = 20;

  @PersistenceContext(unitName = "consilium")
  private EntityManager em;

  @Inject private SavedViewAccess access;
  @Inject private SavedViewQueries queries;
  @Inject private CurrentUser user;

  /**
   * Keeps the choices of a list for the caller.
   *
   * @param page path of the list
   * @param query the choices as the query of an address
   * @param name what the caller calls them
   * @return its id
   */
  @RolesAllowed(Roles.MEMBER)
  @Audited("view.keep")
  public long keep(String page, String query, String name) {
    SavedView view = new SavedView(user.accountId(), page, query, name);
    List<SavedViewQueries.Row> kept = queries.of(page);
    if (kept.size() >= MOST) {
      throw new RuleBroken("view.too-many", MOST);
    }
    mustBeFree(kept, view, name);
    em.persist(view);
    return view.id();
  }

  /** Gives one of the caller's own views another name. */
  @RolesAllowed(Roles.MEMBER)
  @Audited("view.rename")
  public void rename(long id, String name) {
    SavedView view = access.own(em.find(SavedView.class, id));
    mustBeFree(queries.of(view.page()), view, name);
    view.rename(name);
  }

  /** Removes one of the caller's own views. */
  @RolesAllowed(Roles.MEMBER)
  @Audited("view.remove")
  public void remove(long id) {
    em.remove(access.own(em.find(SavedView.class, id)));
  }

  private static void mustBeFree(List<SavedViewQueries.Row> kept, SavedView view, String name) {
    boolean taken =
        kept.stream()
            .anyMatch(
                other ->
                    other.name().equals(name == null ? "" : name.trim())
                        && (view.id() == null || other.id() != view.id()));
    if (taken) {
      throw new RuleBroken("view.name-taken", name);
    }
  }
}
