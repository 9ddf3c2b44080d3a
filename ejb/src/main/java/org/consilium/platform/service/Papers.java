package org.consilium.platform.service;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.Version;
import freemarker.template.utility.DeepUnwrap;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.consilium.shared.model.Texts;

/**
 * Papers from templates {@code papers/<name>.ftlh}: proposals, letters, minutes, payment orders.
 * Every value is escaped; a template cannot reach classes or files.
 *
 * <p>A template sees the model, {@code msg("key", figures…)}, {@code show(value)} for amounts,
 * days, moments and states, and the macro library {@code paper.ftlh}.
 */
@ApplicationScoped
public class Papers {

  private static final Version LANGUAGE = Configuration.VERSION_2_3_34;

  private final Configuration configuration = configured();

  /**
   * A paper as XHTML.
   *
   * @param template name without folder and ending
   * @param model what it shows; records are read by component
   * @param locale its language
   */
  public String html(String template, Map<String, ?> model, Locale locale) {
    Texts texts = Texts.of(locale);
    Map<String, Object> all = new HashMap<>(model);
    all.put("lang", locale.getLanguage().equals("zh") ? "zh-CN" : "en");
    all.put("msg", (TemplateMethodModelEx) arguments -> message(texts, arguments));
    all.put("show", (TemplateMethodModelEx) arguments -> texts.show(unwrap(arguments.get(0))));
    StringWriter out = new StringWriter();
    try {
      configuration.getTemplate(template + ".ftlh").process(all, out);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (TemplateException broken) {
      throw new IllegalStateException("paper " + template + " cannot be made", broken);
    }
    return out.toString();
  }

  private static String message(Texts texts, List<?> arguments) throws TemplateModelException {
    Object[] figures = new Object[arguments.size() - 1];
    for (int i = 0; i < figures.length; i++) {
      figures[i] = unwrap(arguments.get(i + 1));
    }
    return texts.get(unwrap(arguments.get(0)).toString(), figures);
  }

  private static Object unwrap(Object argument) throws TemplateModelException {
    return DeepUnwrap.unwrap((freemarker.template.TemplateModel) argument);
  }

  private static Configuration configured() {
    Configuration made = new Configuration(LANGUAGE);
    made.setClassLoaderForTemplateLoading(Papers.class.getClassLoader(), "papers");
    made.setDefaultEncoding("UTF-8");
    made.setOutputFormat(HTMLOutputFormat.INSTANCE);
    made.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
    made.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    made.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    made.setLogTemplateExceptions(false);
    made.setNumberFormat("computer");
    return made;
  }
}
