package org.consilium.decision.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A file of texts, plain or gzipped: one JSON object a line. */
final class Lines {

  /** A text and the name it goes by. */
  record Text(long line, String name, String text) {}

  private Lines() {}

  /** All lines that are not empty; each must have the name and a {@code text}. */
  static List<Text> read(Path file, String name) {
    ObjectMapper json = new ObjectMapper();
    List<Text> texts = new ArrayList<>();
    long number = 0;
    try (BufferedReader in = Table.open(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (!line.isBlank()) {
          JsonNode object = json.readTree(line.startsWith("\uFEFF") ? line.substring(1) : line);
          texts.add(
              new Text(
                  number, field(file, number, object, name), field(file, number, object, "text")));
        }
      }
    } catch (JsonProcessingException broken) {
      int column = broken.getLocation() == null ? 1 : broken.getLocation().getColumnNr();
      throw BadInput.at(
          file, number, column, "this is not JSON.", "give one JSON object a line.", broken);
    } catch (CharacterCodingException notUtf8) {
      throw BadInput.at(
          file, number + 1, 1, "this is not UTF-8.", "save the file as UTF-8.", notUtf8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    if (texts.isEmpty()) {
      throw BadInput.at(file, 1, 1, "there is no text.", "give one JSON object a line.");
    }
    return texts;
  }

  private static String field(Path file, long line, JsonNode object, String name) {
    JsonNode value = object.path(name);
    if (!value.isTextual() && !value.isIntegralNumber()) {
      throw BadInput.at(
          file, line, 1, "there is no \"" + name + "\".", "give each line \"" + name + "\".");
    }
    return value.asText();
  }
}
