package org.consilium.testing;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;

/** Fills the {@code @Inject} and {@code @PersistenceContext} fields of beans, each bean once. */
final class Wiring {

  private final Map<Class<?>, Object> beans;

  Wiring(Map<Class<?>, Object> given) {
    beans = new HashMap<>(given);
  }

  synchronized <T> T get(Class<T> type) {
    Object bean = beans.get(type);
    if (bean == null) {
      bean = make(type);
    }
    return type.cast(bean);
  }

  private Object make(Class<?> type) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      Object bean = constructor.newInstance();
      beans.put(type, bean);
      for (Class<?> c = type; c != Object.class; c = c.getSuperclass()) {
        for (Field field : c.getDeclaredFields()) {
          if (field.isAnnotationPresent(Inject.class)
              || field.isAnnotationPresent(PersistenceContext.class)) {
            field.setAccessible(true);
            field.set(bean, get(field.getType()));
          }
        }
      }
      return bean;
    } catch (ReflectiveOperationException unfit) {
      throw new IllegalStateException(type + " cannot be wired by the test fixture", unfit);
    }
  }
}
