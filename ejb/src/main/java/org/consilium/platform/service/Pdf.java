package org.consilium.platform.service;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.consilium.shared.model.RuleBroken;

/**
 * Makes PDF of XHTML: A4, numbered pages, the document's title, bookmarks of its headings, tagged
 * for screen readers. Latin and Chinese fonts are inside the program and embedded as subsets, so a
 * paper looks and reads the same everywhere.
 *
 * <p>At most two papers are made at once; a third waits up to ten seconds. Nothing outside the
 * given text is read: no address, no file.
 */
@ApplicationScoped
public class Pdf {

  private static final int AT_ONCE = 2;
  private static final int WAIT_SECONDS = 10;

  static {
    XRLog.setLoggingEnabled(false);
  }

  private final Semaphore places = new Semaphore(AT_ONCE);

  /**
   * The paper as PDF.
   *
   * @param xhtml a well-formed document without doctype; its title becomes the title of the PDF
   * @throws RuleBroken {@code pdf.busy} when two papers are being made for longer than ten seconds
   */
  public byte[] of(String xhtml) {
    take();
    try {
      return render(xhtml);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    } finally {
      places.release();
    }
  }

  private byte[] render(String xhtml) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    font(builder, "OpenSans-Regular.ttf", "paper", 400);
    font(builder, "OpenSans-Bold.ttf", "paper", 700);
    font(builder, "DroidSansFallbackFull.ttf", "han", 400);
    font(builder, "DejaVuSans.ttf", "signs", 400);
    builder.useExternalResourceAccessControl(
        (address, kind) -> address != null && address.startsWith("data:image/"),
        ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
    builder.withProducer("Consilium");
    builder.usePdfUaAccessibility(true);
    builder.withW3cDocument(PaperDocument.of(xhtml, style()), null);
    builder.toStream(out);
    builder.run();
    return out.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
    builder.useFont(
        () -> Pdf.class.getResourceAsStream("fonts/" + file),
        family,
        weight,
        FontStyle.NORMAL,
        true);
  }

  private static String style() throws IOException {
    try (InputStream css = Pdf.class.getResourceAsStream("paper.css")) {
      return new String(css.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void take() {
    try {
      if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
        throw new RuleBroken("pdf.busy");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new RuleBroken("pdf.busy");
    }
  }
}
