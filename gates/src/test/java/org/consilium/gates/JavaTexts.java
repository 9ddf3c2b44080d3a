package org.consilium.gates;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What Java files say to people: by key only, and only keys that exist. */
final class JavaTexts {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z0-9]+(-[a-z0-9]+)*)+");
  private static final Pattern SQL_NOW =
      Pattern.compile("(?i)\\bnow\\(\\)|\\bcurrent_(date|timestamp|time)\\b");

  /** Calls whose argument at this place is a key: {@code receiver.method} or the class made. */
  private static final Map<String, Integer> ASK =
      Map.ofEntries(
          Map.entry("RuleBroken", 0),
          Map.entry("Term", 0),
          Map.entry("act.run", 1),
          Map.entry("act.get", 1),
          Map.entry("msg.get", 0),
          Map.entry("msg.with", 0),
          Map.entry("texts.get", 0),
          Map.entry("Column.text", 1),
          Map.entry("Column.money", 1),
          Map.entry("Column.number", 1),
          Map.entry("Column.status", 1),
          Map.entry("Column.day", 1),
          Map.entry("Column.moment", 1),
          Map.entry("item", 0),
          Map.entry("Group", 0),
          Map.entry("FacesMessage", 1));

  private final Bundles bundles;
  private final List<String> found = new ArrayList<>();

  private JavaTexts(Bundles bundles) {
    this.bundles = bundles;
  }

  /** Missing keys and words in code. */
  static List<String> faults(List<Path> files, Bundles bundles) {
    JavaTexts texts = new JavaTexts(bundles);
    for (Sources.Source source : Sources.parse(files)) {
      texts.new Reader(source).scan(source.unit(), null);
    }
    return texts.found;
  }

  /** SQL that asks the database for the time. */
  static List<String> clockInSql(List<Path> files) {
    List<String> found = new ArrayList<>();
    for (Sources.Source source : Sources.parse(files)) {
      new TreeScanner<Void, Void>() {
        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
          if (literal.getValue() instanceof String sql && SQL_NOW.matcher(sql).find()) {
            found.add(
                source.at(literal) + " asks the database for the time; bind the injected clock");
          }
          return null;
        }
      }.scan(source.unit(), null);
    }
    return found;
  }

  private final class Reader extends TreeScanner<Void, Void> {

    private final Sources.Source source;
    private final boolean demo;

    Reader(Sources.Source source) {
      this.source = source;
      this.demo = source.file().toString().contains("/demo/");
    }

    @Override
    public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
      return null;
    }

    @Override
    public Void visitNewClass(NewClassTree made, Void nothing) {
      asked(made.getIdentifier().toString(), made.getArguments());
      return super.visitNewClass(made, nothing);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
      asked(name(call.getMethodSelect()), call.getArguments());
      return super.visitMethodInvocation(call, nothing);
    }

    @Override
    public Void visitLiteral(LiteralTree literal, Void nothing) {
      if (literal.getValue() instanceof String text) {
        if (HAN.matcher(text).find() && !demo) {
          found.add(source.at(literal) + " has Chinese words in code: \"" + text + "\"");
        }
        boolean family = KEY.matcher(text).matches() && bundles.isFamily(text.split("\\.")[0]);
        if (family && !bundles.has(text) && !bundles.hasBelow(text + ".")) {
          found.add(source.at(literal) + " looks like a key without a text: " + text);
        }
      }
      return null;
    }

    private void asked(String call, List<? extends ExpressionTree> arguments) {
      Integer place = ASK.get(call);
      if (place != null && arguments.size() > place) {
        key(arguments.get(place));
        if (call.equals("RuleBroken") && arguments.get(0) instanceof LiteralTree literal) {
          figures(literal, arguments);
        }
      }
    }

    private void key(Tree argument) {
      if (argument instanceof LiteralTree literal && literal.getValue() instanceof String key) {
        if (!bundles.has(key)) {
          found.add(source.at(literal) + " says \"" + key + "\", which is no key of a text");
        }
      } else if (argument instanceof ConditionalExpressionTree either) {
        key(either.getTrueExpression());
        key(either.getFalseExpression());
      } else if (argument instanceof ParenthesizedTree inner) {
        key(inner.getExpression());
      } else if (argument instanceof BinaryTree sum
          && sum.getLeftOperand() instanceof LiteralTree start
          && start.getValue() instanceof String prefix
          && !bundles.hasBelow(prefix)) {
        found.add(
            source.at(sum) + " asks for texts below \"" + prefix + "\", of which there are none");
      }
    }

    /** A pattern with more figures than arguments shows its braces to people. */
    private void figures(LiteralTree literal, List<? extends ExpressionTree> arguments) {
      String key = String.valueOf(literal.getValue());
      if (bundles.figures(key) > arguments.size() - 1) {
        found.add(
            source.at(literal)
                + " "
                + key
                + " shows "
                + bundles.figures(key)
                + " figures, given "
                + (arguments.size() - 1));
      }
    }

    private static String name(ExpressionTree select) {
      if (select instanceof MemberSelectTree member) {
        String receiver = member.getExpression().toString();
        return receiver.substring(receiver.lastIndexOf('.') + 1) + "." + member.getIdentifier();
      }
      return select instanceof IdentifierTree plain ? plain.getName().toString() : "";
    }
  }
}
