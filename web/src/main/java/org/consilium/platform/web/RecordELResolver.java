package org.consilium.platform.web;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Lets pages read record components as properties: {@code #{row.title}}. */
public class RecordELResolver extends ELResolver {

  private final Map<Class<?>, Map<String, Optional<Method>>> accessors = new ConcurrentHashMap<>();

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (!(base instanceof Record) || property == null) {
      return null;
    }
    Optional<Method> accessor = accessor(base.getClass(), property.toString());
    if (accessor.isEmpty()) {
      return null;
    }
    context.setPropertyResolved(base, property);
    try {
      return accessor.get().invoke(base);
    } catch (IllegalAccessException | InvocationTargetException broken) {
      throw new jakarta.el.ELException("cannot read " + property, broken);
    }
  }

  private Optional<Method> accessor(Class<?> type, String name) {
    return accessors
        .computeIfAbsent(type, t -> new ConcurrentHashMap<>())
        .computeIfAbsent(
            name,
            n ->
                Arrays.stream(type.getRecordComponents())
                    .filter(c -> c.getName().equals(n))
                    .map(c -> c.getAccessor())
                    .findFirst());
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    if (base instanceof Record && property != null) {
      Optional<Method> accessor = accessor(base.getClass(), property.toString());
      if (accessor.isPresent()) {
        context.setPropertyResolved(base, property);
        return null;
      }
    }
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    if (base instanceof Record) {
      throw new PropertyNotWritableException("records do not change: " + property);
    }
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    boolean mine = base instanceof Record;
    if (mine) {
      context.setPropertyResolved(true);
    }
    return mine;
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return base instanceof Record ? Object.class : null;
  }
}
