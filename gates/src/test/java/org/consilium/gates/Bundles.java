package org.consilium.gates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The texts of the product in their files, and what makes a pair of files right. */
final class Bundles {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern WORD = Pattern.compile("[a-z]{3,}");
  private static final Pattern FIGURE = Pattern.compile("\\{(\\d+)[^}]*}");

  /** Words that are the same in both languages. */
  private static final Pattern SAME =
      Pattern.compile(
          "Consilium|Excel|CSV|XLSX|JSON|ORCID|ROR|USCC|PDF|ZIP|API|URL|REST|OpenAPI|iD|e-?mail"
              + "|SHA-256|CORDIS|TOTP|TRL|NMPA");

  /** One language: key to text; the file of each key; what was wrong with the files themselves. */
  record Language(Map<String, String> texts, Map<String, Path> homes, List<String> faults) {}

  private final Language english;
  private final Language chinese;

  /** Reads all bundles below these folders. */
  Bundles(List<Path> folders) {
    english = read(folders, "_en.properties");
    chinese = read(folders, "_zh_CN.properties");
  }

  /** The bundles of the product. */
  static Bundles ofProduct() {
    return new Bundles(
        Stream.of("domain", "web")
            .map(m -> Product.ROOT.resolve(m).resolve("src/main/resources/i18n"))
            .toList());
  }

  boolean has(String key) {
    return english.texts().containsKey(key);
  }

  boolean hasBelow(String prefix) {
    return english.texts().keySet().stream().anyMatch(k -> k.startsWith(prefix));
  }

  /** The first words of all keys that have several. */
  boolean isFamily(String word) {
    return hasBelow(word + ".");
  }

  /** How many figures the text of a key shows. */
  int figures(String key) {
    return FIGURE
        .matcher(english.texts().getOrDefault(key, ""))
        .results()
        .mapToInt(m -> Integer.parseInt(m.group(1)) + 1)
        .max()
        .orElse(0);
  }

  /** Everything that is wrong with the files. */
  List<String> faults() {
    List<String> found = new ArrayList<>(english.faults());
    found.addAll(chinese.faults());
    english.texts().forEach((key, text) -> pair(key, text, found));
    chinese.texts().keySet().stream()
        .filter(k -> !english.texts().containsKey(k))
        .forEach(k -> found.add(k + " is missing in English"));
    return found;
  }

  private void pair(String key, String english, List<String> found) {
    String zh = chinese.texts().get(key);
    if (zh == null) {
      found.add(
          key + " is missing in Chinese (" + Product.name(this.english.homes().get(key)) + ")");
      return;
    }
    if (!FIGURE
        .matcher(english)
        .results()
        .map(m -> m.group(1))
        .distinct()
        .sorted()
        .toList()
        .equals(FIGURE.matcher(zh).results().map(m -> m.group(1)).distinct().sorted().toList())) {
      found.add(key + " shows other figures in Chinese than in English");
    }
    if (HAN.matcher(english).find()) {
      found.add(key + " has Chinese words in the English text");
    }
    boolean words = WORD.matcher(SAME.matcher(figureless(english)).replaceAll("")).find();
    if (words && !HAN.matcher(zh).find()) {
      found.add(key + " is not translated: " + zh);
    }
    apostrophes(key, english, found);
    apostrophes(key, zh, found);
  }

  /** With figures a text is a pattern, where a single apostrophe swallows them. */
  private static void apostrophes(String key, String text, List<String> found) {
    boolean pattern = FIGURE.matcher(text).find();
    boolean single = text.replace("''", "").contains("'");
    if (pattern && single) {
      found.add(key + " has figures: write its apostrophes twice");
    }
    if (!pattern && text.contains("''")) {
      found.add(key + " has no figures: write its apostrophes once");
    }
  }

  private static String figureless(String text) {
    return FIGURE.matcher(text).replaceAll("");
  }

  private static Language read(List<Path> folders, String ending) {
    Language language = new Language(new TreeMap<>(), new HashMap<>(), new ArrayList<>());
    for (Path folder : folders) {
      Product.files(folder, ending).forEach(file -> read(file, language));
    }
    return language;
  }

  private static void read(Path file, Language language) {
    Properties once =
        new Properties() {
          private static final long serialVersionUID = 1L;

          @Override
          public synchronized Object put(Object key, Object text) {
            Path other = language.homes().put((String) key, file);
            if (other != null) {
              language
                  .faults()
                  .add(key + " is in " + Product.name(file) + " and " + Product.name(other));
            }
            language.texts().put((String) key, (String) text);
            return super.put(key, text);
          }
        };
    try (var reader = Files.newBufferedReader(file)) {
      once.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
