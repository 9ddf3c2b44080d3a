package org.consilium.testing;

import jakarta.enterprise.event.Event;
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
import java.util.function.Consumer;

/** Fills the {@code @Inject} and {@code @PersistenceContext} fields of beans, each bean once. */
final class Wiring {

  private final Map<Class<?>, Object> beans;
  private final Map<Type, List<Class<?>>> offers = new HashMap<>();
  private final Map<Type, List<Consumer<Object>>> observers = new HashMap<>();

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

  /** From now on this hears events of a type, as they are fired. */
  synchronized <T> void observe(Class<T> event, Consumer<T> observer) {
    observers
        .computeIfAbsent(event, e -> new ArrayList<>())
        .add(fired -> observer.accept(event.cast(fired)));
  }

  /** What a field holds. */
  private Object value(Field field) {
    if (field.getType() == Instance.class) {
      return all(argument(field));
    }
    return field.getType() == Event.class ? event(argument(field)) : get(field.getType());
  }

  private static Type argument(Field field) {
    return ((ParameterizedType) field.getGenericType()).getActualTypeArguments()[0];
  }

  /** What a field {@code Event<T>} holds: firing is all it can. */
  private Object event(Type type) {
    return Proxy.newProxyInstance(
        Event.class.getClassLoader(),
        new Class<?>[] {Event.class},
        (proxy, method, args) -> {
          observers.getOrDefault(type, List.of()).forEach(observer -> observer.accept(args[0]));
          return null;
        });
  }

  /** What a field {@code Instance<T>} holds: iterating is all it can. */
  private Object all(Type asked) {
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
            field.set(bean, value(field));
          }
        }
      }
      return bean;
    } catch (ReflectiveOperationException unfit) {
      throw new IllegalStateException(type + " cannot be wired by the test fixture", unfit);
    }
  }
}
