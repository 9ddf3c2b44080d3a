package org.consilium.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** A data source that counts the statements made through it. */
final class CountedSource {

  private final AtomicLong made = new AtomicLong();
  private final DataSource counted;

  CountedSource(DataSource real) {
    counted =
        proxy(
            DataSource.class,
            real,
            (method, result) -> result instanceof Connection c ? connection(c) : result);
  }

  DataSource source() {
    return counted;
  }

  long made() {
    return made.get();
  }

  private Connection connection(Connection real) {
    return proxy(
        Connection.class,
        real,
        (method, result) -> {
          if (method.equals("prepareStatement") || method.equals("createStatement")) {
            made.incrementAndGet();
          }
          return result;
        });
  }

  private interface After {
    Object see(String method, Object result);
  }

  private static <T> T proxy(Class<T> type, T target, After after) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, args) -> {
              try {
                return after.see(method.getName(), method.invoke(target, args));
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            }));
  }
}
