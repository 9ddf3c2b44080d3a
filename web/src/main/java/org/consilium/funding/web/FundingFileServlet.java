package org.consilium.funding.web;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;
import org.consilium.funding.service.BankFileService;
import org.consilium.funding.service.LedgerQueries;
import org.consilium.platform.web.Attachment;
import org.consilium.shared.model.RuleBroken;

/**
 * Sends files of the finance office: {@code /funding-files/bank/<id>} as the bank got it, and
 * {@code /funding-files/ledger}, the whole ledger as a journal of hledger.
 */
@WebServlet("/funding-files/*")
public class FundingFileServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient BankFileService bank;
  @Inject private transient LedgerQueries ledger;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo() == null ? "" : request.getPathInfo();
    try {
      if (path.equals("/ledger")) {
        journal(response);
      } else if (path.matches("/bank/\\d{1,18}")) {
        bankFile(Long.parseLong(path.substring("/bank/".length())), response);
      } else {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
      }
    } catch (EJBAccessException | RuleBroken refused) {
      log("a file of the finance office was refused: " + refused.getMessage());
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }
  }

  private void journal(HttpServletResponse response) throws IOException {
    ledger.state();
    response.setContentType("text/plain;charset=UTF-8");
    Attachment.as("ledger.journal", response);
    Writer out = response.getWriter();
    ledger.journal(out);
    out.flush();
  }

  private void bankFile(long id, HttpServletResponse response) throws IOException {
    Optional<BankFileService.Content> found = bank.open(id);
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/csv;charset=UTF-8");
    Attachment.as(found.get().name(), response);
    response.setContentLength(found.get().bytes().length);
    response.getOutputStream().write(found.get().bytes());
  }
}
