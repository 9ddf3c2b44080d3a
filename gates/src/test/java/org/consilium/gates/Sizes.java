package org.consilium.gates;

import java.nio.file.Path;
import java.util.List;

/** How much there is, and how large the files are: median, ninth decile, largest, in lines. */
final class Sizes {

  private Sizes() {}

  /** One table of all kinds of files. */
  static String report() {
    List<Path> all = Product.allSources();
    List<Path> product = Product.sources();
    StringBuilder out = new StringBuilder("| what | files | lines | median | p90 | max |\n");
    out.append("|---|---|---|---|---|---|\n");
    out.append(row("Java of the product", lines(product)));
    out.append(
        row("Java of tests", lines(all.stream().filter(f -> !product.contains(f)).toList())));
    out.append(row("pages and tags", lines(Product.pages())));
    Path domain = Product.ROOT.resolve("domain/src/main/resources");
    out.append(row("migrations", lines(Product.files(domain, ".sql"))));
    out.append(row("guides and decisions", lines(Product.files(docs(), ".md"))));
    return out.toString();
  }

  private static Path docs() {
    return Product.ROOT.resolve("docs");
  }

  private static List<Long> lines(List<Path> files) {
    return files.stream().map(f -> Product.text(f).lines().count()).toList();
  }

  /** One line; the figure at a share is the smallest that so many files do not exceed. */
  static String row(String what, List<Long> lines) {
    List<Long> sorted = lines.stream().sorted().toList();
    long sum = sorted.stream().mapToLong(Long::longValue).sum();
    return "| %s | %d | %d | %d | %d | %d |%n"
        .formatted(what, sorted.size(), sum, at(sorted, 50), at(sorted, 90), at(sorted, 100))
        .replace("\r", "");
  }

  private static long at(List<Long> sorted, int percent) {
    return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
  }
}
