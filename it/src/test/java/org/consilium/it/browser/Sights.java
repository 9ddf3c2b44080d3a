package org.consilium.it.browser;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How pages look to their readers, and which of it has been examined in this run.
 *
 * <p>A page met for the first time is examined four times: in either language in both themes, and
 * either theme at both widths. Where it shows other elements later, to another person or of another
 * record, it is examined once more, by the four in turn; where it shows the same, not again.
 */
final class Sights {

  private static final String SHAPE =
      """
      () => [...new Set([...document.querySelectorAll('body *')]
        .map(e => e.tagName + '.' + [...e.classList].sort().join('.')))].sort().join(' ')
      """;

  private static final List<Look> FIRST = List.of(new Look(1280, "light"), new Look(390, "dark"));
  private static final List<Look> OTHER = List.of(new Look(1280, "dark"), new Look(390, "light"));

  private static final Set<String> PAGES = new HashSet<>();
  private static final Set<String> SHAPES = new HashSet<>();
  private static int turn;
  private static int examined;

  private record Look(int width, String theme) {}

  private Sights() {}

  /** The barriers on the page that the person is at, one line each. */
  static List<String> barriers(Visitor person, String address) {
    boolean isNew = PAGES.add(Walk.path(address));
    boolean isOther = SHAPES.add(Walk.path(address) + " " + person.page().evaluate(SHAPE));
    List<String> found = new ArrayList<>();
    if (isNew) {
      FIRST.forEach(look -> found.addAll(barriers(person, address, person.language(), look)));
      Language other = person.language() == Language.EN ? Language.ZH : Language.EN;
      asksFor(person, other);
      person.goTo(address);
      OTHER.forEach(look -> found.addAll(barriers(person, address, other, look)));
      asksFor(person, person.language());
    } else if (isOther) {
      List<Look> looks = turn % 4 < 2 ? FIRST : OTHER;
      found.addAll(barriers(person, address, person.language(), looks.get(turn++ % 2)));
    }
    person.page().setViewportSize(1280, 844);
    return found;
  }

  private static List<String> barriers(
      Visitor person, String address, Language language, Look look) {
    Page page = person.page();
    page.setViewportSize(look.width(), 844);
    page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", look.theme());
    examined++;
    return Axe.findings(page).stream()
        .map(finding -> address + " in " + language + " as " + look + ": " + finding)
        .toList();
  }

  private static void asksFor(Visitor person, Language language) {
    Page page = person.page();
    page.context().addCookies(List.of(Office.choice(page.url(), "language", language.cookie())));
  }

  /** How many examinations there were so far. */
  static int examined() {
    return examined;
  }

  /** How many pages were examined so far. */
  static int pages() {
    return PAGES.size();
  }
}
