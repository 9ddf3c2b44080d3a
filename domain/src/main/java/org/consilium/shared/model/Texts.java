package org.consilium.shared.model;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All texts of the product in one language, from the UTF-8 files {@code
 * i18n/<name>_<language>.properties} of every module.
 *
 * <p>Two languages exist: English and Chinese; any other locale reads English. A missing key shows
 * itself in question marks, so that it is seen.
 */
public final class Texts {

  private static final String[] CAPABILITIES = {
    "shared",
    "platform",
    "consortium",
    "access",
    "register",
    "call",
    "proposal",
    "screening",
    "funding",
    "project",
    "training",
    "outcome",
    "assessment",
    "demo"
  };

  /** Per class loader: in an EAR the services see fewer files than the pages. */
  private static final Map<ClassLoader, Map<String, Texts>> LOADED =
      Collections.synchronizedMap(new WeakHashMap<>());

  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private final Map<String, String> texts = new HashMap<>();
  private final Locale locale;

  private Texts(String language) {
    locale = language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    for (String capability : CAPABILITIES) {
      load("i18n/" + capability + "_" + language + ".properties");
      load("i18n/" + capability + "-pages_" + language + ".properties");
    }
  }

  /** The texts of a locale. */
  public static Texts of(Locale locale) {
    return LOADED
        .computeIfAbsent(
            Thread.currentThread().getContextClassLoader(), l -> new ConcurrentHashMap<>())
        .computeIfAbsent(locale.getLanguage().equals("zh") ? "zh_CN" : "en", Texts::new);
  }

  /**
   * A text with its figures; enum values among them are shown by name, refusals and dates as usual
   * in the language.
   */
  public String get(String key, Object... figures) {
    String text = texts.get(key);
    if (text == null) {
      return "??" + key + "??";
    }
    return figures.length == 0 ? text : new MessageFormat(text, locale).format(shown(figures));
  }

  /** True when the key has a text. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /** The name of an enum value: key {@code Proposal.State.DRAFT} or {@code Medium.CASH}. */
  public String label(Enum<?> value) {
    Class<?> type = value.getDeclaringClass();
    Class<?> outer = type.getEnclosingClass();
    String prefix = outer == null ? "" : outer.getSimpleName() + ".";
    return get(prefix + type.getSimpleName() + "." + value.name());
  }

  /** A value as readers of this language see it among the figures of a text; empty for null. */
  public String show(Object value) {
    return value == null ? "" : String.valueOf(shown(value));
  }

  private Object[] shown(Object[] figures) {
    return Arrays.stream(figures).map(this::shown).toArray();
  }

  private Object shown(Object figure) {
    if (figure instanceof Enum<?> value) {
      return label(value);
    }
    if (figure instanceof Term term) {
      return get(term.key());
    }
    if (figure instanceof Names names) {
      return names.in(locale.getLanguage().equals("zh"));
    }
    if (figure instanceof Collection<?> many) {
      return many.stream()
          .map(this::shown)
          .map(String::valueOf)
          .collect(java.util.stream.Collectors.joining(", "));
    }
    if (figure instanceof Money money) {
      return new java.text.DecimalFormat("#,##0.00").format(money.toDecimal());
    }
    if (figure instanceof Period period) {
      return period.first() + " – " + (period.end() == null ? "" : period.last());
    }
    if (figure instanceof OffsetDateTime moment) {
      return MOMENT.format(moment.atZoneSameInstant(ZONE));
    }
    return figure instanceof Number || figure == null ? figure : figure.toString();
  }

  private void load(String name) {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    URL file = loader.getResource(name);
    if (file == null) {
      return;
    }
    Properties properties = new Properties();
    try (Reader reader = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    properties.forEach((key, value) -> texts.put((String) key, (String) value));
  }
}
