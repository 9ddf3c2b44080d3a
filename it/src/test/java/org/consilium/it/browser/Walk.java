package org.consilium.it.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One person follows every link from page to page: each page once, and of a table's rows one of
 * each state. Every page met must be there, have one main heading and something to say, and fit the
 * window at both widths.
 *
 * <p>Barriers are looked for by {@link Sights}, which remember what everybody before has seen.
 */
final class Walk {

  private static final String LINKS =
      """
      () => [...document.querySelectorAll('header a[href], nav.rail a[href], main a[href]')]
        .filter(a => a.origin === location.origin && a.pathname.endsWith('.xhtml')
          && !new URLSearchParams(a.search).has('export'))
        .map(a => {
          const row = a.closest('tbody tr, .tasks li');
          const tags = row ? [...row.querySelectorAll('.tag')].map(t => t.className) : [];
          return [a.pathname + a.search, tags.join(' ')];
        })
      """;

  private static final String WRONG =
      """
      () => {
        const wrong = [];
        const status = performance.getEntriesByType('navigation')[0].responseStatus;
        if (status >= 400) { wrong.push('answers ' + status); }
        const heads = document.querySelectorAll('h1').length;
        if (heads !== 1) { wrong.push(heads + ' main headings'); }
        const main = document.querySelector('main').cloneNode(true);
        main.querySelectorAll('.crumbs, .head, .demo, dialog, script').forEach(e => e.remove());
        if (!main.textContent.trim()) { wrong.push('says nothing'); }
        return wrong;
      }
      """;

  private static final String SIDEWAYS =
      "() => document.documentElement.scrollWidth > document.documentElement.clientWidth";

  private static final Set<String> VISITED = new LinkedHashSet<>();

  private final Visitor person;
  private final Map<String, List<String>> ahead = new LinkedHashMap<>();
  private final Map<String, String> from = new LinkedHashMap<>();
  private final Set<String> walked = new LinkedHashSet<>();
  private final List<String> found = new ArrayList<>();

  Walk(Visitor person) {
    this.person = person;
  }

  /** Walks from an address; returns what is wrong, one line each. */
  List<String> from(String start) {
    ahead.put(start, new ArrayList<>(List.of(start)));
    while (!ahead.isEmpty()) {
      String kind = ahead.keySet().iterator().next();
      String address = next(ahead.remove(kind));
      walked.add(kind);
      if (kind.equals(path(kind)) || VISITED.add(kind)) {
        VISITED.add(address);
        person.goTo(address);
        notice(address);
        examine(address);
      }
    }
    return found;
  }

  /** The pages walked, without the states of their records. */
  Set<String> pages() {
    Set<String> pages = new LinkedHashSet<>();
    walked.forEach(kind -> pages.add(path(kind)));
    return pages;
  }

  /** Of several addresses of one kind, one that nobody has been to, if there is any. */
  private static String next(List<String> addresses) {
    return addresses.stream()
        .filter(a -> !VISITED.contains(a))
        .findFirst()
        .orElse(addresses.get(0));
  }

  private void notice(String here) {
    for (Object link : (List<?>) person.page().evaluate(LINKS)) {
      String address = String.valueOf(((List<?>) link).get(0));
      String state = String.valueOf(((List<?>) link).get(1));
      for (String kind : new String[] {path(address), (path(address) + " " + state).strip()}) {
        if (!walked.contains(kind)) {
          ahead.computeIfAbsent(kind, none -> new ArrayList<>()).add(address);
          from.putIfAbsent(address, here);
        }
      }
    }
  }

  private void examine(String address) {
    Page page = person.page();
    String place = person.language() + " " + address;
    for (Object wrong : (List<?>) page.evaluate(WRONG)) {
      found.add(place + " " + wrong + ", linked from " + from.get(address));
    }
    for (int width : new int[] {390, 1280}) {
      page.setViewportSize(width, 844);
      if (Boolean.TRUE.equals(page.evaluate(SIDEWAYS))) {
        found.add(place + " scrolls sideways at " + width);
      }
    }
    found.addAll(Sights.barriers(person, address));
  }

  static String path(String address) {
    return address.replaceFirst("[? #].*", "");
  }
}
