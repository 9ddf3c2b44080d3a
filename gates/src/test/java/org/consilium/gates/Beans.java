package org.consilium.gates;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.JavaType;
import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ConversationScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What beans hold, what events are, what packages say. */
final class Beans {

  /** More collaborators than this and a class has more than one reason to change. */
  static final int MAX_INJECTED = 7;

  private static final List<Class<? extends Annotation>> LONG_LIVED =
      List.of(ViewScoped.class, SessionScoped.class, ConversationScoped.class);

  private static final List<Class<? extends Annotation>> INJECTED =
      List.of(
          Inject.class, EJB.class, Resource.class, PersistenceContext.class, PersistenceUnit.class);

  private Beans() {}

  /** Rule 8a: what outlives a request holds ids and records, never entities. */
  static List<String> entitiesHeld(JavaClasses classes) {
    List<String> found = new ArrayList<>();
    for (JavaClass bean : classes) {
      if (LONG_LIVED.stream().anyMatch(bean::isAnnotatedWith)) {
        held(bean, bean.getSimpleName(), new HashSet<>(), found);
      }
    }
    return found;
  }

  private static void held(JavaClass type, String path, Set<JavaClass> seen, List<String> found) {
    if (!seen.add(type)) {
      return;
    }
    for (JavaField field : type.getAllFields()) {
      if (INJECTED.stream().anyMatch(field::isAnnotatedWith) || isStatic(field)) {
        continue;
      }
      for (JavaClass part : field.getAllInvolvedRawTypes()) {
        String there = path + "." + field.getName();
        if (Layers.isEntity(part)) {
          found.add(there + " holds the entity " + part.getSimpleName());
        } else if (Place.isOurs(part)) {
          held(part, there, seen, found);
        }
      }
    }
  }

  private static boolean isStatic(JavaField field) {
    return field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC);
  }

  /** Rule 8b: an event is a record, so that nobody changes it on its way. */
  static List<String> eventsThatAreNoRecords(JavaClasses classes) {
    TreeSet<String> found = new TreeSet<>();
    for (JavaClass type : classes) {
      Stream<JavaType> fired =
          type.getFields().stream()
              .filter(f -> f.getRawType().isEquivalentTo(Event.class))
              .map(JavaField::getType);
      Stream<JavaType> observed =
          type.getMethods().stream()
              .flatMap(m -> m.getParameters().stream())
              .filter(Beans::isObserved)
              .map(JavaParameter::getType);
      Stream.concat(fired, observed)
          .flatMap(t -> t.getAllInvolvedRawTypes().stream())
          .filter(t -> Place.isOurs(t) && !t.isRecord())
          .forEach(
              t -> found.add(t.getName() + " is an event in " + type.getName() + ", no record"));
    }
    return List.copyOf(found);
  }

  private static boolean isObserved(JavaParameter parameter) {
    return parameter.isAnnotatedWith(Observes.class)
        || parameter.isAnnotatedWith(ObservesAsync.class);
  }

  /** Rule 8c: every package says what lives there and what must not. */
  static List<String> packagesWithoutNote(List<Path> sources) {
    return sources.stream()
        .map(Path::getParent)
        .filter(p -> !p.endsWith("src/build"))
        .distinct()
        .filter(p -> !isNoted(p.resolve("package-info.java")))
        .map(
            p ->
                Product.name(p) + " needs a package-info.java with \"Here: …\" and \"Not here: …\"")
        .toList();
  }

  private static boolean isNoted(Path note) {
    return Files.exists(note)
        && Product.text(note).replaceAll("\\s*\\*\\s*", " ").contains("Not here");
  }

  /** Rule 10c: at most seven injected collaborators. */
  static List<String> tooManyCollaborators(JavaClasses classes) {
    return classes.stream()
        .filter(c -> injected(c) > MAX_INJECTED)
        .map(c -> c.getName() + " has " + injected(c) + " injected fields, at most " + MAX_INJECTED)
        .sorted()
        .toList();
  }

  /** The container's own resources (entity manager, data source) are no collaborators. */
  private static long injected(JavaClass type) {
    return type.getFields().stream()
        .filter(f -> f.isAnnotatedWith(Inject.class) || f.isAnnotatedWith(EJB.class))
        .count();
  }
}
