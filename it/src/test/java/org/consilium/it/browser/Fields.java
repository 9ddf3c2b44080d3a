package org.consilium.it.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The fields of a place that carry one label, whatever component draws them. */
final class Fields {

  private final Page page;
  private final Locator labels;

  private Fields(Page page, Locator labels) {
    this.page = page;
    this.labels = labels;
  }

  static Fields of(Locator place, Pattern label) {
    Locator labels = place.locator("label").filter(new Locator.FilterOptions().setHasText(label));
    return new Fields(place.page(), labels);
  }

  void fill(int nth, String value) {
    field(nth).fill(value);
  }

  /** Types key by key, as components that propose want it, and takes what says this. */
  void pick(String value) {
    field(1).pressSequentially(value);
    page.locator(".ui-autocomplete-panel:visible li")
        .filter(new Locator.FilterOptions().setHasText(value))
        .first()
        .click();
  }

  void tick() {
    Locator field = field(1);
    Locator drawn = field.locator("xpath=ancestor::*[contains(@class,'ui-chkbox')][1]");
    if (drawn.count() > 0) {
      if (!field.isChecked()) {
        drawn.locator(".ui-chkbox-box").click();
      }
    } else {
      field.check();
    }
  }

  void attach(Path file) {
    field(1).setInputFiles(file);
  }

  void choose(int nth, String option) {
    Locator field = field(nth);
    Locator menu =
        field.locator("xpath=ancestor-or-self::*[contains(@class,'ui-selectonemenu')][1]");
    if (menu.count() > 0) {
      menu.locator(".ui-selectonemenu-trigger").click();
      page.locator(".ui-selectonemenu-panel:visible li")
          .filter(new Locator.FilterOptions().setHasText(option))
          .first()
          .click();
    } else if ("SELECT".equals(field.evaluate("e => e.tagName"))) {
      field.selectOption(new SelectOption().setLabel(label(field, option)));
    } else {
      Locator choice =
          field.locator("label").filter(new Locator.FilterOptions().setHasText(option));
      choice.first().click();
    }
  }

  /** The option that says exactly this, or else the first that contains it. */
  private static String label(Locator menu, String option) {
    List<String> labels = menu.locator("option").allTextContents();
    return labels.contains(option)
        ? option
        : labels.stream().filter(l -> l.contains(option)).findFirst().orElse(option);
  }

  /** The element a label points to; else the first field inside the label or beside it. */
  private Locator field(int nth) {
    Locator label = labels.nth(nth - 1);
    String id = label.getAttribute("for");
    if (id != null && page.locator("[id='" + id + "']").count() > 0) {
      return page.locator("[id='" + id + "']");
    }
    Locator inside = label.locator("input, select, textarea");
    if (inside.count() > 0) {
      return inside.first();
    }
    return label.locator("xpath=..").locator("input, select, textarea").first();
  }
}
