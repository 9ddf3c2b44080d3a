package org.consilium.decision.cli;

/** Input that cannot be used; the message says where it is and what to do. */
final class BadInput extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BadInput(String message) {
    super(message);
  }

  BadInput(String message, Throwable cause) {
    super(message, cause);
  }

  static BadInput at(Object file, long line, int column, String problem, String fix) {
    return at(file, line, column, problem, fix, null);
  }

  static BadInput at(
      Object file, long line, int column, String problem, String fix, Throwable cause) {
    return new BadInput(
        file + ", line " + line + ", column " + column + ": " + problem + " Fix: " + fix, cause);
  }
}
