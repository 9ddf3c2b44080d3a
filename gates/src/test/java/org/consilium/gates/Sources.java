package org.consilium.gates;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Java files as syntax trees, and how long they and their methods are. */
final class Sources {

  static final int MAX_FILE = 300;
  static final int MAX_METHOD = 40;
  static final int MAX_PAGE = 150;

  /** A parsed file. */
  record Source(Path file, CompilationUnitTree unit, SourcePositions positions) {

    /** The line a tree begins in, as an editor jumps to it. */
    String at(Tree tree) {
      return Product.name(file) + ":" + line(positions.getStartPosition(unit, tree));
    }

    long lines(Tree tree) {
      return line(positions.getEndPosition(unit, tree))
          - line(positions.getStartPosition(unit, tree))
          + 1;
    }

    private long line(long position) {
      LineMap map = unit.getLineMap();
      return map.getLineNumber(position);
    }
  }

  private static final Map<Path, Source> PARSED = new LinkedHashMap<>();

  private Sources() {}

  /** Parses files, each once. */
  static synchronized List<Source> parse(List<Path> files) {
    List<Path> missing = files.stream().filter(f -> !PARSED.containsKey(f)).toList();
    if (!missing.isEmpty()) {
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(missing));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      try {
        for (CompilationUnitTree unit : task.parse()) {
          Path file = Path.of(unit.getSourceFile().toUri());
          PARSED.put(file, new Source(file, unit, positions));
        }
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
    return files.stream().map(PARSED::get).toList();
  }

  /** Rule 10a: files and pages that are too long. */
  static List<String> longFiles(List<Path> files, int most) {
    return files.stream()
        .filter(f -> Product.text(f).lines().count() > most)
        .map(
            f ->
                Product.name(f)
                    + " has "
                    + Product.text(f).lines().count()
                    + " lines, at most "
                    + most)
        .toList();
  }

  /** Rule 10b: methods that are too long. */
  static List<String> longMethods(List<Path> files) {
    List<String> found = new ArrayList<>();
    for (Source source : parse(files)) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
          if (source.lines(method) > MAX_METHOD) {
            found.add(
                source.at(method)
                    + " "
                    + method.getName()
                    + " has "
                    + source.lines(method)
                    + " lines, at most "
                    + MAX_METHOD);
          }
          return super.visitMethod(method, nothing);
        }
      }.scan(source.unit(), null);
    }
    return found;
  }
}
