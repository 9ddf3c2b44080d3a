package org.consilium.it.browser;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What no page may have: errors of scripts, violations of the content policy, answers of 500 and
 * more, missing resources, requests to other hosts, texts without a translation.
 */
public final class Problems {

  /** Runs before the scripts of every page: notes that a page is about to be left. */
  static final String WATCH =
      """
      (() => {
        window.__leaving = false;
        const leave = () => { window.__leaving = true; };
        window.addEventListener('submit', e => { if (!e.defaultPrevented) { leave(); } });
        const submit = HTMLFormElement.prototype.submit;
        HTMLFormElement.prototype.submit = function () {
          if (this.method !== 'dialog') { leave(); }
          return submit.apply(this, arguments);
        };
        window.navigation.addEventListener('navigate', e => {
          if (!e.destination.sameDocument && e.downloadRequest === null) { leave(); }
        });
      })();
      """;

  private final List<String> found = new ArrayList<>();
  private final List<Predicate<String>> expected = new ArrayList<>();
  private final String url;

  Problems(Page page, String url) {
    this.url = url;
    page.onPageError(error -> add("script error at " + page.url() + ": " + error));
    page.onConsoleMessage(message -> console(page, message));
    page.onResponse(this::response);
    page.onRequest(this::request);
  }

  private void console(Page page, ConsoleMessage message) {
    boolean network = message.text().startsWith("Failed to load resource");
    if (message.type().equals("error") && !network) {
      add("console error at " + page.url() + ": " + message.text());
    }
  }

  private void response(Response response) {
    boolean page = response.request().resourceType().equals("document");
    if (response.status() >= 500 || (response.status() >= 400 && !page)) {
      add("answer " + response.status() + " for " + response.url());
    }
  }

  private void request(Request request) {
    String address = request.url();
    boolean own =
        address.startsWith(url + "/") || address.startsWith("data:") || address.startsWith("blob:");
    if (!own) {
      add("request to another host: " + address);
    }
  }

  /** From now on problems that contain this text are part of the test. */
  void expect(String text) {
    expected.add(problem -> problem.contains(text));
  }

  void add(String problem) {
    if (expected.stream().noneMatch(e -> e.test(problem))) {
      found.add(problem);
    }
  }

  List<String> found() {
    return List.copyOf(found);
  }
}
