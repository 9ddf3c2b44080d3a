import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Makes one style sheet, light and dark, out of the light and the dark theme of PrimeFaces.
 *
 * <p>The two have the same rules in the same order; every value that differs becomes a variable.
 * Colours that fail the contrast of WCAG 2.2 AA are replaced on the way. Run by the build: {@code
 * java ThemeBuild.java themes.jar theme.css}.
 */
class ThemeBuild {

  private static final Pattern TOKEN = Pattern.compile("[^{};]*[{};]|[^{};]+$");
  private static final String THEME = "META-INF/resources/primefaces-%s/theme.css";

  /** Colours of the light theme that are too faint, and what stands in for them. */
  private static final Map<String, String> DARKER =
      Map.ofEntries(
          Map.entry("#2196f3", "#1669c1"),
          Map.entry("#2196F3", "#1669c1"),
          Map.entry("rgb(12.7384615385,136.9384615385,235.6615384615)", "#125aa6"),
          Map.entry("rgb(11.3230769231,121.7230769231,209.4769230769)", "#0f4c8d"),
          Map.entry("rgb(166.2,213,250.2)", "#6aa9e6"),
          Map.entry("rgb(166.2, 213, 250.2)", "#6aa9e6"),
          Map.entry("#6c757d", "#565e66"),
          Map.entry("#adb5bd", "#6b747c"),
          Map.entry("#ced4da", "#868e96"),
          Map.entry("#495057", "#343a40"),
          Map.entry("#f44336", "#c62828"),
          Map.entry("#689f38", "#3c7417"),
          Map.entry("#0288d1", "#01689f"),
          Map.entry("#607d8b", "#4d6470"));

  public static void main(String[] args) throws IOException {
    try (ZipFile themes = new ZipFile(args[0])) {
      Path out = Path.of(args[1]);
      Files.createDirectories(out.getParent());
      Files.writeString(out, merge(tokens(themes, "saga-blue"), tokens(themes, "arya-blue")));
    }
  }

  private static List<String> tokens(ZipFile themes, String name) throws IOException {
    String css =
        new String(
            themes.getInputStream(themes.getEntry(THEME.formatted(name))).readAllBytes(),
            StandardCharsets.UTF_8);
    Matcher matcher = TOKEN.matcher(css.replace("\uFEFF", "").replaceAll("(?s)/\\*.*?\\*/", ""));
    List<String> tokens = new ArrayList<>();
    while (matcher.find()) {
      tokens.add(matcher.group().trim());
    }
    return tokens;
  }

  private static String merge(List<String> light, List<String> dark) {
    if (light.size() != dark.size()) {
      throw new IllegalStateException("the two themes have different rules");
    }
    Map<String, String> variables = new LinkedHashMap<>();
    StringBuilder rules = new StringBuilder();
    for (int i = 0; i < light.size(); i++) {
      rules.append(rule(light.get(i), dark.get(i), variables));
    }
    StringBuilder lightValues = new StringBuilder();
    StringBuilder darkValues = new StringBuilder();
    variables.forEach(
        (pair, name) -> {
          String[] values = pair.split("\n");
          lightValues.append("--").append(name).append(':').append(values[0]).append(';');
          darkValues.append("--").append(name).append(':').append(values[1]).append(';');
        });
    return ":root{%s}\n[data-theme=dark]{%s}\n@media(prefers-color-scheme:dark){[data-theme=auto]{%s}}\n%s\n"
        .formatted(lightValues, darkValues, darkValues, rules);
  }

  private static String rule(String light, String dark, Map<String, String> variables) {
    int colon = light.indexOf(':');
    boolean selector = light.endsWith("{");
    if (selector || colon < 0) {
      return light;
    }
    String end = light.endsWith("}") ? "}" : light.endsWith(";") ? ";" : "";
    String property = light.substring(0, colon);
    if (!dark.startsWith(property + ":")) {
      throw new IllegalStateException("different properties: " + light + " and " + dark);
    }
    String lightValue = value(light, colon, end);
    String darkValue = value(dark, colon, end);
    if (lightValue.equals(darkValue) || property.startsWith("color-scheme")) {
      return light;
    }
    String pair = darker(lightValue) + "\n" + darkValue;
    String name = variables.computeIfAbsent(pair, p -> "t" + variables.size());
    return property + ":var(--" + name + ")" + end;
  }

  private static String value(String declaration, int colon, String end) {
    return declaration.substring(colon + 1, declaration.length() - end.length()).trim();
  }

  private static String darker(String value) {
    String result = value;
    for (Map.Entry<String, String> change : DARKER.entrySet()) {
      result = result.replace(change.getKey(), change.getValue());
    }
    return result;
  }
}
