package org.consilium.access.web;

import io.nayuki.qrcodegen.QrCode;
import java.io.Serializable;

/**
 * A QR code as the data of one SVG path, one unit per module, with the quiet zone of four modules.
 *
 * @param size width and height with the quiet zone
 * @param path the dark modules, row by row
 */
public record QrPicture(int size, String path) implements Serializable {

  private static final int QUIET = 4;

  /** Draws a text. */
  static QrPicture of(String text) {
    QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append('M').append(x + QUIET).append(' ').append(y + QUIET).append("h1v1h-1z");
        }
      }
    }
    return new QrPicture(code.size + 2 * QUIET, path.toString());
  }
}
