package org.consilium.it.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One person follows every link from page to page, each page once. What looks as it did for
 * somebody before (same elements and classes) is not examined again.
 */
final class Walk {

  private static final String LINKS =
      """
      () => [...document.querySelectorAll('nav.rail a[href], main a[href]')]
        .map(a => a.getAttribute('href')).filter(h => h.startsWith('/'))
      """;

  private static final String SHAPE =
      """
      () => [...new Set([...document.querySelectorAll('body *')]
        .map(e => e.tagName + '.' + [...e.classList].sort().join('.')))].sort().join(' ')
      """;

  private static final String SIDEWAYS =
      "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

  private static final Set<String> EXAMINED = new HashSet<>();

  private final Visitor person;
  private final List<String> found = new ArrayList<>();
  private final Map<String, String> seen = new LinkedHashMap<>();

  Walk(Visitor person) {
    this.person = person;
  }

  /** Walks from an address; returns what is wrong, one line each. */
  List<String> from(String start) {
    Deque<String> ahead = new ArrayDeque<>(List.of(start));
    seen.put(path(start), start);
    while (!ahead.isEmpty()) {
      String address = ahead.remove();
      person.goTo(address);
      examine(address);
      for (Object link : (List<?>) person.page().evaluate(LINKS)) {
        String next = String.valueOf(link);
        if (path(next).endsWith(".xhtml") && seen.putIfAbsent(path(next), next) == null) {
          ahead.add(next);
        }
      }
    }
    return found;
  }

  /** The pages walked. */
  Set<String> pages() {
    return seen.keySet();
  }

  private void examine(String address) {
    Page page = person.page();
    if (page.locator("h1").count() != 1) {
      found.add(address + ": " + page.locator("h1").count() + " main headings");
    }
    String shape = person.language() + " " + path(address) + " " + page.evaluate(SHAPE);
    if (!EXAMINED.add(shape)) {
      return;
    }
    for (int width : new int[] {1280, 390}) {
      page.setViewportSize(width, 844);
      if (Boolean.TRUE.equals(page.evaluate(SIDEWAYS))) {
        found.add(address + " scrolls sideways at " + width);
      }
      for (String theme : List.of("light", "dark")) {
        page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme);
        Axe.findings(page)
            .forEach(f -> found.add(address + " at " + width + ", " + theme + ": " + f));
      }
    }
    page.setViewportSize(1280, 844);
  }

  private static String path(String address) {
    return address.replaceFirst("[?#].*", "");
  }
}
