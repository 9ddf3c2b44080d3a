package org.consilium.testing;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fills the {@code @Inject} and {@code @PersistenceContext} fields of beans, each bean once. */
final class Wiring {

  private final Map<Class<?>, Object> beans;
  private final Map<Type, List<Class<?>>> offers = new HashMap<>();

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

  /** From now on this bean is the one of its type. */
  synchronized <T> void give(Class<T> type, T bean) {
    beans.put(type, bean);
  }

  /** From now on this type is among what an {@code Instance} of the other finds. */
  synchronized void offer(Class<?> asked, Class<?> offered) {
    offers.computeIfAbsent(asked, a -> new ArrayList<>()).add(offered);
  }

  /** What a field {@code Instance<T>} holds: iterating is all it can. */
  private Object all(Field field) {
    Type asked = ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
    return Proxy.newProxyInstance(
        Instance.class.getClassLoader(),
        new Class<?>[] {Instance.class},
        (proxy, method, args) -> {
          List<Object> found = new ArrayList<>();
          offers.getOrDefault(asked, List.of()).forEach(offered -> found.add(get(offered)));
          return method.getName().equals("iterator") ? found.iterator() : found.stream();
        });
  }

  /** One more bean of a type, as another node would have it. */
  synchronized <T> T fresh(Class<T> type) {
    Object known = beans.get(type);
    T made = type.cast(make(type));
    beans.put(type, known);
    return made;
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
            field.set(bean, field.getType() == Instance.class ? all(field) : get(field.getType()));
          }
        }
      }
      return bean;
    } catch (ReflectiveOperationException unfit) {
      throw new IllegalStateException(type + " cannot be wired by the test fixture", unfit);
    }
  }
}
