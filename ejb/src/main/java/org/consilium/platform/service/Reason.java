package org.consilium.platform.service;

import jakarta.interceptor.InvocationContext;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameter of a command that says why; it is kept with the act and shown in the record's
 * history.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Reason {

  /** Finds the reason among a call's arguments. */
  final class Finder {

    private Finder() {}

    static String of(InvocationContext call) {
      Annotation[][] marks = call.getMethod().getParameterAnnotations();
      for (int i = 0; i < marks.length; i++) {
        for (Annotation mark : marks[i]) {
          if (mark instanceof Reason && call.getParameters()[i] != null) {
            return call.getParameters()[i].toString();
          }
        }
      }
      return null;
    }
  }
}
