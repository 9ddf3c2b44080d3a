package org.consilium.gates;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The product as it lies on disk: modules, compiled classes, sources, pages. */
final class Product {

  /** Modules whose classes are the product. */
  static final List<String> MODULES = List.of("domain", "decision", "ejb", "web", "launcher");

  /** The folder of the whole project. */
  static final Path ROOT = root();

  /** Pages and their parts. */
  static final Path WEBAPP = ROOT.resolve("web/src/main/webapp");

  private static final String PLANTED = "gates/target/test-classes/org/consilium/gates/planted";

  private static JavaClasses classes;
  private static JavaClasses planted;

  private Product() {}

  /** All classes of the product. */
  static synchronized JavaClasses classes() {
    if (classes == null) {
      classes = new ClassFileImporter().importPaths(classFolders());
    }
    return classes;
  }

  /** The classes that break the rules on purpose. */
  static synchronized JavaClasses planted() {
    if (planted == null) {
      planted = new ClassFileImporter().importPath(ROOT.resolve(PLANTED));
    }
    return planted;
  }

  /** The folders of compiled classes, one per module. */
  static List<Path> classFolders() {
    return MODULES.stream().map(m -> ROOT.resolve(m).resolve("target/classes")).toList();
  }

  /** Java files of the product itself. */
  static List<Path> sources() {
    return MODULES.stream()
        .flatMap(m -> files(ROOT.resolve(m).resolve("src/main/java"), ".java").stream())
        .toList();
  }

  /** Java files of the product, of its tests and of its build. */
  static List<Path> allSources() {
    return modules().stream()
        .flatMap(m -> files(m.resolve("src"), ".java").stream())
        .filter(f -> !f.toString().contains("/gates/planted/"))
        .toList();
  }

  /** Pages, templates and tags. */
  static List<Path> pages() {
    return files(WEBAPP, ".xhtml");
  }

  /** All files below a folder whose name ends so, sorted; none when the folder is missing. */
  static List<Path> files(Path folder, String ending) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(f -> f.toString().endsWith(ending)).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The text of a file. */
  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Writes a generated file when its content is new. */
  static void write(Path file, String text) {
    try {
      if (!Files.exists(file) || !Files.readString(file).equals(text)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** A file's name as people say it: below the project's folder. */
  static String name(Path file) {
    return file.startsWith(ROOT) ? ROOT.relativize(file).toString() : file.toString();
  }

  private static List<Path> modules() {
    Predicate<Path> module = f -> Files.exists(f.resolve("pom.xml"));
    try (Stream<Path> all = Files.list(ROOT)) {
      return all.filter(module).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }
}
