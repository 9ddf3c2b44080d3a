package org.consilium.shared.model;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;

/**
 * A refusal a person can understand: which rule, with which figures.
 *
 * <p>The key names a text in both languages that says what is wrong and what to do; the arguments
 * are the figures in it. The transaction is rolled back and the exception reaches the page
 * unwrapped.
 */
@ApplicationException(rollback = true)
public class RuleBroken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] args;

  /** A refusal with the message key of its rule and the figures in its text. */
  public RuleBroken(String key, Object... args) {
    super(key + Arrays.toString(args));
    this.key = key;
    this.args = args.clone();
  }

  /** The message key. */
  public String key() {
    return key;
  }

  /** The figures in the text, in the order of its placeholders. */
  public Object[] args() {
    return args == null ? new Object[0] : args.clone();
  }
}
