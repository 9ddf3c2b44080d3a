package org.consilium.gates;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Permissions, transactions and time. */
final class Services {

  private static final List<Class<? extends Annotation>> EJB =
      List.of(Stateless.class, Singleton.class, Stateful.class);

  private static final List<String> TRANSACTION =
      List.of("jakarta.transaction.", "jakarta.ejb.Transaction");

  private Services() {}

  /** Rule 6: every public method of a service says on itself who may call it. */
  static List<String> withoutPermission(JavaClasses classes) {
    return ejbMethods(classes)
        .filter(m -> permission(m).isEmpty())
        .map(m -> m.getFullName() + " needs @RolesAllowed, @PermitAll or @DenyAll on the method")
        .toList();
  }

  /** A class-level permission with nothing behind it would open what is added later. */
  static List<String> publicBeansWithoutPermission(JavaClasses classes) {
    return classes.stream()
        .filter(
            c -> Place.of(c).isLayer("service") && c.getModifiers().contains(JavaModifier.PUBLIC))
        .filter(c -> c.getSimpleName().endsWith("Service") || c.getSimpleName().endsWith("Queries"))
        .filter(c -> !c.isInterface() && !isEjb(c))
        .map(
            c ->
                c.getName()
                    + " is called like a service but is no EJB, so nobody checks its callers")
        .toList();
  }

  /** The printed catalogue: every use case with those who may call it. */
  static String catalogue(JavaClasses classes) {
    StringBuilder out = new StringBuilder("# Who may call what\n\n");
    out.append(
        "Generated from the code by `./mvnw verify`; do not edit. A role opens a use case; ");
    out.append("the `…Access` rules and the\nqueries then decide about the record.\n");
    String service = "";
    for (JavaMethod m : ejbMethods(classes).sorted(order()).toList()) {
      String name = Place.of(m.getOwner()).capability() + " · " + m.getOwner().getSimpleName();
      if (!name.equals(service)) {
        out.append("\n## ").append(name).append("\n| use case | who |\n|---|---|\n");
        service = name;
      }
      String parameters =
          m.getRawParameterTypes().stream()
              .map(JavaClass::getSimpleName)
              .collect(Collectors.joining(", "));
      out.append("| `" + m.getName() + "(" + parameters + ")` | " + permission(m) + " |\n");
    }
    return out.toString();
  }

  static Comparator<JavaMethod> order() {
    return Comparator.<JavaMethod>comparingInt(m -> Place.of(m.getOwner()).rank())
        .thenComparing(m -> m.getOwner().getSimpleName())
        .thenComparing(JavaMethod::getFullName);
  }

  static Stream<JavaMethod> ejbMethods(JavaClasses classes) {
    return classes.stream().filter(Services::isEjb).flatMap(Layers::publicMethods);
  }

  private static boolean isEjb(JavaClass type) {
    return EJB.stream().anyMatch(type::isAnnotatedWith);
  }

  static String permission(JavaMethod method) {
    if (method.isAnnotatedWith(DenyAll.class)) {
      return "nobody";
    }
    if (method.isAnnotatedWith(RolesAllowed.class)) {
      JavaAnnotation<?> roles = method.getAnnotationOfType(RolesAllowed.class.getName());
      return Arrays.stream((String[]) roles.get("value").orElseThrow())
          .sorted()
          .collect(Collectors.joining(", "));
    }
    return method.isAnnotatedWith(PermitAll.class) ? "everybody" : "";
  }

  /** Rule 7a: transactions, and beans that have them, live in services only. */
  static List<String> transactionsElsewhere(JavaClasses classes) {
    TreeSet<String> found = new TreeSet<>();
    for (JavaClass type : classes) {
      if (Place.of(type).isLayer("service")) {
        continue;
      }
      if (isEjb(type)) {
        found.add(type.getName() + " is an EJB outside a service package");
      }
      type.getDirectDependenciesFromSelf().stream()
          .map(d -> d.getTargetClass().getName())
          .filter(n -> TRANSACTION.stream().anyMatch(n::startsWith))
          .forEach(n -> found.add(type.getName() + " handles transactions itself: " + n));
    }
    return List.copyOf(found);
  }

  /** Rule 7b: queries join a transaction, they open none. */
  static List<String> queriesThatOpenTransactions(JavaClasses classes) {
    return classes.stream()
        .filter(c -> isEjb(c) && c.getSimpleName().endsWith("Queries"))
        .filter(c -> !supports(c))
        .map(c -> c.getName() + " needs @TransactionAttribute(SUPPORTS)")
        .toList();
  }

  private static boolean supports(JavaClass type) {
    return type.tryGetAnnotationOfType("jakarta.ejb.TransactionAttribute")
        .map(a -> a.get("value").map(Object::toString).orElse("").contains("SUPPORTS"))
        .orElse(false);
  }

  /** Rule 7c: the time comes from the injected clock. */
  static List<String> readsTheClockItself(JavaClasses classes) {
    return classes.stream()
        .filter(c -> !c.getName().equals("org.consilium.platform.service.Time"))
        .filter(c -> !Place.of(c).capability().equals("launcher"))
        .flatMap(c -> c.getCodeUnits().stream())
        .flatMap(unit -> calls(unit).filter(Services::isNow).map(call -> now(unit, call)))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<JavaCall<?>> calls(JavaCodeUnit unit) {
    return unit.getCallsFromSelf().stream().map(c -> (JavaCall<?>) c);
  }

  private static String now(JavaCodeUnit unit, JavaCall<?> call) {
    return unit.getFullName() + " reads " + call.getTarget().getFullName() + "; inject Clock";
  }

  private static boolean isNow(JavaCall<?> call) {
    String owner = call.getTargetOwner().getName();
    String name = call.getName();
    List<String> parameters =
        call.getTarget().getRawParameterTypes().stream().map(JavaClass::getName).toList();
    if (owner.equals("java.time.Clock")) {
      return name.startsWith("system") || name.startsWith("tick");
    }
    if (owner.startsWith("java.time.")) {
      return name.equals("now") && !parameters.contains("java.time.Clock");
    }
    return owner.equals("java.lang.System") && name.equals("currentTimeMillis")
        || owner.equals("java.util.Date") && name.equals("<init>") && parameters.isEmpty()
        || owner.equals("java.util.Calendar") && name.equals("getInstance");
  }
}
