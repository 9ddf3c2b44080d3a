package org.consilium.launcher;

/** A start that cannot go on: one line for the operator, saying what is wrong and what to do. */
class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Refusal(String message) {
    super(message);
  }

  Refusal(String message, Throwable cause) {
    super(message, cause);
  }
}
