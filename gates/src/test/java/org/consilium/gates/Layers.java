package org.consilium.gates;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.persistence.Entity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/**
 * Who may depend on whom. Every method returns the violations as sentences, none when all is well.
 */
final class Layers {

  /** Libraries of the mathematics, and of the files its command line reads. */
  private static final List<String> SOLVERS =
      List.of(
          "org.ojalgo.",
          "com.google.ortools.",
          "org.hipparchus.",
          "com.fasterxml.jackson.",
          "org.apache.lucene.");

  private static final List<String> MODEL_MAY =
      List.of("java.", "jakarta.persistence.", "jakarta.validation.");

  private Layers() {}

  /** Rule 1: a package in two modules works in the WAR and breaks in the EAR. */
  static List<String> packagesInTwoModules(List<Path> classFolders) {
    Map<String, List<String>> homes = new LinkedHashMap<>();
    for (Path folder : classFolders) {
      TreeSet<String> packages = new TreeSet<>();
      for (Path file : Product.files(folder, ".class")) {
        packages.add(folder.relativize(file.getParent()).toString().replace('/', '.'));
      }
      packages.forEach(
          p -> homes.computeIfAbsent(p, x -> new ArrayList<>()).add(Product.name(folder)));
    }
    return homes.entrySet().stream()
        .filter(e -> e.getValue().size() > 1)
        .map(e -> "package " + e.getKey() + " is in " + e.getValue())
        .toList();
  }

  /** Rule 2a: every package is a known capability and layer. */
  static List<String> unknownPackages(JavaClasses classes) {
    return classes.stream()
        .map(JavaClass::getPackageName)
        .distinct()
        .filter(p -> !Place.of(p).isKnown())
        .map(p -> p + " is no capability and layer of the matrix (org.consilium.gates.Place)")
        .sorted()
        .toList();
  }

  /** Rule 2b: a capability uses only those before it. */
  static List<String> againstTheOrder(JavaClasses classes) {
    return broken(
        classes,
        (from, to) -> {
          Place here = Place.of(from);
          Place there = Place.of(to);
          return here.rank() >= 0
              && Place.isOurs(to)
              && there.rank() > here.rank()
              && there.isKnown();
        },
        "a later capability");
  }

  /** Rule 2c: of another capability only services, enums, records and its shared words are seen. */
  static List<String> hiddenParts(JavaClasses classes) {
    return broken(classes, Layers::seesHiddenPart, "the inside of another capability");
  }

  private static boolean seesHiddenPart(JavaClass from, JavaClass to) {
    Place here = Place.of(from);
    Place there = Place.of(to);
    if (!Place.isOurs(to)
        || there.rank() < 0
        || there.capability().equals(here.capability())
        || here.capability().equals("demo")) {
      return false;
    }
    boolean common = List.of("shared", "platform").contains(there.capability());
    boolean word = to.isEnum() || to.isRecord() || to.isInterface() || isConstants(to);
    return isEntity(to) || there.isLayer("model") && !common && !word;
  }

  private static boolean isConstants(JavaClass type) {
    return type.getConstructors().stream()
        .allMatch(c -> c.getModifiers().contains(JavaModifier.PRIVATE));
  }

  /** Rule 3: packages form no circle. */
  static List<String> cycles(JavaClasses classes, String root) {
    return slices()
        .matching(root + ".(**)")
        .should()
        .beFreeOfCycles()
        .evaluate(classes)
        .getFailureReport()
        .getDetails();
  }

  /** Rule 4: the model knows Java, mapping and validation annotations, nothing else. */
  static List<String> modelDependencies(JavaClasses classes) {
    return broken(
        classes,
        (from, to) ->
            Place.of(from).isLayer("model")
                && MODEL_MAY.stream().noneMatch(to.getName()::startsWith)
                && !(Place.isOurs(to) && Place.of(to).isLayer("model"))
                && !to.getName().equals("jakarta.ejb.ApplicationException")
                && !isPinyin(from, to),
        "what a model must not know");
  }

  /** The one library in the model: sort keys of Chinese names. */
  private static boolean isPinyin(JavaClass from, JavaClass to) {
    return to.getName().startsWith("com.ibm.icu.") && Place.of(from).capability().equals("shared");
  }

  /** Rule 5a: pages do not reach the database, nor the entities of another capability. */
  static List<String> webReachesIn(JavaClasses classes) {
    return broken(
        classes,
        (from, to) -> {
          boolean persistence =
              to.getName().startsWith("jakarta.persistence.")
                  && !to.getName().equals("jakarta.persistence.OptimisticLockException");
          boolean foreign =
              isEntity(to) && !Place.of(to).capability().equals(Place.of(from).capability());
          return isWeb(from) && (persistence || foreign || to.getName().startsWith("java.sql."));
        },
        "what a page must not know");
  }

  /** Rule 5b: services do not know pages. */
  static List<String> serviceKnowsPages(JavaClasses classes) {
    List<String> pages = List.of("jakarta.faces.", "jakarta.servlet.", "org.primefaces.");
    return broken(
        classes,
        (from, to) ->
            Place.of(from).isLayer("service") && pages.stream().anyMatch(to.getName()::startsWith),
        "the world of pages");
  }

  /** Rule 5c: what a page hands to its view is a record, never an entity. */
  static List<String> entitiesOnPages(JavaClasses classes) {
    return classes.stream()
        .filter(Layers::isWeb)
        .flatMap(c -> c.getMethods().stream())
        .filter(m -> m.getReturnType().getAllInvolvedRawTypes().stream().anyMatch(Layers::isEntity))
        .map(m -> m.getFullName() + " returns an entity; return a record")
        .toList();
  }

  /** Rule 9: the mathematics is plain Java with its solvers; the launcher knows nobody. */
  static List<String> aloneKnowsOthers(JavaClasses classes) {
    return broken(
        classes,
        (from, to) -> {
          String alone = Place.of(from).capability();
          boolean ours = Place.isOurs(to) && !Place.of(to).capability().equals(alone);
          boolean foreign =
              !to.getName().startsWith("java.")
                  && !Place.isOurs(to)
                  && SOLVERS.stream().noneMatch(to.getName()::startsWith);
          return Place.ALONE.contains(alone) && (ours || alone.equals("decision") && foreign);
        },
        "what stands outside it");
  }

  static boolean isEntity(JavaClass type) {
    return type.isAnnotatedWith(Entity.class);
  }

  static boolean isWeb(JavaClass type) {
    return Place.of(type).isLayer("web") || Place.of(type).isLayer("api");
  }

  /** Public methods that a class itself declares. */
  static Stream<JavaMethod> publicMethods(JavaClass type) {
    return type.getMethods().stream()
        .filter(m -> m.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(m -> !m.getModifiers().contains(JavaModifier.STATIC))
        .filter(m -> !m.getModifiers().contains(JavaModifier.SYNTHETIC))
        .filter(m -> !m.getModifiers().contains(JavaModifier.BRIDGE));
  }

  private static List<String> broken(
      JavaClasses classes, BiPredicate<JavaClass, JavaClass> forbidden, String what) {
    TreeSet<String> found = new TreeSet<>();
    for (JavaClass type : classes) {
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (!target.isPrimitive() && forbidden.test(type, target)) {
          found.add(type.getName() + " knows " + target.getName() + ": " + what);
        }
      }
    }
    return List.copyOf(found);
  }
}
