package org.consilium.it.browser;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives browser tests their {@link Office} and looks afterwards whether a page had errors.
 *
 * <p>Without Chromium the tests do not run, loudly; with {@code -Dbrowser=required} they fail.
 */
final class BrowserExtension implements ExecutionCondition, ParameterResolver, AfterEachCallback {

  private static final Namespace PLACE = Namespace.create(BrowserExtension.class);
  private static boolean said;

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    Optional<Path> chromium = Chromium.find();
    if (chromium.isPresent()) {
      return ConditionEvaluationResult.enabled("Chromium is " + chromium.get());
    }
    if ("required".equals(System.getProperty("browser"))) {
      return ConditionEvaluationResult.enabled("a browser is required, so the test will fail");
    }
    if (!said) {
      said = true;
      System.err.println(Chromium.MISSING);
    }
    return ConditionEvaluationResult.disabled("No Chromium on this machine");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Office.class;
  }

  @Override
  public Office resolveParameter(ParameterContext parameter, ExtensionContext context) {
    Suite suite =
        context
            .getRoot()
            .getStore(PLACE)
            .getOrComputeIfAbsent(Suite.class, none -> new Suite(), Suite.class);
    Office office = suite.office(context.getDisplayName());
    context.getStore(PLACE).put(Office.class, office);
    return office;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    Office office = context.getStore(PLACE).remove(Office.class, Office.class);
    if (office == null) {
      return;
    }
    boolean failed = context.getExecutionException().isPresent();
    String name = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
    office.leave(failed ? name : null);
  }
}
