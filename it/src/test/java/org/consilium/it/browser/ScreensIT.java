package org.consilium.it.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pictures of the README, made from the demonstration. They go to {@code target/screens}; with
 * {@code -Dscreens=../docs/screens} to where the README shows them.
 */
@BrowserTest
class ScreensIT {

  private static final Path FOLDER = Path.of(System.getProperty("screens", "target/screens"));
  private static final long MOST_BYTES = 200_000;

  @ParameterizedTest
  @CsvSource({
    "home-light,     manager,   EN, light, 1280, /home.xhtml",
    "home-dark,      manager,   EN, dark,  1280, /home.xhtml",
    "home-zh-light,  manager,   ZH, light, 1280, /home.xhtml",
    "home-zh-dark,   manager,   ZH, dark,  1280, /home.xhtml",
    "statement,      finance,   EN, light, 1280, /funding/statement.xhtml?id=1",
    "statement-zh,   finance,   ZH, light, 1280, /funding/statement.xhtml?id=1",
    "projects-phone, centre,    ZH, dark,  390,  /project/projects.xhtml"
  })
  void a_picture_shows_the_page_and_stays_small(
      String name,
      String user,
      Language language,
      String theme,
      int width,
      String page,
      Office office)
      throws IOException {
    Path picture = Files.createDirectories(FOLDER).resolve(name + ".png");
    office
        .speaking(language)
        .in(theme)
        .wide(width)
        .signIn(user)
        .goTo(page)
        .page()
        .screenshot(new Page.ScreenshotOptions().setPath(picture));
    assertThat(Files.size(picture)).isBetween(5_000L, MOST_BYTES);
  }
}
