package org.consilium.register.service.cordis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.junit.jupiter.api.Test;

class ReaderTest {

  @Property(tries = 300)
  void what_is_written_is_read(@ForAll("rows") List<List<String>> rows, @ForAll boolean official)
      throws IOException {
    StringWriter text = new StringWriter();
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(official ? ';' : ',')
            .setQuoteMode(official ? QuoteMode.ALL : QuoteMode.MINIMAL)
            .setRecordSeparator(official ? "\r\n" : "\n")
            .get();
    try (CSVPrinter out = new CSVPrinter(text, format)) {
      out.printRecord("id", "one", "two");
      out.printRecords(rows);
    }
    List<List<String>> read = new ArrayList<>();
    for (CsvRow row : read(text.toString())) {
      read.add(row.values());
    }
    assertThat(read).isEqualTo(rows);
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> cell = Arbitraries.strings().withChars("ab ,;\"\n'é上海\t").ofMaxLength(12);
    Arbitrary<String> key = Arbitraries.strings().numeric().ofLength(9);
    return key.flatMap(
            k -> cell.list().ofSize(2).map(cells -> List.of(k, cells.get(0), cells.get(1))))
        .list()
        .ofMaxSize(8);
  }

  @Test
  void a_stray_quotation_mark_breaks_its_own_row_only() throws IOException {
    List<CsvRow> rows = read("id,a\n100000001,x\n100000002,\"y\n100000003,z\n100000004,\"v\nw\"\n");
    assertThat(rows).extracting(CsvRow::line).containsExactly(2, 3, 4, 5);
    assertThat(rows.get(1).values()).isNull();
    assertThat(rows.get(1).raw()).isEqualTo("100000002,\"y");
    assertThat(rows.get(3).values()).containsExactly("100000004", "v\nw");
  }

  @Test
  void a_line_without_end_is_refused_before_it_fills_the_memory() {
    String endless = "id,a\n100000001," + "x".repeat(Lines.LONGEST + 1);
    assertThatThrownBy(() -> read(endless)).isInstanceOf(Unfit.class).hasMessageContaining("2");
  }

  @Test
  void an_empty_file_is_refused() {
    assertThatThrownBy(() -> read("")).isInstanceOf(Unfit.class);
  }

  private static List<CsvRow> read(String text) throws IOException {
    List<CsvRow> rows = new ArrayList<>();
    try (CsvReader reader =
        new CsvReader(
            "test.csv",
            new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
            Sheet.BEGINNING)) {
      for (CsvRow row = reader.next(); row != null; row = reader.next()) {
        rows.add(row);
      }
    }
    return rows;
  }
}
