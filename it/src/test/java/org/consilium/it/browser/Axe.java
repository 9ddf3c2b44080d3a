package org.consilium.it.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Asks axe-core what WCAG 2.2 AA finds on a page; only what it calls serious or critical counts.
 */
final class Axe {

  private static final String SCRIPT = script();

  private static final String FINDINGS =
      """
      async () => {
        const moving = () => document.getAnimations()
          .some(a => a.playState === 'running' && a.effect.getComputedTiming().endTime !== Infinity);
        const drawn = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
        do { await drawn(); } while (moving());
        const wanted = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
        const result = await axe.run(document,
          {runOnly: wanted, resultTypes: ['violations'], preload: false, iframes: false});
        return result.violations.filter(v => ['serious', 'critical'].includes(v.impact))
          .flatMap(v => v.nodes.slice(0, 3).map(n => v.id + ' ' + n.html.slice(0, 200)));
      }
      """;

  private Axe() {}

  /** The findings on the page once what moves has come to rest, one line each. */
  static List<String> findings(Page page) {
    if (Boolean.FALSE.equals(page.evaluate("() => !!window.axe"))) {
      page.evaluate(SCRIPT);
    }
    return ((List<?>) page.evaluate(FINDINGS)).stream().map(String::valueOf).toList();
  }

  private static String script() {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
