package org.consilium.decision.similar;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A text cut into overlapping runs of words: three words, or five characters where Chinese begins.
 * Case, width and punctuation do not count.
 */
final class Shingles {
  private static final int WORDS = 3;
  private static final int CHARACTERS = 5;
  private static final long PRIME = 0x100000001b3L;
  private static final long BASIS = 0xcbf29ce484222325L;

  /** A word, or one Chinese character, and where it stands in the text. */
  private record Token(long hash, boolean han, int start, int end) {}

  private final List<Token> tokens;
  private final long[] runs;

  /** Cuts a text. O(length). */
  Shingles(String text) {
    tokens = tokens(text);
    runs =
        IntStream.range(0, tokens.size())
            .takeWhile(i -> i == 0 || i + length(i) <= tokens.size())
            .mapToLong(i -> hash(i, Math.min(length(i), tokens.size() - i)))
            .toArray();
  }

  /** Number of runs, repeated ones included. */
  int count() {
    return runs.length;
  }

  /** The hash of the run that begins with a word. */
  long run(int at) {
    return runs[at];
  }

  /** Hashes of the different runs, ascending. */
  long[] distinct() {
    return Arrays.stream(runs).sorted().distinct().toArray();
  }

  /** Words in the run that begins with a word. */
  int length(int at) {
    return tokens.get(at).han() ? CHARACTERS : WORDS;
  }

  int start(int token) {
    return tokens.get(token).start();
  }

  int end(int token) {
    return tokens.get(Math.min(token, tokens.size() - 1)).end();
  }

  private long hash(int from, int length) {
    long hash = BASIS;
    for (int i = from; i < from + length; i++) {
      hash = (hash ^ tokens.get(i).hash()) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int point = text.codePointAt(at);
      int end = at + Character.charCount(point);
      boolean han = Character.isIdeographic(point);
      if (han || Character.isLetterOrDigit(point)) {
        while (!han && end < text.length() && word(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
        tokens.add(new Token(hash(text.substring(at, end)), han, at, end));
      }
      at = end;
    }
    return tokens;
  }

  private static boolean word(int point) {
    return Character.isLetterOrDigit(point) && !Character.isIdeographic(point);
  }

  private static long hash(String word) {
    String plain = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    long hash = BASIS;
    for (int i = 0; i < plain.length(); i++) {
      hash = (hash ^ plain.charAt(i)) * PRIME;
    }
    return hash;
  }
}
