package org.consilium.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Where the people of one test sit, each at an own browser. */
public final class Office {

  /** The password of every demonstration account. */
  public static final String PASSWORD = "consilium-demo";

  private final Browser browser;
  private final String url;
  private final String test;
  private final List<Desk> desks = new ArrayList<>();
  private Language language = Language.EN;
  private String theme = "light";
  private int width = 1280;

  private record Desk(BrowserContext context, Page page, Problems problems) {}

  Office(Browser browser, String url, String test) {
    this.browser = browser;
    this.url = url;
    this.test = test;
  }

  /** The address of the product, for visitors without a browser. */
  public String url() {
    return url;
  }

  /** People who come in from now on read this language. */
  public Office speaking(Language language) {
    this.language = language;
    return this;
  }

  /** People who come in from now on see this theme: light or dark. */
  public Office in(String theme) {
    this.theme = theme;
    return this;
  }

  /** People who come in from now on have a window of this width. */
  public Office wide(int pixels) {
    this.width = pixels;
    return this;
  }

  /** Somebody who has not signed in. */
  public Visitor visitor() {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL(url)
                .setLocale(language == Language.ZH ? "zh-CN" : "en")
                .setTimezoneId("Asia/Shanghai")
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setViewportSize(width, width < 600 ? 844 : 800));
    context.setDefaultTimeout(20_000);
    context.addCookies(
        List.of(choice(url, "language", language.cookie()), choice(url, "theme", theme)));
    context.addInitScript(Problems.WATCH);
    Page page = context.newPage();
    Problems problems = new Problems(page, url);
    desks.add(new Desk(context, page, problems));
    return new Visitor(page, language, problems);
  }

  /** The demonstration person of this user name, signed in. */
  public Visitor signIn(String userName) {
    Visitor person = visitor();
    person.goTo("/sign-in.xhtml");
    person.signsIn(userName, PASSWORD);
    person.isAt("/home.xhtml");
    return person;
  }

  /** The cookie in which a browser keeps a choice of display. */
  static Cookie choice(String url, String name, String value) {
    return new Cookie("consilium-" + name, value)
        .setUrl(url)
        .setHttpOnly(true)
        .setSameSite(SameSiteAttribute.LAX);
  }

  /**
   * Everybody leaves. Errors that a page had fail the test; of a test that failed already, pictures
   * are kept.
   */
  void leave(String failedTest) {
    List<String> found = new ArrayList<>();
    int number = 0;
    for (Desk desk : desks) {
      found.addAll(desk.problems().found());
      if (failedTest != null && !desk.page().isClosed()) {
        String file = failedTest.replaceAll("[^\\p{Alnum}._-]+", "_") + "-" + ++number + ".png";
        desk.page()
            .screenshot(
                new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "failed", file)));
      }
      desk.context().close();
    }
    desks.clear();
    if (!found.isEmpty()) {
      throw new AssertionError(
          "Errors in the browser during " + test + ":\n" + String.join("\n", found));
    }
  }
}
