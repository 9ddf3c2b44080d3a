package org.consilium.register.service.cordis;

import java.util.List;
import java.util.regex.Pattern;

/** One kind of file of the source: its names, its columns, and what is kept of a row. */
interface Sheet {

  /** Every project's key; every row of every file begins with one. */
  Pattern CODE = Pattern.compile("\\d{9}");

  /** How a row begins. */
  Pattern BEGINNING = Pattern.compile("\"?(\\d{9})\"?[,;]");

  /** All kinds, in the order they are read. */
  List<Sheet> ALL =
      List.of(
          new ProjectSheet(),
          new ParticipationSheet(),
          new WordSheet.Topics(),
          new WordSheet.Parts(),
          new WordSheet.Fields());

  /** Names of the file without ending: ours, and that of the official download. */
  List<String> names();

  /** True when there is no import without it. */
  boolean isNeeded();

  /** Columns without which the file is not this kind. */
  List<String> needs();

  /** Columns that may be missing. */
  List<String> mayHave();

  /** The column with the key of the project. */
  String codeColumn();

  /** Staging table with its columns, for COPY. */
  String target();

  /** Reads a row; the result counts only when no error was noted. */
  String stage(Cells cells);
}
