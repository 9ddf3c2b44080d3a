package org.consilium.gates;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.consilium.platform.model.Roles;

/**
 * Role by use case, as it was agreed. The container decides by the same annotations; here one reads
 * and compares what they add up to: deny wins, and what says nothing is closed.
 */
final class Matrix {

  private static final String OPEN = "●";
  private static final String CLOSED = "–";

  private Matrix() {}

  /** The roles in the order of the columns. */
  private static List<String> roles() {
    return Stream.concat(Roles.GRANTABLE.stream(), Stream.of(Roles.MEMBER, Roles.SYSTEM)).toList();
  }

  /** The whole matrix: one row per public method of a service. */
  static String of(JavaClasses classes) {
    StringBuilder out = new StringBuilder("# Role by use case\n\n");
    out.append("What was agreed; `./mvnw verify` fails when the code says otherwise, and renews ");
    out.append(
        "this file so that the difference can be\nread before it is committed (not in CI). ");
    out.append("● open, – closed. Whoever signed in is a member too; the program itself is ");
    out.append("system.\nWhich records, the `…Access` rules decide.\n");
    String capability = "";
    for (JavaMethod method : Services.ejbMethods(classes).sorted(Services.order()).toList()) {
      String place = Place.of(method.getOwner()).capability();
      if (!place.equals(capability)) {
        capability = place;
        out.append("\n## " + place + "\n| use case | " + String.join(" | ", roles()) + " |\n");
        out.append("|---|" + "---|".repeat(roles().size()) + "\n");
      }
      out.append("| `" + name(method) + "` |" + cells(method) + "\n");
    }
    return out.toString();
  }

  private static String name(JavaMethod method) {
    return method.getOwner().getSimpleName()
        + "."
        + method.getName()
        + method.getRawParameterTypes().stream()
            .map(JavaClass::getSimpleName)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String cells(JavaMethod method) {
    List<String> open = List.of(Services.permission(method).split(", "));
    boolean everybody = open.contains("everybody") || open.contains(Roles.MEMBER);
    return roles().stream()
        .map(role -> open.contains(role) || everybody && isPerson(role, open))
        .map(may -> " " + (may ? OPEN : CLOSED) + " |")
        .collect(Collectors.joining());
  }

  /** The program is no member: what is open to members is open to it only when it is named. */
  private static boolean isPerson(String role, List<String> open) {
    return !role.equals(Roles.SYSTEM) || open.contains("everybody");
  }

  /** What differs from the agreed file; renews that file, except in CI. */
  static List<String> differences(Path agreed, String now) {
    Set<String> before = rows(Files.exists(agreed) ? Product.text(agreed) : "");
    Set<String> after = rows(now);
    List<String> found = new ArrayList<>();
    after.stream().filter(r -> !before.contains(r)).forEach(r -> found.add("not agreed: " + r));
    before.stream().filter(r -> !after.contains(r)).forEach(r -> found.add("gone: " + r));
    if (agreed.startsWith(Product.ROOT) && System.getenv("CI") == null) {
      Product.write(agreed, now);
    }
    return found;
  }

  private static Set<String> rows(String text) {
    return text.lines()
        .filter(line -> line.startsWith("| `"))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
