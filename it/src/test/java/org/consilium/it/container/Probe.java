package org.consilium.it.container;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import org.consilium.call.service.NeedForm;
import org.consilium.call.service.NeedQueries;
import org.consilium.call.service.NeedService;
import org.consilium.consortium.model.Affiliation;
import org.consilium.platform.service.CurrentUser;
import org.consilium.shared.model.PageRequest;
import org.consilium.shared.model.RuleBroken;

/** Runs inside the container, beside the application, and answers what cannot be seen outside. */
@WebServlet("/probe/*")
public class Probe extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient NeedService needs;
  @Inject private transient NeedQueries list;
  @Inject private transient CurrentUser user;

  @PersistenceContext(unitName = "consilium")
  private transient EntityManager em;

  @Resource private transient UserTransaction transaction;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    Map<String, Callable<String>> questions =
        Map.of("/caller", this::caller, "/lazy", this::lazy, "/undone", this::undone);
    response.setContentType("text/plain;charset=UTF-8");
    try {
      response.getWriter().print(questions.get(request.getPathInfo()).call());
    } catch (IOException failed) {
      throw failed;
    } catch (Exception failed) {
      throw new ServletException(failed);
    }
  }

  /** Injected services know who calls. */
  private String caller() {
    return "account " + user.accountId() + " sees " + list.page(PageRequest.firstPage(5)).total();
  }

  /** Whether the person of an affiliation is loaded: before and after it is asked for. */
  private String lazy() throws Exception {
    transaction.begin();
    try {
      Affiliation one =
          em.createQuery("select a from Affiliation a order by a.id", Affiliation.class)
              .setMaxResults(1)
              .getSingleResult();
      PersistenceUnitUtil loaded = em.getEntityManagerFactory().getPersistenceUnitUtil();
      boolean before = loaded.isLoaded(one, "person");
      String name = one.person().nameEn();
      return "before " + before + ", after " + loaded.isLoaded(one, "person") + " " + name;
    } finally {
      transaction.rollback();
    }
  }

  /** Counts needs before, in, and after a transaction whose second command is refused. */
  private String undone() throws Exception {
    long before = count();
    transaction.begin();
    long during;
    try {
      needs.write(null, new NeedForm("Undone", "It must not stay.", null, null, null));
      during = count();
      needs.publish(-1);
    } catch (RuleBroken refused) {
      int status = transaction.getStatus();
      transaction.rollback();
      return count() - before + " left, refused with " + refused.key() + ", status " + status;
    }
    throw new IllegalStateException(during + " needs and no refusal");
  }

  private long count() {
    return em.createQuery("select count(n) from ClinicalNeed n", Long.class).getSingleResult();
  }
}
