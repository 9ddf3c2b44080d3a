package org.consilium.decision.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Options of a command, {@code --name value} or {@code --flag}; what nobody asks for is refused.
 */
final class Arguments {

  private final Map<String, String> given = new HashMap<>();
  private final List<String> known;

  /**
   * Reads options.
   *
   * @param known names that take a value; those that end in {@code !} are flags
   */
  Arguments(List<String> words, String... known) {
    this.known = Arrays.asList(known);
    Iterator<String> left = words.iterator();
    while (left.hasNext()) {
      String word = left.next();
      String name = word.startsWith("--") ? word.substring(2) : "";
      if (this.known.contains(name + "!")) {
        given.put(name, "true");
      } else if (this.known.contains(name)) {
        if (!left.hasNext()) {
          throw new BadInput("--" + name + " needs a value.");
        }
        given.put(name, left.next());
      } else {
        throw new BadInput("\"" + word + "\" is not an option here. Options: " + options() + ".");
      }
    }
  }

  private String options() {
    return String.join(" ", known.stream().map(k -> "--" + k.replace("!", "")).toList());
  }

  boolean has(String name) {
    return given.containsKey(name);
  }

  Path file(String name) {
    return optionalFile(name)
        .orElseThrow(() -> new BadInput("--" + name + " is missing: name a file."));
  }

  Optional<Path> optionalFile(String name) {
    return Optional.ofNullable(given.get(name)).map(Path::of);
  }

  String text(String name, String otherwise) {
    return given.getOrDefault(name, otherwise);
  }

  String oneOf(String name, String otherwise, String... values) {
    String value = given.getOrDefault(name, otherwise);
    if (!Arrays.asList(values).contains(value)) {
      throw new BadInput(
          "--" + name + " is \"" + value + "\"; give one of " + String.join(", ", values) + ".");
    }
    return value;
  }

  int whole(String name, int otherwise, int least) {
    double value = number(name, otherwise, least, Integer.MAX_VALUE);
    if (value != Math.rint(value)) {
      throw new BadInput("--" + name + " is " + value + "; give a whole number.");
    }
    return (int) value;
  }

  double number(String name, double otherwise, double least, double most) {
    String text = given.get(name);
    if (text == null) {
      return otherwise;
    }
    try {
      double value = Double.parseDouble(text);
      if (value >= least && value <= most) {
        return value;
      }
    } catch (NumberFormatException notANumber) {
      throw new BadInput("--" + name + " is \"" + text + "\"; give a number.", notANumber);
    }
    throw new BadInput(
        "--" + name + " is " + text + "; give a number from " + least + " to " + most + ".");
  }
}
