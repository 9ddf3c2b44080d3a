package org.consilium.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What a reader sees of an unexpected error: a number that stands in the log, nothing else. */
@Named
@RequestScoped
public class ErrorPage {

  private static final Logger LOG = Logger.getLogger(ErrorPage.class.getName());
  private static final SecureRandom RANDOM = new SecureRandom();

  @Inject private HttpServletRequest request;

  private String reference;

  @PostConstruct
  void record() {
    byte[] number = new byte[5];
    RANDOM.nextBytes(number);
    reference = HexFormat.of().formatHex(number);
    Throwable cause = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    if (cause != null) {
      Object page = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
      LOG.log(Level.SEVERE, cause, () -> "error " + reference + " at " + page);
    }
  }

  public String getReference() {
    return reference;
  }
}
