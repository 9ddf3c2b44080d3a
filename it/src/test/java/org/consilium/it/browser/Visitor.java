package org.consilium.it.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One person at a browser. Every verb takes the key of a text (looked up in the person's language)
 * or the text itself, waits until the page has come to rest, and looks for errors.
 */
public final class Visitor {

  private static final String AT_REST =
      "() => document.readyState === 'complete' && !window.__leaving"
          + " && (!window.PrimeFaces || !PrimeFaces.ajax || PrimeFaces.ajax.Queue.isEmpty())";
  private static final Pattern UNTRANSLATED = Pattern.compile("\\?\\?[\\w.-]+\\?\\?");

  private final Page page;
  private final Locator place;
  private final Language language;
  private final Problems problems;

  Visitor(Page page, Language language, Problems problems) {
    this(page, page.locator("body"), language, problems);
  }

  private Visitor(Page page, Locator place, Language language, Problems problems) {
    this.page = page;
    this.place = place;
    this.language = language;
    this.problems = problems;
  }

  // ------------------------------------------------------------------ where

  /** Opens an address of the product. */
  public Visitor goTo(String path) {
    page.navigate(path);
    return atRest();
  }

  /** Opens an entry of the left rail. */
  public Visitor open(String entry) {
    Locator rail = page.locator("nav.rail");
    if (!rail.isVisible()) {
      page.locator("[data-act=rail]").click();
    }
    rail.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(exactly(entry))).click();
    return atRest();
  }

  /** Follows a link of this place. */
  public Visitor follow(String link) {
    place
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(exactly(link)))
        .first()
        .click();
    return atRest();
  }

  /** The row of a table that contains this text. */
  public Visitor inRow(String text) {
    return at(
        place.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(words(text))));
  }

  /** The card, section or field set under this heading. */
  public Visitor inCard(String heading) {
    Locator title =
        page.locator("h2, h3, legend")
            .filter(new Locator.FilterOptions().setHasText(exactly(heading)));
    return at(
        page.locator(".card, section, fieldset").filter(new Locator.FilterOptions().setHas(title)));
  }

  /** The part of the page that this CSS selector names. */
  public Visitor inPart(String selector) {
    return at(place.locator(selector));
  }

  private Visitor at(Locator part) {
    return new Visitor(page, part.first(), language, problems);
  }

  // ------------------------------------------------------------------ doing

  /** Types into the field with this label. */
  public Visitor fill(String label, String value) {
    return fill(label, 1, value);
  }

  /** Types into the n-th field (from 1) with this label. */
  public Visitor fill(String label, int nth, String value) {
    Fields.of(place, labelled(label)).fill(nth, value);
    return this;
  }

  /** Chooses an option of the list, menu or group of buttons with this label. */
  public Visitor choose(String label, String option) {
    return choose(label, 1, option);
  }

  /** Chooses an option of the n-th list, menu or group of buttons with this label. */
  public Visitor choose(String label, int nth, String option) {
    Fields.of(place, labelled(label)).choose(nth, words(option));
    return atRest();
  }

  /** Types into the field with this label and takes the proposal that says this. */
  public Visitor pick(String label, String text) {
    Fields.of(place, labelled(label)).pick(text);
    return atRest();
  }

  /** Ticks the box with this label. */
  public Visitor tick(String label) {
    Fields.of(place, labelled(label)).tick();
    return atRest();
  }

  /** Puts a file into the field with this label. */
  public Visitor attach(String label, Path file) {
    Fields.of(place, labelled(label)).attach(file);
    return atRest();
  }

  /** Presses the button with this name. */
  public Visitor press(String button) {
    button(button).click();
    return atRest();
  }

  /** Presses the button and answers the question that follows with yes. */
  public Visitor pressAndConfirm(String button) {
    button(button).click();
    page.locator(".ui-confirmdialog-yes:visible").click();
    return atRest();
  }

  /** Follows a link or presses a button that sends a file. */
  public Path download(String name) {
    Locator sends =
        place
            .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(exactly(name)))
            .or(
                place.getByRole(
                    AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(exactly(name))));
    Download download = page.waitForDownload(sends.first()::click);
    page.evaluate("() => { window.__leaving = false; }");
    return download.path();
  }

  /** Presses keys, as {@code "Tab"} or {@code "?"}. */
  public Visitor key(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
    return atRest();
  }

  /** Fills the sign-in page and sends it. */
  public Visitor signsIn(String userName, String password) {
    fill("access.sign-in.name", userName);
    fill("access.sign-in.password", password);
    return press("access.sign-in.enter");
  }

  /** Signs out by the menu behind the person's name. */
  public Visitor signsOut() {
    page.locator("header .who").locator("xpath=ancestor::summary").click();
    page.locator("header")
        .getByRole(
            AriaRole.LINK, new Locator.GetByRoleOptions().setName(exactly("access.sign-out")))
        .click();
    return atRest();
  }

  // ------------------------------------------------------------------ seeing

  /** This text, with its figures, is to be seen in this place. */
  public Visitor sees(String text, Object... figures) {
    assertThat(place).containsText(language.text(text, figures));
    return this;
  }

  /** This text is nowhere in this place. */
  public Visitor seesNot(String text, Object... figures) {
    assertThat(place).not().containsText(language.text(text, figures));
    return this;
  }

  /** A message of this text, with its figures, is shown. */
  public Visitor isTold(String text, Object... figures) {
    assertThat(page.locator("#messages, .ui-message").filter(has(language.text(text, figures))))
        .not()
        .hasCount(0);
    return this;
  }

  /** The status tag of the record, or of this row, says this. */
  public Visitor seesState(String state) {
    assertThat(place.locator(".tag").filter(has(words(state))).first()).isVisible();
    return this;
  }

  /** What the page says under this label of its facts. */
  public String fact(String label) {
    Locator term =
        place.locator("dt").filter(new Locator.FilterOptions().setHasText(exactly(label)));
    return term.first().locator("xpath=following-sibling::dd[1]").innerText().trim();
  }

  /** There is a button of this name in this place. */
  public boolean mayPress(String button) {
    return button(button).count() > 0;
  }

  /** The address shown starts with this path. */
  public Visitor isAt(String path) {
    String now = path();
    if (!now.startsWith(path)) {
      throw new AssertionError(
          "Expected " + path + " but is at " + now + ", which says:\n" + page.innerText("body"));
    }
    return this;
  }

  /** Path and query of the address shown. */
  public String path() {
    URI uri = URI.create(page.url());
    return uri.getRawQuery() == null ? uri.getPath() : uri.getPath() + "?" + uri.getRawQuery();
  }

  /** For what no verb says. */
  public Page page() {
    return page;
  }

  public Language language() {
    return language;
  }

  /** From now on browser errors that contain this text are part of the test. */
  public Visitor expecting(String error) {
    problems.expect(error);
    return this;
  }

  // ------------------------------------------------------------------ waiting

  /** Waits until nothing is on its way any more; then no text may be without translation. */
  public Visitor atRest() {
    page.waitForFunction(AT_REST);
    Matcher missing = UNTRANSLATED.matcher(page.innerText("body"));
    if (missing.find()) {
      problems.add("no text for " + missing.group() + " at " + path());
    }
    return this;
  }

  private Locator button(String name) {
    return place
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(exactly(name)))
        .first();
  }

  private String words(String keyOrText) {
    return language.text(keyOrText);
  }

  /** The whole name; the sign of an icon before it, a letter of private use, does not count. */
  private Pattern exactly(String keyOrText) {
    return Pattern.compile("^[\\s\\uE000-\\uF8FF]*" + quoted(words(keyOrText)) + "\\s*$");
  }

  private Pattern labelled(String keyOrText) {
    return Pattern.compile("^\\s*" + quoted(words(keyOrText)) + "\\s*\\*?\\s*$");
  }

  /** For the browser's patterns, which do not know Java's way of quoting. */
  private static String quoted(String text) {
    return text.replaceAll("[\\\\^$.|?*+()\\[\\]{}/-]", "\\\\$0");
  }

  private static Locator.FilterOptions has(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }
}
