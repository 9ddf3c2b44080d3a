package org.consilium.platform.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.consilium.shared.model.Money;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as a file: the rows and columns the reader sees, in the reader's order, all pages.
 *
 * <p>A text that a spreadsheet would run as a formula gets a leading apostrophe.
 */
@Named
@RequestScoped
public class ListExport {

  /** The most rows a file may have. */
  static final int MAX_ROWS = 20_000;

  @Inject private Format format;
  @Inject private Msg msg;

  /** Sends the file when the address asks for one; called before the page is rendered. */
  public <T> void sendIfAsked(ListView<T> list) throws IOException {
    FacesContext faces = FacesContext.getCurrentInstance();
    ExternalContext external = faces.getExternalContext();
    String wanted = external.getRequestParameterMap().get("export");
    if (!"csv".equals(wanted) && !"xlsx".equals(wanted)) {
      return;
    }
    external.responseReset();
    external.setResponseContentType(
        wanted.equals("csv")
            ? "text/csv;charset=UTF-8"
            : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    external.setResponseHeader(
        "Content-Disposition", "attachment; filename=\"" + list.getName() + "." + wanted + "\"");
    if (wanted.equals("csv")) {
      csv(list, external.getResponseOutputStream());
    } else {
      xlsx(list, external.getResponseOutputStream());
    }
    faces.responseComplete();
  }

  private <T> void csv(ListView<T> list, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    writer.write(line(list.getColumns().stream().map(c -> msg.get(c.label())).toList()));
    for (List<T> rows : list.everything()) {
      for (T row : rows) {
        writer.write(line(list.getColumns().stream().map(c -> text(list.cell(c, row))).toList()));
      }
    }
    writer.flush();
  }

  private static String line(List<String> cells) {
    return cells.stream()
            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  private <T> void xlsx(ListView<T> list, OutputStream out) throws IOException {
    try (Workbook book = new Workbook(out, "Consilium", "1.0")) {
      Worksheet sheet = book.newWorksheet(list.getName());
      List<Column<T>> columns = list.getColumns();
      for (int c = 0; c < columns.size(); c++) {
        sheet.value(0, c, msg.get(columns.get(c).label()));
        sheet.style(0, c).bold().set();
      }
      sheet.freezePane(0, 1);
      int line = 1;
      for (List<T> rows : list.everything()) {
        for (T row : rows) {
          for (int c = 0; c < columns.size(); c++) {
            put(sheet, line, c, list.cell(columns.get(c), row));
          }
          line++;
        }
      }
    }
  }

  private void put(Worksheet sheet, int line, int column, Object value) {
    if (value instanceof Money money) {
      sheet.value(line, column, money.toDecimal());
      sheet.style(line, column).format("#,##0.00").set();
    } else if (value instanceof BigDecimal || value instanceof Integer || value instanceof Long) {
      sheet.value(line, column, (Number) value);
    } else {
      sheet.value(line, column, text(value));
    }
  }

  private String text(Object value) {
    String text = format.show(value);
    boolean figure = value instanceof Money || value instanceof Number;
    boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return formula && !figure ? "'" + text : text;
  }
}
