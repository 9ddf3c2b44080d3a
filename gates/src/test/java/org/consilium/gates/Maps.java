package org.consilium.gates;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is drawn from the code for those who come new: capabilities, and decisions. */
final class Maps {

  private static final String GENERATED =
      "Generated from the code by `./mvnw verify`; do not edit.";

  private Maps() {}

  /** Every capability: how many classes each layer has, and which capabilities it uses. */
  static String capabilities(JavaClasses classes) {
    StringBuilder out = new StringBuilder("# Map of the modules\n\n" + GENERATED);
    out.append(" Model classes are in module `domain`, services in `ejb`, pages\nand addresses ");
    out.append("for programs in `web`; `decision` and `launcher` stand alone.\n\n");
    out.append("| capability | classes per layer | uses |\n|---|---|---|\n");
    List<String> all =
        classes.stream()
            .map(c -> Place.of(c).capability())
            .filter(c -> Place.ORDER.contains(c) || Place.ALONE.contains(c))
            .distinct()
            .sorted(Comparator.comparingInt(Maps::rank).thenComparing(Comparator.naturalOrder()))
            .toList();
    for (String capability : all) {
      List<JavaClass> own = of(classes, capability);
      out.append("| " + capability + " | " + layers(own) + " | " + used(own, all) + " |\n");
    }
    return out.toString();
  }

  /** Capabilities in the order of the matrix, then what stands alone. */
  private static int rank(String capability) {
    int place = Place.ORDER.indexOf(capability);
    return place < 0 ? Place.ORDER.size() : place;
  }

  private static List<JavaClass> of(JavaClasses classes, String capability) {
    return classes.stream()
        .filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"))
        .filter(c -> Place.of(c).capability().equals(capability))
        .toList();
  }

  private static String layers(List<JavaClass> own) {
    return own.stream()
        .map(c -> Place.of(c).layer().replaceFirst("\\..*", ""))
        .collect(Collectors.groupingBy(l -> l, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(e -> (e.getKey() + " " + e.getValue()).trim())
        .collect(Collectors.joining(", "));
  }

  private static String used(List<JavaClass> own, List<String> all) {
    TreeSet<String> used = new TreeSet<>(Comparator.comparingInt(all::indexOf));
    own.stream()
        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
        .map(d -> Place.of(d.getTargetClass().getBaseComponentType()).capability())
        .filter(c -> all.contains(c) && !c.equals(Place.of(own.get(0)).capability()))
        .forEach(used::add);
    return String.join(", ", used);
  }

  /** The decisions that are written down, by number, with their headings. */
  static String decisions(Path folder) {
    StringBuilder out = new StringBuilder("# Decisions\n\n" + GENERATED + "\n\n");
    for (Path file : Product.files(folder, ".md")) {
      String name = file.getFileName().toString();
      if (name.matches("\\d{4}-.*")) {
        out.append("- [" + heading(file) + "](" + name + ")\n");
      }
    }
    return out.toString();
  }

  private static String heading(Path file) {
    try {
      return Files.readAllLines(file).get(0).replaceFirst("^#\\s*", "");
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
