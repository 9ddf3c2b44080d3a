package org.consilium.register.service.cordis;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that says how much was read. */
final class Counted extends FilterInputStream {

  /** Hears how many bytes were read since it last heard. */
  interface Counter {
    void read(long bytes);
  }

  private final Counter counter;

  Counted(InputStream in, Counter counter) {
    super(in);
    this.counter = counter;
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    counter.read(c < 0 ? 0 : 1);
    return c;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int count = super.read(bytes, offset, length);
    counter.read(Math.max(0, count));
    return count;
  }
}
