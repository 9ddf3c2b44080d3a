package org.consilium.decision.similar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * What a text is about, as stems and how often each occurs: English by Porter's stemmer, Chinese by
 * a dictionary. Words that say nothing are left out. Safe for one thread.
 */
public final class Terms implements AutoCloseable {

  private final Analyzer english = new EnglishAnalyzer();
  private final Analyzer chinese = new SmartChineseAnalyzer();

  /** Terms of a text with their counts, in the order of the alphabet. O(length). */
  public Map<String, Integer> of(String text) {
    boolean han = text.codePoints().anyMatch(Character::isIdeographic);
    Map<String, Integer> counts = new TreeMap<>();
    try (TokenStream words = (han ? chinese : english).tokenStream("text", text)) {
      CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
      words.reset();
      while (words.incrementToken()) {
        counts.merge(word.toString(), 1, Integer::sum);
      }
      words.end();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return counts;
  }

  @Override
  public void close() {
    english.close();
    chinese.close();
  }
}
