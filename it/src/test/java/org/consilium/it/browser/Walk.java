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
 * One person follows every link from page to page, each page once. A page that is new in its
 * language is examined at both widths in both themes; one that only looks different for this person
 * (other elements or classes) in one of the four, in turn; one that looks as it did, not again.
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

  private static final List<Look> LOOKS =
      List.of(
          new Look(1280, "light"),
          new Look(390, "dark"),
          new Look(1280, "dark"),
          new Look(390, "light"));

  private static final Set<String> EXAMINED = new HashSet<>();
  private static int turn;

  private record Look(int width, String theme) {}

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
    String template = person.language() + " " + path(address);
    String shape = template + " " + page.evaluate(SHAPE);
    boolean isNew = EXAMINED.add(template);
    if (!EXAMINED.add(shape)) {
      return;
    }
    for (Look look : isNew ? LOOKS : List.of(LOOKS.get(turn++ % LOOKS.size()))) {
      examine(page, address, look);
    }
    page.setViewportSize(1280, 844);
  }

  private void examine(Page page, String address, Look look) {
    page.setViewportSize(look.width(), 844);
    if (Boolean.TRUE.equals(page.evaluate(SIDEWAYS))) {
      found.add(address + " scrolls sideways at " + look.width());
    }
    page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", look.theme());
    Axe.findings(page).forEach(finding -> found.add(address + " as " + look + ": " + finding));
  }

  private static String path(String address) {
    return address.replaceFirst("[?#].*", "");
  }
}
