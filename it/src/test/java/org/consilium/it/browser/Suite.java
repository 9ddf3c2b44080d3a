package org.consilium.it.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.consilium.it.Product;

/** The one product and the one browser that all browser tests of a run share. */
final class Suite implements AutoCloseable {

  private final Product product;
  private final String url;
  private final Playwright playwright;
  private final Browser browser;

  Suite() {
    Path chromium =
        Chromium.find()
            .orElseThrow(
                () -> new IllegalStateException("A browser is required." + Chromium.MISSING));
    Optional<String> running = Optional.ofNullable(System.getProperty("browser.url"));
    product = running.isPresent() ? null : Product.start();
    url = running.orElseGet(() -> product.url());
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setArgs(Chromium.OPTIONS));
  }

  Office office(String test) {
    return new Office(browser, url, test);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    if (product != null) {
      product.close();
    }
  }
}
