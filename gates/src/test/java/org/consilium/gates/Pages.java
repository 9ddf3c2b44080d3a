package org.consilium.gates;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What stands in pages: texts only by key, keys that exist, links that lead somewhere. */
final class Pages {

  private static final Pattern EL = Pattern.compile("#\\{[^}]*}");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern KEY =
      Pattern.compile("msg(?:\\[|\\.with\\()\\s*'([^']+)'(\\.concat)?");
  private static final Pattern EL_TEXT = Pattern.compile("'[^']*'");
  private static final Pattern PAGE = Pattern.compile("[\\w/-]*[\\w-]\\.xhtml");

  private static final Pattern WORDS = Pattern.compile("\\p{IsHan}|\\p{L}+ \\p{L}+");

  /** Attributes a person reads or hears. */
  private static final Set<String> READ =
      Set.of(
          "label",
          "title",
          "alt",
          "placeholder",
          "aria-label",
          "header",
          "caption",
          "text",
          "hint",
          "none",
          "ask",
          "meta",
          "summary",
          "message",
          "emptyMessage",
          "requiredMessage",
          "validatorMessage",
          "converterMessage",
          "itemLabel",
          "watermark");

  /** Tags whose value is a text, not a binding. */
  private static final Set<String> BUTTONS =
      Set.of("commandButton", "commandLink", "button", "link", "outputLabel");

  /** The same in every language: formats, names of the languages, the mark of the product. */
  private static final Set<String> NAMES =
      Set.of("Excel", "CSV", "XLSX", "PDF", "ZIP", "JSON", "SHA-256", "English", "中文", "C");

  private static final Pattern PARAM = Pattern.compile("f:viewParam name=\"(\\w+)\"");
  private static final Pattern FORM = Pattern.compile("h:form id=\"(\\w+)\"");

  private Pages() {}

  /** Words in pages that are not texts by key. */
  static List<String> literals(List<Path> pages) {
    List<String> found = new ArrayList<>();
    for (Path page : pages) {
      walk(parse(page).getDocumentElement(), Product.name(page), found);
    }
    return found;
  }

  private static void walk(Element element, String page, List<String> found) {
    String tag = element.getLocalName();
    boolean silent = Set.of("kbd", "script", "style").contains(tag);
    NodeList children = element.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      Node child = children.item(i);
      if (child instanceof Element inner) {
        walk(inner, page, found);
      } else if (child.getNodeType() == Node.TEXT_NODE && !silent) {
        judge(child.getNodeValue(), page + " <" + tag + ">", found);
      }
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      boolean read = READ.contains(attribute.getNodeName());
      boolean value = attribute.getNodeName().equals("value") && BUTTONS.contains(tag);
      if (read || value) {
        judge(
            attribute.getNodeValue(),
            page + " <" + tag + " " + attribute.getNodeName() + ">",
            found);
      }
    }
  }

  private static void judge(String text, String where, List<String> found) {
    String words = EL.matcher(text).replaceAll(" ").trim();
    if (LETTER.matcher(words).find() && !NAMES.contains(words)) {
      found.add(where + " says \"" + words + "\"; write #{msg['…']}");
    }
    EL.matcher(text)
        .results()
        .filter(m -> quoted(m.group()).anyMatch(q -> WORDS.matcher(q).find()))
        .forEach(m -> found.add(where + " has words in " + m.group() + "; write msg['…']"));
  }

  private static Stream<String> quoted(String expression) {
    return EL_TEXT.matcher(expression).results().map(MatchResult::group);
  }

  /** Forms named like a parameter of their page: what a form sends would be read as that. */
  static List<String> clashes(List<Path> pages) {
    List<String> found = new ArrayList<>();
    for (Path page : pages) {
      Set<String> params = names(PARAM, page);
      names(FORM, page).stream()
          .filter(params::contains)
          .forEach(name -> found.add(Product.name(page) + " has a form and a parameter " + name));
    }
    return found;
  }

  private static Set<String> names(Pattern pattern, Path page) {
    return pattern
        .matcher(Product.text(page))
        .results()
        .map(m -> m.group(1))
        .collect(Collectors.toSet());
  }

  /** Keys asked for in pages that no bundle has. */
  static List<String> missingKeys(List<Path> pages, Bundles bundles) {
    List<String> found = new ArrayList<>();
    for (Path page : pages) {
      KEY.matcher(Product.text(page))
          .results()
          .filter(
              m -> m.group(2) == null ? !bundles.has(m.group(1)) : !bundles.hasBelow(m.group(1)))
          .forEach(m -> found.add(Product.name(page) + " asks for the missing text " + m.group(1)));
    }
    return found;
  }

  /**
   * Pages that are named somewhere and do not exist: from page or Java file to where they are
   * named.
   */
  static Map<String, String> deadLinks(List<Path> files, Path webapp) {
    Map<String, String> dead = new TreeMap<>();
    for (Path file : files) {
      Stream<String> names =
          PAGE.matcher(Product.text(file).replaceAll("(?s)<!--.*?-->", ""))
              .results()
              .map(MatchResult::group);
      for (String name : names.collect(Collectors.toSet())) {
        boolean root = name.startsWith("/") || file.endsWith("web.xml");
        Path target =
            root
                ? webapp.resolve(name.replaceFirst("^/", ""))
                : file.resolveSibling(name).normalize();
        boolean java = file.toString().endsWith(".java") && !name.startsWith("/");
        if (!java && !Files.exists(target)) {
          String page = target.startsWith(webapp) ? "/" + webapp.relativize(target) : name;
          dead.merge(page, Product.name(file), (a, b) -> a + ", " + b);
        }
      }
    }
    return dead;
  }

  /**
   * Checks links against the short list of pages that are being written ({@code page date}): a page
   * that exists by now, or whose date has passed, must leave the list.
   */
  static List<String> unexcused(
      Map<String, String> dead, List<String> awaited, Path webapp, LocalDate today) {
    List<String> found = new ArrayList<>();
    Map<String, LocalDate> excuses = new TreeMap<>();
    awaited.stream()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .map(l -> l.split("\\s+"))
        .forEach(l -> excuses.put(l[0], LocalDate.parse(l[1])));
    excuses.forEach(
        (page, day) -> {
          if (Files.exists(webapp.resolve(page.substring(1)))) {
            found.add(page + " exists now: take it off awaited-pages.txt");
          } else if (!dead.containsKey(page)) {
            found.add(page + " is linked from nowhere: take it off awaited-pages.txt");
          } else if (day.isBefore(today)) {
            found.add(page + " was awaited until " + day + ": write it, or take away its links");
          }
        });
    dead.forEach(
        (page, from) -> {
          if (!excuses.containsKey(page)) {
            found.add(page + " does not exist; linked from " + from);
          }
        });
    return found;
  }

  private static org.w3c.dom.Document parse(Path page) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      String text = Product.text(page).replace("<!DOCTYPE html>", "").replace("&nbsp;", " ");
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
    } catch (Exception broken) {
      throw new IllegalStateException(page + " is not well formed", broken);
    }
  }
}
